import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { verificationProblems } from '@tisheng/domain-rules/certification/verification.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../components/field.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { verifyTexts } from '@tisheng/messages/pages/verify.js';
import { useTexts } from '../../../lib/texts.js';
import { useVerification } from '../api/verification.js';
import { VerificationAnswer } from './verification-answer.js';
import styles from './verification-form.module.css';

/** Number and name, and the answer below, so that the next paper can be checked at once. */
export function VerificationForm() {
  const t = useTexts(verifyTexts);
  const s = useTexts(shellTexts);
  const [number, setNumber] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const verification = useVerification();
  const missing = verificationProblems({ number, name }).map(({ field }) => field);
  const faultOf = (field: 'number' | 'name') =>
    tried && missing.includes(field) ? s('fill-in', { field: t(field) }) : undefined;
  const submit = (): void => {
    setTried(true);
    if (missing.length === 0) verification.run({ number, name });
  };
  return (
    <div className={styles.both}>
      <div className={styles.sheet}>
        <FormColumn onSubmit={submit}>
          <Field label={t('number')} hint={t('number-hint')} fault={faultOf('number')}>
            {(attributes) => (
              <Input
                {...attributes}
                value={number}
                onChange={(event) => setNumber(event.target.value)}
                autoCapitalize="characters"
                autoComplete="off"
                maxLength={100}
              />
            )}
          </Field>
          <Field label={t('name')} hint={t('name-hint')} fault={faultOf('name')}>
            {(attributes) => (
              <Input
                {...attributes}
                value={name}
                onChange={(event) => setName(event.target.value)}
                autoComplete="off"
                maxLength={100}
              />
            )}
          </Field>
          <ActionFeedback action={verification} />
          <Button type="primary" htmlType="submit" loading={verification.isRunning}>
            {t('submit')}
          </Button>
        </FormColumn>
      </div>
      {verification.value ? (
        <VerificationAnswer answer={verification.value} unknownLine={t('unknown-line')} />
      ) : null}
    </div>
  );
}
