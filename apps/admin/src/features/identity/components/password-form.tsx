import { PASSWORD_MAXIMUM_LENGTH, checkPassword } from '@tisheng/domain-rules/identity/password-policy.js';
import { identityProblems } from '@tisheng/messages/problems/identity.js';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { ErrorState } from '../../../components/states.js';
import { Field, FormColumn } from '../../../components/field.js';
import { ProblemList } from '../../../components/problem-list.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useChangePassword } from '../api/session.js';

/** The current password and the new one twice; the rule of the server is told while one types. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTexts(shellTexts);
  const language = useLanguage();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const change = useChangePassword(onDone);

  const found = checkPassword(next, { accountName: '' });
  const ruleFault = found
    .map(({ code, data }) => identityProblems[code][language](data ?? {}))
    .join(language === 'zh' ? '' : ' ');
  const told = (field: string) => change.problems.find((problem) => problem.field === field)?.[language];
  const differs = repeated !== '' && next !== repeated;
  const submit = (): void => {
    setTried(true);
    if (current !== '' && found.length === 0 && next === repeated) change.run({ current, next });
  };

  return (
    <FormColumn onSubmit={submit}>
      <Field
        label={t('current-password')}
        fault={tried && current === '' ? t('fill-in', { field: t('current-password') }) : told('current')}
      >
        {(attributes) => (
          <Input.Password
            {...attributes}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            autoComplete="current-password"
            maxLength={200}
          />
        )}
      </Field>
      <Field
        label={t('new-password')}
        hint={t('password-rule')}
        fault={(tried && ruleFault !== '' ? ruleFault : undefined) ?? told('next')}
      >
        {(attributes) => (
          <Input.Password
            {...attributes}
            value={next}
            onChange={(event) => setNext(event.target.value)}
            autoComplete="new-password"
            maxLength={PASSWORD_MAXIMUM_LENGTH}
          />
        )}
      </Field>
      <Field
        label={t('repeat-password')}
        fault={differs || (tried && next !== repeated) ? t('passwords-differ') : undefined}
      >
        {(attributes) => (
          <Input.Password
            {...attributes}
            value={repeated}
            onChange={(event) => setRepeated(event.target.value)}
            autoComplete="new-password"
            maxLength={PASSWORD_MAXIMUM_LENGTH}
          />
        )}
      </Field>
      <ProblemList
        problems={change.problems.filter(({ field }) => field !== 'current' && field !== 'next')}
      />
      {change.error ? <ErrorState error={change.error} /> : null}
      <Button type="primary" htmlType="submit" loading={change.isRunning} block>
        {t('save-password')}
      </Button>
    </FormColumn>
  );
}
