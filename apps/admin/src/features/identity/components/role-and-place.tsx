import { useState } from 'react';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { Field } from '../../../components/field.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import { PlaceChoice } from './place-choice.js';
import { useRolesToGive } from './roles-to-give.js';

interface RoleAndPlaceProps {
  readonly topUnitId: string;
  readonly role: Role | null;
  readonly onRole: (role: Role | null) => void;
  readonly onUnit: (unitId: string) => void;
  readonly fault: boolean;
}

/** Where, and then which of the roles that the reader may give there. */
export function RoleAndPlace({ topUnitId, role, onRole, onUnit, fault }: RoleAndPlaceProps) {
  const t = useTexts(accountTexts);
  const shell = useTexts(shellTexts);
  const [chain, setChain] = useState<readonly string[]>([]);
  const unitId = chain.at(-1) ?? topUnitId;
  const roles = useRolesToGive(unitId);
  const choose = (next: readonly string[]): void => {
    setChain(next);
    onUnit(next.at(-1) ?? topUnitId);
    onRole(null);
  };
  return (
    <>
      <Field label={t('place')} hint={t('place-hint')}>
        {({ id }) => (
          <div id={id} role="group" aria-label={t('place')}>
            <PlaceChoice topUnitId={topUnitId} chain={chain} onChange={choose} />
          </div>
        )}
      </Field>
      {roles?.length === 0 ? (
        <Notice tone="attention">{t('no-role-here')}</Notice>
      ) : (
        <Field label={t('role')} fault={fault ? t('choose-role') : undefined}>
          {({ id }) => (
            <div id={id} style={{ display: 'grid' }}>
              <ChoiceFilter
                name={t('role')}
                label={t('choose-role')}
                value={role}
                choices={(roles ?? []).map((given) => [given, shell(`role-${given}`)])}
                onChange={(value) => onRole(value === '' ? null : value)}
              />
            </div>
          )}
        </Field>
      )}
    </>
  );
}
