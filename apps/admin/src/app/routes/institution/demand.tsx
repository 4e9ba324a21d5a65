import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { PageHeader } from '../../../components/page-header.js';
import { OwnDemand } from '../../../features/course-selection/demand/components/demand-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** Which topics the institution's trainees need, beside its own courses. */
export function InstitutionDemandPage() {
  const t = useTexts(consistencyTexts);
  return (
    <>
      <PageHeader title={t('demand-title')} description={t('demand-lead')} />
      <OwnDemand cohortId={useCohort().id} />
    </>
  );
}
