import { Link } from '@tanstack/react-router';
import { workshopTexts } from '@tisheng/messages/pages/workshops.js';
import { PageHeader } from '../../../components/page-header.js';
import { WorkshopDesk } from '../../../features/workshops/components/workshop-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** The workshops of the office's counties. */
export function WorkshopsPage() {
  const t = useTexts(workshopTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <WorkshopDesk
        key={unitId}
        cohortId={cohortId}
        unitId={unitId}
        jobId={filter('job')}
        onJob={setFilter('job')}
        renderLink={({ id, name }) => (
          <Link to="/office/workshops/$workshopId" params={{ workshopId: id }}>
            {name}
          </Link>
        )}
      />
    </>
  );
}
