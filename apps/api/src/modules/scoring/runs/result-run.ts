import { isRole, type Role } from '@tisheng/domain-rules/access/roles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { Queryable } from '../../../platform/database/database.js';

/** What a run is for. */
export type RunKind = 'scoring' | 'comprehensive-evaluation' | 'appeal';

/** One computation of results, as every result names it. */
export interface ResultRun {
  readonly id: string;
  readonly cohortId: string;
  readonly pack: PolicyPack;
  readonly reason: string;
  readonly at: Date;
}

/** Puts a run on record before it writes. */
export async function startRun(
  tx: Queryable,
  kind: RunKind,
  run: Omit<ResultRun, 'id'>,
  actor: Actor | NamedActor,
): Promise<ResultRun> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO scoring.scoring_run (cohort_id, kind, pack_id, pack_version, reason, started_by, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [run.cohortId, kind, run.pack.id, run.pack.version, run.reason, actor.accountId ?? null, run.at],
  );
  if (!row) throw new Error('The run was not put on record');
  return { ...run, id: row.id };
}

export async function finishRun(
  tx: Queryable,
  run: ResultRun,
  counts: { readonly learners: number; readonly changed: number },
  at: Date,
): Promise<void> {
  await tx.run('UPDATE scoring.scoring_run SET finished_at = $2, learners = $3, changed = $4 WHERE id = $1', [
    run.id,
    at,
    counts.learners,
    counts.changed,
  ]);
}

const KEY = `hashtextextended('scoring ' || $1, 0)`;

/** Whether this transaction alone may now write results of the cohort; false while another one does. */
export async function takeResults(tx: Queryable, cohortId: string): Promise<boolean> {
  const row = await tx.one<{ taken: boolean }>(`SELECT pg_try_advisory_xact_lock(${KEY}) AS taken`, [
    cohortId,
  ]);
  return row?.taken ?? false;
}

/** The same, waiting for its turn. */
export async function awaitResults(tx: Queryable, cohortId: string): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(${KEY})`, [cohortId]);
}

/** The role of the person who asks; null for the program itself. */
export const roleOf = ({ role }: Actor | NamedActor): Role | null => (role && isRole(role) ? role : null);
