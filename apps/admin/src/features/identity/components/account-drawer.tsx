import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { Facts } from '../../../components/facts.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { formatDate, formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { accountHistoryQuery } from '../api/account-history.js';
import type { AccountShown, GrantShown } from '../api/accounts.js';
import { AccountStateTag } from './account-table.js';
import styles from './account-drawer.module.css';

/** What can be done to an account as a whole. */
export type AccountStep = 'reset-password' | 'disable' | 'enable' | 'unlock' | 'end-sessions';

interface AccountDrawerProps {
  readonly account: AccountShown;
  readonly onClose: () => void;
  readonly onStep: (step: AccountStep) => void;
  readonly onEndRole: (grant: GrantShown) => void;
  /** Left out where nothing more can be given. */
  readonly onGiveRole?: () => void;
}

/** One account: its facts, its roles and what became of them, and what can be done. */
export function AccountDrawer({ account, onClose, onStep, onEndRole, onGiveRole }: AccountDrawerProps) {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const [showsHistory, setShowsHistory] = useState(false);
  const steps: readonly (readonly [step: AccountStep, isOffered: boolean])[] = [
    ['reset-password', account.state !== 'DISABLED'],
    ['unlock', account.state === 'LOCKED'],
    ['end-sessions', account.sessions > 0],
    ['disable', account.state !== 'DISABLED'],
    ['enable', account.state === 'DISABLED'],
  ];
  return (
    <Drawer title={account.displayName} open onClose={onClose} size={520} destroyOnHidden>
      <Facts
        entries={[
          [t('login'), <code key="login">{account.login}</code>],
          [t('state'), <AccountStateTag key="state" state={account.state} />],
          [
            t('last-sign-in'),
            account.lastSignedInAt ? formatInstant(account.lastSignedInAt, language) : t('never'),
          ],
          [
            t('signed-in-now'),
            account.sessions > 0 ? t('signed-in-places', { count: account.sessions }) : t('not-signed-in'),
          ],
          [t('created-at'), formatDate(account.createdAt, language)],
        ]}
      />
      {account.mayAdminister ? (
        <div className={styles.actions}>
          {steps
            .filter(([, isOffered]) => isOffered)
            .map(([step]) => (
              <Button key={step} danger={step === 'disable'} onClick={() => onStep(step)}>
                {t(step)}
              </Button>
            ))}
        </div>
      ) : (
        <div className={styles.actions}>
          <Notice tone="neutral">{t('not-yours')}</Notice>
        </div>
      )}
      <h3 className={styles.title}>{t('live-roles')}</h3>
      <GrantList grants={account.grants} onEndRole={onEndRole} />
      {account.grantsElsewhere > 0 ? (
        <p className={styles.note}>{t('more-elsewhere', { count: account.grantsElsewhere })}</p>
      ) : null}
      {onGiveRole && account.state !== 'DISABLED' ? (
        <Button onClick={onGiveRole}>{t('give-role')}</Button>
      ) : null}
      {account.mayAdminister ? (
        <>
          <h3 className={styles.title}>{t('history')}</h3>
          {showsHistory ? (
            <History accountId={account.id} />
          ) : (
            <Button type="link" style={{ paddingInline: 0 }} onClick={() => setShowsHistory(true)}>
              {t('open')}
            </Button>
          )}
        </>
      ) : null}
    </Drawer>
  );
}

function History({ accountId }: { accountId: string }) {
  return (
    <Loaded query={useQuery(accountHistoryQuery(accountId))}>
      {({ accountHistory }) => <GrantList grants={accountHistory} />}
    </Loaded>
  );
}

/** Roles with who gave them and when; an end to those that the reader may end. */
function GrantList(props: { grants: readonly GrantShown[]; onEndRole?: (grant: GrantShown) => void }) {
  const t = useTexts(accountTexts);
  const shell = useTexts(shellTexts);
  const language = useLanguage();
  const told = (at: string, by: string | null | undefined, word: 'given-by' | 'ended-by'): string => {
    const date = formatDate(at, language);
    return by ? t(word, { date, name: by }) : t(`${word}-program`, { date });
  };
  return (
    <ul className={styles.grants}>
      {props.grants.map((grant) => (
        <li key={grant.id}>
          <div>
            <strong>
              {t('role-at', { role: shell(`role-${ruleWord(grant.role)}`), place: grant.placeName })}
            </strong>
            <div className={styles.note}>
              {told(grant.grantedAt, grant.grantedBy, 'given-by')}
              {grant.endedAt ? `；${told(grant.endedAt, grant.endedBy, 'ended-by')}` : ''}
            </div>
          </div>
          {props.onEndRole && grant.mayEnd ? (
            <Button size="small" danger onClick={() => props.onEndRole?.(grant)}>
              {t('end-role')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
