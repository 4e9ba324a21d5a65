import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { PageHeader } from '../../../components/page-header.js';
import { OwnConsistency } from '../../../features/course-selection/consistency/components/own-consistency.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** How far the plans of the institution's trainees answer the diagnoses. */
export function InstitutionConsistencyPage() {
  const t = useTexts(consistencyTexts);
  return (
    <>
      <PageHeader title={t('title')} description={t('lead-own')} />
      <OwnConsistency cohortId={useCohort().id} />
    </>
  );
}
