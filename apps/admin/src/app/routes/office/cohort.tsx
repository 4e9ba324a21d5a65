import { officeTexts } from '@tisheng/messages/pages/office.js';
import { PageHeader } from '../../../components/page-header.js';
import { CohortDesk } from '../../../features/enrollment/components/cohort-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** Dates, places and state of the cohort. */
export function CohortPage() {
  const t = useTexts(officeTexts);
  return (
    <>
      <PageHeader title={t('cohort-title')} description={t('cohort-lead')} />
      <CohortDesk cohort={useCohort()} />
    </>
  );
}
