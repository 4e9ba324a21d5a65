import { feeTexts } from '@tisheng/messages/pages/fees.js';
import { PageHeader } from '../../../components/page-header.js';
import { FeeDesk } from '../../../features/fees/components/fee-desk.js';
import { FEE_KINDS, FEE_STATES } from '../../../features/fees/components/fee-statement-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Fees of a cohort: the office at the head of the programme issues and settles, the others look. */
export function FeesPage() {
  const t = useTexts(feeTexts);
  const { id: cohortId, programme } = useCohort();
  const unitId = useUnitId();
  const { grant } = useViewer();
  const may = useMay();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <FeeDesk
        key={unitId}
        cohortId={cohortId}
        unitId={unitId}
        keeps={may('issueFeeStatements') && grant.unitId === programme.rootUnitId}
        filter={{ state: oneOf(FEE_STATES, filter('state')), kind: oneOf(FEE_KINDS, filter('kind')) }}
        onFilter={setFilter}
        jobId={filter('job')}
        onJob={setFilter('job')}
      />
    </>
  );
}
