import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { AccountShown, GrantShown } from '../api/accounts.js';
import { useDisableAccount } from '../api/disable-account.js';
import { useEnableAccount } from '../api/enable-account.js';
import { useEndGrant } from '../api/end-grant.js';
import { useEndSessionsOfAccount } from '../api/end-sessions-of-account.js';
import { useResetPassword } from '../api/reset-password.js';
import { useUnlockAccount } from '../api/unlock-account.js';
import type { AccountStep } from './account-drawer.js';
import type { IssuedPassword } from './first-password-once.js';

interface StepDrawerProps {
  readonly account: AccountShown;
  readonly step: AccountStep;
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedPassword) => void;
}

const WORDS = {
  'reset-password': 'reset-text',
  disable: 'disable-text',
  enable: 'enable-text',
  unlock: 'unlock-text',
  'end-sessions': 'end-sessions-text',
} as const;

/** Says what a step does to an account, and takes it. */
export function AccountStepDrawer({ account, step, onClose, onIssued }: StepDrawerProps) {
  const t = useTexts(accountTexts);
  const reset = useResetPassword();
  const others = {
    disable: useDisableAccount(),
    enable: useEnableAccount(),
    unlock: useUnlockAccount(),
    'end-sessions': useEndSessionsOfAccount(),
  };
  const submit = async (): Promise<void> => {
    if (step === 'reset-password') {
      const outcome = await reset.runAndWait(account.id);
      if (!outcome?.done) return;
      onIssued(outcome.value);
    } else {
      const outcome = await others[step].runAndWait(account.id);
      if (!outcome?.done) return;
    }
    onClose();
  };
  return (
    <DecisionDrawer
      title={t(step)}
      open
      onClose={onClose}
      submitLabel={t(step)}
      action={step === 'reset-password' ? reset : others[step]}
      onSubmit={() => void submit()}
    >
      <AccountNamed account={account} />
      <Notice tone={step === 'disable' ? 'wrong' : 'attention'}>{t(WORDS[step])}</Notice>
    </DecisionDrawer>
  );
}

/** Ends one role of an account. */
export function EndRoleDrawer(props: { account: AccountShown; grant: GrantShown; onClose: () => void }) {
  const t = useTexts(accountTexts);
  const shell = useTexts(shellTexts);
  const end = useEndGrant();
  const { account, grant, onClose } = props;
  const submit = async (): Promise<void> => {
    const outcome = await end.runAndWait(grant.id);
    if (outcome?.done) onClose();
  };
  return (
    <DecisionDrawer
      title={t('end-role-title')}
      open
      onClose={onClose}
      submitLabel={t('end-role')}
      action={end}
      onSubmit={() => void submit()}
    >
      <AccountNamed account={account} />
      <Facts
        entries={[
          [t('role'), t('role-at', { role: shell(`role-${ruleWord(grant.role)}`), place: grant.placeName })],
        ]}
      />
      <Notice tone="wrong">{t('end-role-text')}</Notice>
    </DecisionDrawer>
  );
}

function AccountNamed({ account }: { account: AccountShown }) {
  const t = useTexts(accountTexts);
  return (
    <Facts
      entries={[
        [t('name'), account.displayName],
        [t('login'), <code key="login">{account.login}</code>],
      ]}
    />
  );
}
