import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../components/field.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useTexts } from '../../../lib/texts.js';
import { useSignIn } from '../api/session.js';

/** Login name and password. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useTexts(shellTexts);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useSignIn(onDone);
  const submit = (): void => {
    setTried(true);
    if (login.trim() !== '' && password !== '') signIn.run({ login, password });
  };
  return (
    <FormColumn onSubmit={submit}>
      <Field
        label={t('login')}
        fault={tried && login.trim() === '' ? t('fill-in', { field: t('login') }) : undefined}
      >
        {(attributes) => (
          <Input
            {...attributes}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            maxLength={100}
          />
        )}
      </Field>
      <Field
        label={t('password')}
        fault={tried && password === '' ? t('fill-in', { field: t('password') }) : undefined}
      >
        {(attributes) => (
          <Input.Password
            {...attributes}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            maxLength={200}
          />
        )}
      </Field>
      <ActionFeedback action={signIn} />
      <Button type="primary" htmlType="submit" loading={signIn.isRunning} block>
        {t('sign-in')}
      </Button>
    </FormColumn>
  );
}
