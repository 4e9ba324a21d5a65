import { useState } from 'react';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { enumWord } from '../../../lib/enum-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { AccountShown } from '../api/accounts.js';
import { useGiveGrant } from '../api/give-grant.js';
import { RoleAndPlace } from './role-and-place.js';

interface GiveRoleProps {
  readonly account: AccountShown;
  readonly topUnitId: string;
  readonly onClose: () => void;
}

/** One more role for an account that exists: one person, one account. */
export function GiveRoleDrawer({ account, topUnitId, onClose }: GiveRoleProps) {
  const t = useTexts(accountTexts);
  const [unitId, setUnitId] = useState(topUnitId);
  const [role, setRole] = useState<Role | null>(null);
  const [tried, setTried] = useState(false);
  const give = useGiveGrant();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (role === null) return;
    const outcome = await give.runAndWait({
      accountId: account.id,
      role: enumWord(role),
      unitId,
      teacherId: null,
    });
    if (outcome?.done) onClose();
  };
  return (
    <DecisionDrawer
      title={t('give-role')}
      open
      onClose={onClose}
      submitLabel={t('give-role')}
      action={give}
      onSubmit={() => void submit()}
    >
      <Facts
        entries={[
          [t('name'), account.displayName],
          [t('login'), <code key="login">{account.login}</code>],
        ]}
      />
      <RoleAndPlace
        topUnitId={topUnitId}
        role={role}
        onRole={setRole}
        onUnit={setUnitId}
        fault={tried && role === null}
      />
    </DecisionDrawer>
  );
}
