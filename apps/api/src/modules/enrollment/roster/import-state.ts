import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StopLevel } from '@tisheng/domain-rules/enrollment/roster/import-stops.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { InspectedFile } from './inspect-file.js';

/** A roster import under work, locked until the transaction ends. */
export interface LockedImport {
  readonly id: string;
  readonly programmeId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly unitKind: string;
  readonly rootUnitId: string;
  readonly state: StateOf<'roster-import'>;
  readonly fileName: string;
  /** Null where the rows were handed over without a file. */
  readonly fileId: string | null;
  readonly attempt: number;
  readonly sheets: InspectedFile['sheets'] | null;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly encoding: InspectedFile['encoding'];
  readonly columns: InspectedFile['columns'] | null;
  readonly rowsAccepted: number;
  readonly rosterDigest: string | null;
  readonly reviewedAt: Date | null;
  readonly heldBy: string | null;
  readonly releasedAt: Date | null;
  readonly jobId: string | null;
}

const IMPORT = `i.id, i.programme_id AS "programmeId", i.unit_id AS "unitId", u.path AS "unitPath", u.kind AS "unitKind",
  u.root_id AS "rootUnitId", i.state, i.file_name AS "fileName", i.file_id AS "fileId", i.attempt, i.sheets, i.sheet,
  i.header_row AS "headerRow", i.encoding, i.columns, i.rows_accepted AS "rowsAccepted", i.roster_digest AS "rosterDigest",
  i.reviewed_at AS "reviewedAt", i.held_by AS "heldBy", i.released_at AS "releasedAt", i.job_id AS "jobId"
  FROM enrollment.roster_import i JOIN organization.unit u ON u.id = i.unit_id WHERE i.id = $1`;

/** @throws Error when there is no such import: the guard lets no unknown id through */
export async function readImport(db: Queryable, importId: string): Promise<LockedImport> {
  const row = await db.one<LockedImport & Record<string, unknown>>(`SELECT ${IMPORT}`, [importId]);
  if (!row) throw new Error(`No roster import ${importId}`);
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockImport(tx: Transaction, importId: string): Promise<LockedImport> {
  const row = await tx.one<LockedImport & Record<string, unknown>>(`SELECT ${IMPORT} FOR UPDATE OF i`, [
    importId,
  ]);
  if (!row) throw new Error(`No roster import ${importId}`);
  return row;
}

/** Everything that keeps the import from its next state. */
export const mayMoveImport = (
  pack: PolicyPack,
  { state }: Pick<LockedImport, 'state'>,
  to: StateOf<'roster-import'>,
  role: string | null | undefined,
): Problem[] => mayMove(pack, { lifecycle: 'roster-import', from: state, to, roles: [role ?? 'program'] });

/** Refuses while long work of the import waits or runs: two hands on one import would undo each other. */
export async function busyProblems(
  tx: Queryable,
  { jobId }: Pick<LockedImport, 'jobId'>,
): Promise<Problem[]> {
  if (jobId === null) return [];
  const running = await tx.one(
    `SELECT 1 FROM platform.background_job WHERE id = $1 AND state IN ('waiting', 'running')`,
    [jobId],
  );
  return running ? [problem('roster-import-busy')] : [];
}

/** A school's own file is measured by the school, any other by the counties. */
export const stopLevelOf = ({ unitKind }: Pick<LockedImport, 'unitKind'>): StopLevel =>
  unitKind === 'school' ? 'school' : 'county';
