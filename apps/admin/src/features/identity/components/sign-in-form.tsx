import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../components/field.js';
import { LinkButton } from '../../../components/link-button.js';
import { accountSecurityTexts } from '@tisheng/messages/pages/account-security.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useSignIn } from '../api/session.js';
import { singleSignOnAddress, waysToSignInQuery } from '../api/ways-to-sign-in.js';

interface SignInFormProps {
  readonly onDone: () => void;
  /** Binds whom the provider of single sign-on has just named. */
  readonly bind?: boolean;
  /** Page to come back to from the provider. */
  readonly next?: string | undefined;
}

/** Login name and password, or the region’s single sign-on. */
export function SignInForm({ onDone, bind = false, next }: SignInFormProps) {
  const t = useTexts(shellTexts);
  const security = useTexts(accountSecurityTexts);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useSignIn(onDone);
  const submit = (): void => {
    setTried(true);
    if (login.trim() !== '' && password !== '') signIn.run({ login, password, ...(bind ? { bind } : {}) });
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
        {bind ? security('bind-and-sign-in') : t('sign-in')}
      </Button>
      {bind ? null : <SingleSignOn next={next} />}
    </FormColumn>
  );
}

/** The way by the region’s provider; nothing where there is none. */
function SingleSignOn({ next }: { next: string | undefined }) {
  const t = useTexts(accountSecurityTexts);
  const pick = useBilingual();
  const { data } = useQuery(waysToSignInQuery);
  if (!data?.singleSignOn) return null;
  return (
    <a href={singleSignOnAddress(next)} style={{ display: 'block', textAlign: 'center' }}>
      <LinkButton>{t('sign-in-by', { name: pick(data.singleSignOn) })}</LinkButton>
    </a>
  );
}
