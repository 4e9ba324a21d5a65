import type { Transaction } from '../../../platform/database/database.js';
import type { PushPlace } from './staged-push.js';

/** One push at a time for an institution and cohort, until the transaction ends. */
export async function lockPlace(tx: Transaction, { institutionId, cohortId }: PushPlace): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${institutionId}/${cohortId}`]);
}

/**
 * Pushes share an institution; publishing its courses takes it alone, because hours of a course enter what the learners
 * have reached. Always taken before {@link lockPlace}.
 */
export async function lockInstitution(
  tx: Transaction,
  institutionId: string,
  mode: 'shared' | 'alone',
): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.rows(`SELECT ${lock}(hashtextextended($1, 2))`, [institutionId]);
}
