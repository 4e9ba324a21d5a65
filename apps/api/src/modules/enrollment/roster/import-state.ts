import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Transaction } from '../../../platform/database/database.js';

/** A roster import under work, locked until the transaction ends. */
export interface LockedImport {
  readonly id: string;
  readonly programmeId: string;
  readonly unitId: string;
  readonly state: StateOf<'roster-import'>;
  readonly rowsAccepted: number;
}

export async function lockImport(tx: Transaction, importId: string): Promise<LockedImport> {
  const row = await tx.one<LockedImport & Record<string, unknown>>(
    `SELECT id, programme_id AS "programmeId", unit_id AS "unitId", state, rows_accepted AS "rowsAccepted"
       FROM enrollment.roster_import WHERE id = $1 FOR UPDATE`,
    [importId],
  );
  if (!row) throw new Error(`No roster import ${importId}`);
  return row;
}

/** Everything that keeps the import from its next state. */
export const mayMoveImport = (
  pack: PolicyPack,
  { state }: LockedImport,
  to: StateOf<'roster-import'>,
  role: string | null | undefined,
): Problem[] => mayMove(pack, { lifecycle: 'roster-import', from: state, to, roles: [role ?? 'program'] });
