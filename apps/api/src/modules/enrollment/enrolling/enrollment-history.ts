import type { NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { JobActor } from '../../../platform/jobs/background-jobs.js';

/** Whoever does something: a person, the work that a person began, or the program itself. */
export type Doer = Actor | NamedActor | JobActor;

/** Why and how enrollments are about to change. */
export interface Saying {
  readonly reason?: string;
  /** Where the life cycle's own name of the move says too little: `return-to-school`. */
  readonly move?: string;
}

/**
 * Says for the history who changes enrollments in this transaction, and why. The database writes down every change by
 * itself; what is said here stands beside it until the transaction ends or something else is said.
 */
export async function sayForHistory(db: Queryable, actor: Doer, saying: Saying = {}): Promise<void> {
  const said = {
    actor: actor.displayName,
    role: actor.role ?? 'program',
    reason: saying.reason?.trim() || null,
    move: saying.move ?? null,
  };
  await db.run(`SELECT set_config('tisheng.enrollment', $1, true)`, [JSON.stringify(said)]);
}
