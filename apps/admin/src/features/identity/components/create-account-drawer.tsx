import Input from 'antd/es/input';
import { useState } from 'react';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { enumWord } from '../../../lib/enum-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useCreateAccount } from '../api/create-account.js';
import { useCreateOperatorAccount } from '../api/create-operator-account.js';
import type { IssuedPassword } from './first-password-once.js';
import { RoleAndPlace } from './role-and-place.js';

interface CreateAccountProps {
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedPassword) => void;
}

/** Name, login, role and unit of a new account. */
export function CreateAccountDrawer({
  topUnitId,
  onClose,
  onIssued,
}: CreateAccountProps & { topUnitId: string }) {
  const t = useTexts(accountTexts);
  const [who, setWho] = useState({ name: '', login: '' });
  const [unitId, setUnitId] = useState(topUnitId);
  const [role, setRole] = useState<Role | null>(null);
  const [tried, setTried] = useState(false);
  const create = useCreateAccount();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (who.name.trim() === '' || role === null) return;
    const outcome = await create.runAndWait({
      displayName: who.name.trim(),
      login: who.login.trim() || null,
      role: enumWord(role),
      unitId,
    });
    if (!outcome?.done) return;
    onIssued(outcome.value);
    onClose();
  };
  return (
    <DecisionDrawer
      title={t('create-account')}
      open
      onClose={onClose}
      submitLabel={t('create-account')}
      action={create}
      onSubmit={() => void submit()}
    >
      <NameAndLogin value={who} onChange={setWho} tried={tried} />
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

/** Name and login of a new operator of an institution. */
export function CreateOperatorDrawer(props: CreateAccountProps & { institutionId: string }) {
  const t = useTexts(accountTexts);
  const [who, setWho] = useState({ name: '', login: '' });
  const [tried, setTried] = useState(false);
  const create = useCreateOperatorAccount();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (who.name.trim() === '') return;
    const outcome = await create.runAndWait({
      displayName: who.name.trim(),
      login: who.login.trim() || null,
      institutionId: props.institutionId,
    });
    if (!outcome?.done) return;
    props.onIssued(outcome.value);
    props.onClose();
  };
  return (
    <DecisionDrawer
      title={t('create-account')}
      open
      onClose={props.onClose}
      submitLabel={t('create-account')}
      action={create}
      onSubmit={() => void submit()}
    >
      <NameAndLogin value={who} onChange={setWho} tried={tried} />
    </DecisionDrawer>
  );
}

interface Who {
  readonly name: string;
  readonly login: string;
}

function NameAndLogin(props: { value: Who; onChange: (value: Who) => void; tried: boolean }) {
  const t = useTexts(accountTexts);
  const shell = useTexts(shellTexts);
  const { value, onChange } = props;
  return (
    <>
      <Field
        label={t('name')}
        hint={t('name-hint')}
        fault={props.tried && value.name.trim() === '' ? shell('fill-in', { field: t('name') }) : undefined}
      >
        {(attributes) => (
          <Input
            {...attributes}
            value={value.name}
            maxLength={50}
            autoComplete="off"
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('login')} hint={t('login-hint')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={value.login}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            onChange={(event) => onChange({ ...value, login: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
