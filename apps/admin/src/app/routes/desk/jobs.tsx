import { Link } from '@tanstack/react-router';
import { jobTexts } from '@tisheng/messages/pages/jobs.js';
import { JobProgress } from '../../../components/job-progress.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { JobTable } from '../../../features/jobs/components/job-table.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

/** Long work: one piece of it where the address names one, and the list of all. */
export function JobsPage() {
  const t = useTexts(jobTexts);
  const { filter, setFilter } = useFilters();
  const jobId = filter('job');
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      {jobId ? (
        <>
          <Panel>
            <JobProgress key={jobId} jobId={jobId} />
          </Panel>
          <div style={{ height: 16 }} />
        </>
      ) : null}
      <Panel flush>
        <JobTable
          filter={filter}
          setFilter={setFilter}
          renderLink={(id, words) => (
            <Link to="." search={(before: Record<string, unknown>) => ({ ...before, job: id })}>
              {words}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}
