import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { PageHeader } from '../../../components/page-header.js';
import { InstitutionFindings } from '../../../features/exchange/distortion/components/institution-findings.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** What offices ask about the institution's data. */
export function InstitutionFindingsPage() {
  const t = useTexts(distortionTexts);
  return (
    <>
      <PageHeader title={t('institution-title')} description={t('institution-lead')} />
      <InstitutionFindings cohortId={useCohort().id} />
    </>
  );
}
