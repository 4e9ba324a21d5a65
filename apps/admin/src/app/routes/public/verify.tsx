import { VerificationForm } from '../../../features/certification/components/verification-form.js';
import { CredentialCheck } from '../../../features/certification/components/credential-check.js';
import { verifyTexts } from '@tisheng/messages/pages/verify.js';
import { useTexts } from '../../../lib/texts.js';
import { PublicFrame } from './public-frame.js';

export function VerifyPage() {
  const t = useTexts(verifyTexts);
  return (
    <PublicFrame title={t('title')} lead={t('lead')} wide>
      <VerificationForm />
      <CredentialCheck />
    </PublicFrame>
  );
}
