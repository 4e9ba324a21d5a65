import { officeTexts } from '@tisheng/messages/pages/office.js';
import { Stack } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { CohortDatesPanel } from '../../../features/enrollment/components/cohort-dates-panel.js';
import { CohortsPanel } from '../../../features/enrollment/components/cohorts-panel.js';
import { LateAdmissions } from '../../../features/enrollment/components/late-admissions.js';
import { CohortDesk } from '../../../features/enrollment/components/cohort-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useUnitId } from '../../use-unit-id.js';
import { useTexts } from '../../../lib/texts.js';

/** Dates, places and state of the cohort. */
export function CohortPage() {
  const t = useTexts(officeTexts);
  const cohort = useCohort();
  const unitId = useUnitId();
  return (
    <>
      <PageHeader title={t('cohort-title')} description={t('cohort-lead')} />
      <Stack>
        <CohortDesk cohort={cohort} />
        <CohortDatesPanel cohort={cohort} isRootOffice={unitId === cohort.programme.rootUnitId} />
        <LateAdmissions cohortId={cohort.id} unitId={unitId} />
        <CohortsPanel programmeId={cohort.programme.id} />
      </Stack>
    </>
  );
}
