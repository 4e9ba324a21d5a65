import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { accountSecurityTexts } from '@tisheng/messages/pages/account-security.js';
import { sessionProblems } from '@tisheng/messages/problems/session.js';
import { LinkButton } from '../components/link-button.js';
import { Loaded } from '../components/loaded.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Panel } from '../components/panel.js';
import { mySessionsQuery } from '../features/identity/api/my-sessions.js';
import { IdentityPanel } from '../features/identity/components/identity-panel.js';
import { SessionPanel } from '../features/identity/components/session-panel.js';
import { useLanguage } from '../lib/language.js';
import { useTexts } from '../lib/texts.js';

const route = getRouteApi('/signed-in/account');

/** One’s own account, whatever the role: sessions, password, single sign-on. */
export function AccountPage() {
  const t = useTexts(accountSecurityTexts);
  const language = useLanguage();
  const { bound, problem } = route.useSearch();
  const told =
    problem !== undefined && Object.hasOwn(sessionProblems, problem)
      ? sessionProblems[problem as keyof typeof sessionProblems]
      : null;
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      {bound === 'true' ? (
        <Notice tone="ok" live>
          {t('bound-now')}
        </Notice>
      ) : null}
      {told ? (
        <Notice tone="attention" live>
          {told[language]({})}
        </Notice>
      ) : null}
      <Loaded query={useQuery(mySessionsQuery)}>
        {({ mySessions, myIdentities }) => (
          <>
            <SessionPanel sessions={mySessions} />
            <IdentityPanel identities={myIdentities} />
          </>
        )}
      </Loaded>
      <div style={{ marginTop: 16 }}>
        <Panel title={t('password')}>
          <p style={{ marginTop: 0 }}>{t('password-text')}</p>
          <Link to="/password" search={{ next: '/account' }}>
            <LinkButton>{t('change-password')}</LinkButton>
          </Link>
        </Panel>
      </div>
    </>
  );
}
