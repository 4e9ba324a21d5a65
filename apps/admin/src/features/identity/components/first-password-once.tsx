import Button from 'antd/es/button';
import { useState } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { Facts } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';

/** A first password as it was issued; nobody can show it again. */
export interface IssuedPassword {
  readonly login: string;
  readonly firstPassword: string;
}

/** Shows a new first password until the reader says that it is kept. */
export function FirstPasswordOnce({ issued, onKept }: { issued: IssuedPassword; onKept: () => void }) {
  const t = useTexts(accountTexts);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${issued.login} ${issued.firstPassword}`);
    setCopied(true);
  };
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="attention" live title={t('password-once-title')}>
        <p style={{ margin: '0 0 10px' }}>{t('password-once-text')}</p>
        <Facts
          entries={[
            [t('login'), <code key="login">{issued.login}</code>],
            [t('first-password'), <code key="password">{issued.firstPassword}</code>],
          ]}
        />
        <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
          {window.isSecureContext ? (
            <Button onClick={() => void copy()}>{isCopied ? t('copied') : t('copy')}</Button>
          ) : null}
          <Button type="primary" onClick={onKept}>
            {t('kept')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
