import { officeTexts } from '@tisheng/messages/pages/office.js';
import { Stack } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { InstitutionChanges } from '../../../features/enrollment/components/institution-changes.js';
import { InstitutionComparison } from '../../../features/enrollment/components/institution-comparison.js';
import { InstitutionChoiceTable } from '../../../features/enrollment/components/institution-choice-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnitId } from '../../use-unit-id.js';

/** Which county chose which institution. */
export function InstitutionsPage() {
  const t = useTexts(officeTexts);
  const { id: cohortId, programme } = useCohort();
  const unitId = useUnitId();
  return (
    <>
      <PageHeader title={t('choice-title')} description={t('choice-lead')} />
      <Stack>
        <InstitutionChanges key={`changes ${unitId}`} cohortId={cohortId} unitId={unitId} />
        <InstitutionChoiceTable key={unitId} cohortId={cohortId} programmeId={programme.id} unitId={unitId} />
        <InstitutionComparison cohortId={cohortId} programmeId={programme.id} />
      </Stack>
    </>
  );
}
