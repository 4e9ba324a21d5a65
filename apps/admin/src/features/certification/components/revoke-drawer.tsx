import { useState } from 'react';
import { certificationDeskTexts } from '@tisheng/messages/pages/certification-desk.js';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Notice } from '../../../components/notice.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { RegisteredCertificate } from '../api/certificates.js';
import { useRevokeCertificate } from '../api/revoke-certificate.js';

/** A ground of the policy for which a certificate may be revoked. */
export interface Ground {
  readonly code: string;
  readonly name: Bilingual;
}

interface RevokeDrawerProps {
  readonly certificate: RegisteredCertificate;
  readonly grounds: readonly Ground[];
  readonly onClose: () => void;
  readonly onRevoked: (number: string) => void;
}

/** Revokes one certificate, on a ground of the policy and with what happened. */
export function RevokeDrawer({ certificate, grounds, onClose, onRevoked }: RevokeDrawerProps) {
  const t = useTexts(certificationDeskTexts);
  const pick = useBilingual();
  const [ground, setGround] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const revoke = useRevokeCertificate();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (ground === null) return;
    const outcome = await revoke.runAndWait({ certificateId: certificate.id, ground, reason });
    if (!outcome?.done) return;
    onRevoked(certificate.number);
    onClose();
  };
  return (
    <DecisionDrawer
      title={t('revoke-title', { name: certificate.holderName })}
      open
      onClose={onClose}
      submitLabel={t('revoke')}
      action={revoke}
      onSubmit={() => void submit()}
    >
      <Notice tone="wrong">{t('revoke-warning')}</Notice>
      <Field label={t('ground')} fault={tried && ground === null ? t('ground-missing') : undefined}>
        {() => (
          <ChoiceFilter
            label={t('choose-ground')}
            name={t('ground')}
            value={ground}
            choices={grounds.map(({ code, name }) => [code, pick(name)])}
            onChange={(code) => setGround(code === '' ? null : code)}
          />
        )}
      </Field>
      <ReasonField
        label={t('what-happened')}
        hint={t('what-happened-hint')}
        value={reason}
        onChange={setReason}
      />
    </DecisionDrawer>
  );
}
