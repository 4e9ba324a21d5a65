import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import {
  LOOK_UP_REASON_MINIMUM,
  mayUnmask,
} from '@tisheng/domain-rules/certification/look-up/may-look-up.js';
import { certificateLookUpTexts } from '@tisheng/messages/pages/certificate-look-up.js';
import { CheckFilter } from '../../../components/filters.js';
import { FormColumn } from '../../../components/field.js';
import { LinkButton } from '../../../components/link-button.js';
import { TextField } from '../../../components/text-field.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import type { RegisterFilter } from '../api/certificates.js';

/** The register under its filter as a file; whole ID numbers for offices alone and with a reason. */
export function ExportRegister({ filter }: { filter: RegisterFilter }) {
  const t = useTexts(certificateLookUpTexts);
  const language = useLanguage();
  const { role } = useViewer().grant;
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [reason, setReason] = useState('');
  const mayAsk = mayUnmask(role, 'x'.repeat(LOOK_UP_REASON_MINIMUM)).length === 0;
  const isReady = !isWhole || mayUnmask(role, reason).length === 0;
  const addressOf = (format: 'xlsx' | 'csv'): string => {
    const given = new URLSearchParams({ cohortId: filter.cohortId, unitId: filter.unitId, format, language });
    if (filter.search) given.set('search', filter.search);
    if (filter.state) given.set('state', ruleWord(filter.state));
    if (filter.flagged) given.set('flagged', 'true');
    if (isWhole) given.set('unmasked', reason);
    return `/files/certificates?${given.toString()}`;
  };
  const link = (format: 'xlsx' | 'csv', label: string, primary: boolean) =>
    isReady ? (
      <a href={addressOf(format)} download>
        <LinkButton primary={primary}>{label}</LinkButton>
      </a>
    ) : (
      <Button disabled>{label}</Button>
    );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('export')}</Button>
      <Drawer
        title={t('export-title')}
        open={isOpen}
        onClose={() => setOpen(false)}
        size={480}
        destroyOnHidden
      >
        <FormColumn onSubmit={() => undefined}>
          <p>{t('export-text')}</p>
          {mayAsk ? <CheckFilter label={t('with-id')} value={isWhole} onChange={setWhole} /> : null}
          {isWhole ? (
            <TextField
              label={t('unmask-reason')}
              hint={t('unmask-hint', { minimum: LOOK_UP_REASON_MINIMUM })}
              value={reason}
              onChange={setReason}
              maxLength={200}
            />
          ) : null}
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            {link('xlsx', t('as-workbook'), true)}
            {link('csv', t('as-csv'), false)}
          </div>
        </FormColumn>
      </Drawer>
    </>
  );
}
