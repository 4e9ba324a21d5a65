import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { ListTable } from '../../../components/list-table.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import type { Tone } from '../../../components/tone.js';
import type { AccountState } from '../../../gql/graphql.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { List } from '../../../lib/use-list.js';
import type { AccountShown } from '../api/accounts.js';

const TONES: Readonly<Record<AccountState, Tone>> = {
  ACTIVE: 'ok',
  LOCKED: 'attention',
  DISABLED: 'wrong',
  NEVER_SIGNED_IN: 'waiting',
};

/** What an account is at the moment. */
export function AccountStateTag({ state }: { state: AccountState }) {
  const t = useTexts(accountTexts);
  return <ToneTag tone={TONES[state]}>{t(`state-${ruleWord(state)}`)}</ToneTag>;
}

/** Accounts with their roles; a line opens its account. */
export function AccountTable(props: {
  list: List<AccountShown>;
  tools: ReactNode;
  onOpen: (account: AccountShown) => void;
}) {
  const t = useTexts(accountTexts);
  const shell = useTexts(shellTexts);
  const language = useLanguage();
  return (
    <ListTable<AccountShown>
      list={props.list}
      rowKey={({ id }) => id}
      tools={props.tools}
      empty={<EmptyState title={t('empty')} hint={t('empty-hint')} />}
      columns={[
        {
          title: t('name'),
          key: 'name',
          fixed: 'left',
          render: (_, account) => (
            <Button type="link" style={{ paddingInline: 0 }} onClick={() => props.onOpen(account)}>
              {account.displayName}
            </Button>
          ),
        },
        { title: t('login'), key: 'login', render: (_, { login }) => <code>{login}</code> },
        {
          title: t('roles'),
          key: 'roles',
          render: (_, { grants, grantsElsewhere }) => (
            <>
              {grants.map(({ id, role, placeName }) => (
                <div key={id}>
                  {t('role-at', { role: shell(`role-${ruleWord(role)}`), place: placeName })}
                </div>
              ))}
              {grantsElsewhere > 0 ? <small>{t('more-elsewhere', { count: grantsElsewhere })}</small> : null}
              {grants.length === 0 && grantsElsewhere === 0 ? '—' : null}
            </>
          ),
        },
        { title: t('state'), key: 'state', render: (_, { state }) => <AccountStateTag state={state} /> },
        {
          title: t('last-sign-in'),
          key: 'last',
          render: (_, { lastSignedInAt }) =>
            lastSignedInAt ? formatInstant(lastSignedInAt, language) : t('never'),
        },
      ]}
    />
  );
}
