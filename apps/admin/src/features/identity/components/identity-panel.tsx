import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { accountSecurityTexts } from '@tisheng/messages/pages/account-security.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { LinkButton } from '../../../components/link-button.js';
import { Panel } from '../../../components/panel.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnbindIdentity } from '../api/unbind-identity.js';
import { BINDING_ADDRESS, waysToSignInQuery } from '../api/ways-to-sign-in.js';

interface IdentityPanelProps {
  readonly identities: readonly { readonly issuer: string; readonly boundAt: string }[];
}

/** The account at the region’s provider of single sign-on; nothing where there is no provider. */
export function IdentityPanel({ identities }: IdentityPanelProps) {
  const t = useTexts(accountSecurityTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const { data } = useQuery(waysToSignInQuery);
  const [isUnbinding, setUnbinding] = useState(false);
  if (!data?.singleSignOn) return null;
  const name = pick(data.singleSignOn);
  const [bound] = identities;
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('single-sign-on')}>
        {bound ? (
          <>
            <p style={{ marginTop: 0 }}>
              {t('bound-since', { name, date: formatDate(bound.boundAt, language) })}
            </p>
            <Button onClick={() => setUnbinding(true)}>{t('unbind')}</Button>
          </>
        ) : (
          <>
            <p style={{ marginTop: 0 }}>{t('not-bound', { name })}</p>
            <a href={BINDING_ADDRESS}>
              <LinkButton>{t('bind', { name })}</LinkButton>
            </a>
          </>
        )}
      </Panel>
      {bound && isUnbinding ? (
        <UnbindDrawer issuer={bound.issuer} onClose={() => setUnbinding(false)} />
      ) : null}
    </div>
  );
}

function UnbindDrawer({ issuer, onClose }: { issuer: string; onClose: () => void }) {
  const t = useTexts(accountSecurityTexts);
  const unbind = useUnbindIdentity();
  const submit = async (): Promise<void> => {
    const outcome = await unbind.runAndWait(issuer);
    if (outcome?.done) onClose();
  };
  return (
    <DecisionDrawer
      title={t('unbind')}
      open
      onClose={onClose}
      submitLabel={t('unbind')}
      action={unbind}
      onSubmit={() => void submit()}
    >
      <p>{t('unbind-text')}</p>
    </DecisionDrawer>
  );
}
