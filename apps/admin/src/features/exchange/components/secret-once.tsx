import Button from 'antd/es/button';
import { useState } from 'react';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { Facts } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';

/** A secret as it was issued; nobody can show it again. */
export interface IssuedSecret {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Shows a new secret until the reader says that it is kept. */
export function SecretOnce({ secret, onKept }: { secret: IssuedSecret; onKept: () => void }) {
  const t = useTexts(institutionTexts);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret.clientSecret);
    setCopied(true);
  };
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="attention" live title={t('secret-title')}>
        <p style={{ margin: '0 0 10px' }}>{t('secret-text')}</p>
        <Facts
          entries={[
            ['client_id', <code key="id">{secret.clientId}</code>],
            ['client_secret', <code key="secret">{secret.clientSecret}</code>],
          ]}
        />
        <div style={{ display: 'flex', gap: 8, marginTop: 12 }}>
          {/* Browsers offer the clipboard to secure pages alone. */}
          {window.isSecureContext ? (
            <Button onClick={() => void copy()}>{isCopied ? t('copied') : t('copy')}</Button>
          ) : null}
          <Button type="primary" onClick={onKept}>
            {t('secret-kept')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
