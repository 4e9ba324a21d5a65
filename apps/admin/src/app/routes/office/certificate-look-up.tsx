import { certificateLookUpTexts } from '@tisheng/messages/pages/certificate-look-up.js';
import { PageHeader } from '../../../components/page-header.js';
import { LookUpDesk } from '../../../features/certification/look-up/look-up-desk.js';
import { useTexts } from '../../../lib/texts.js';

/** Certificates by exact numbers, for registration, title review and appraisal. */
export function CertificateLookUpPage() {
  const t = useTexts(certificateLookUpTexts);
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <LookUpDesk />
    </>
  );
}
