import { Link } from '@tanstack/react-router';
import { JobTray } from '../../features/jobs/components/job-tray.js';
import { useViewer } from '../../lib/viewer.js';
import { areaOf } from '../areas.js';

/** The tray of long work, with links to the page of the role in use. */
export function Tray() {
  const home = areaOf(useViewer().grant.role)?.home;
  return (
    <JobTray
      renderLink={(job, words, close) => (
        <Link to={`${home}/jobs`} search={job === null ? {} : { job }} onClick={close}>
          {words}
        </Link>
      )}
    />
  );
}
