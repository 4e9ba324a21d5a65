import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ROLES } from '@tisheng/domain-rules/access/roles.js';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { Panel } from '../../../components/panel.js';
import type { AccountState } from '../../../gql/graphql.js';
import { enumWord } from '../../../lib/enum-word.js';
import { oneOf } from '../../../lib/one-of.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { List } from '../../../lib/use-list.js';
import { useList } from '../../../lib/use-list.js';
import { accountsQuery, operatorAccountsQuery, type AccountShown, type GrantShown } from '../api/accounts.js';
import { AccountDrawer, type AccountStep } from './account-drawer.js';
import { AccountStepDrawer, EndRoleDrawer } from './account-step-drawer.js';
import { AccountTable } from './account-table.js';
import { FirstPasswordOnce, type IssuedPassword } from './first-password-once.js';
import { GiveRoleDrawer } from './give-role-drawer.js';

const STATES: readonly AccountState[] = ['ACTIVE', 'LOCKED', 'DISABLED', 'NEVER_SIGNED_IN'];

interface FilterProps {
  readonly filter: (name: string) => string;
  readonly setFilter: (name: string) => (value: string) => void;
}

/** The accounts at and below a unit, and everything that is done to them. */
export function UnitAccounts(props: FilterProps & { unitId: string; topUnitId: string; issued: Issued }) {
  const t = useTexts(accountTexts);
  const shell = useTexts(shellTexts);
  const { filter, setFilter } = props;
  const role = oneOf(ROLES, filter('role'));
  const state = oneOf(STATES, filter('state'));
  const query = accountsQuery({
    unitId: props.unitId,
    search: filter('search'),
    role: role && enumWord(role),
    state,
  });
  return (
    <AccountsAndSteps
      list={useList(useInfiniteQuery(query), ({ accounts }) => accounts)}
      topUnitId={props.topUnitId}
      issued={props.issued}
      tools={
        <Filters>
          <SearchFilter
            label={t('search-accounts')}
            value={filter('search')}
            onChange={setFilter('search')}
          />
          <ChoiceFilter
            label={t('all-roles')}
            value={role}
            choices={ROLES.filter((known) => known !== 'institution-operator').map((known) => [
              known,
              shell(`role-${known}`),
            ])}
            onChange={setFilter('role')}
          />
          <ChoiceFilter
            label={t('all-states')}
            value={state}
            choices={STATES.map((known) => [known, t(`state-${ruleWord(known)}`)])}
            onChange={setFilter('state')}
          />
        </Filters>
      }
    />
  );
}

/** The accounts of an institution’s operators. */
export function OperatorAccounts(
  props: FilterProps & { institutionId: string; issued: Issued; tools?: ReactNode },
) {
  const t = useTexts(accountTexts);
  const { filter, setFilter } = props;
  const query = operatorAccountsQuery(props.institutionId, filter('search'));
  return (
    <AccountsAndSteps
      list={useList(useInfiniteQuery(query), ({ operatorAccounts }) => operatorAccounts)}
      issued={props.issued}
      tools={
        <Filters>
          {props.tools}
          <SearchFilter
            label={t('search-accounts')}
            value={filter('search')}
            onChange={setFilter('search')}
          />
        </Filters>
      }
    />
  );
}

/** A first password that was just issued, on the page until it is kept. */
export interface Issued {
  readonly password: IssuedPassword | null;
  readonly set: (password: IssuedPassword | null) => void;
}

/** A first password that was just issued, kept by the page that shows it. */
export function useIssued(): Issued {
  const [password, set] = useState<IssuedPassword | null>(null);
  return { password, set };
}

function AccountsAndSteps(props: {
  list: List<AccountShown>;
  tools: ReactNode;
  topUnitId?: string;
  issued: Issued;
}) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [step, setStep] = useState<AccountStep | 'give-role' | GrantShown | null>(null);
  const account = props.list.rows.find(({ id }) => id === openId);
  const { topUnitId, issued } = props;
  const close = (): void => setStep(null);
  return (
    <>
      {issued.password ? (
        <FirstPasswordOnce issued={issued.password} onKept={() => issued.set(null)} />
      ) : null}
      <Panel flush>
        <AccountTable list={props.list} tools={props.tools} onOpen={({ id }) => setOpenId(id)} />
      </Panel>
      {account ? (
        <AccountDrawer
          account={account}
          onClose={() => setOpenId(null)}
          onStep={setStep}
          onEndRole={setStep}
          {...(topUnitId === undefined ? {} : { onGiveRole: () => setStep('give-role') })}
        />
      ) : null}
      {account && step === 'give-role' && topUnitId !== undefined ? (
        <GiveRoleDrawer account={account} topUnitId={topUnitId} onClose={close} />
      ) : null}
      {account && typeof step === 'object' && step !== null ? (
        <EndRoleDrawer account={account} grant={step} onClose={close} />
      ) : null}
      {account && typeof step === 'string' && step !== 'give-role' ? (
        <AccountStepDrawer
          account={account}
          step={step}
          onClose={close}
          onIssued={(password) => {
            issued.set(password);
            setOpenId(null);
          }}
        />
      ) : null}
    </>
  );
}
