import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { PageHeader } from '../../../components/page-header.js';
import { DemandDesk } from '../../../features/course-selection/demand/components/demand-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Which topics the teachers below a unit need, and what is on offer. */
export function DemandPage() {
  const t = useTexts(consistencyTexts);
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('demand-title')} description={t('demand-lead')} />
      <DemandDesk
        key={unitId}
        cohortId={useCohort().id}
        unitId={unitId}
        jobId={filter('job')}
        onJob={setFilter('job')}
      />
    </>
  );
}
