import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable } from '../../../platform/database/database.js';

/** Takes comprehensive results back, for the stage that revokes certificates (decision 13). */
@Injectable()
export class ResultRevocation {
  constructor(private readonly clock: Clock) {}

  /**
   * Turns the results of these learners into fail, in the caller's transaction. What they were stays in the history;
   * no later evaluation brings a revoked result back. Whose result is revoked already, or pending, is left alone.
   *
   * @returns how many results were revoked
   */
  async revoke(
    tx: Queryable,
    cohortId: string,
    enrollmentIds: readonly string[],
    reason: string,
  ): Promise<number> {
    const at = this.clock.now();
    await tx.run(
      `INSERT INTO scoring.result_history (cohort_id, enrollment_id, kind, before, reason, replaced_at)
       SELECT cohort_id, enrollment_id, 'comprehensive-result', row_to_json(c), $3, $4
         FROM scoring.comprehensive_result c
        WHERE cohort_id = $1 AND enrollment_id = ANY($2) AND state = 'final'`,
      [cohortId, enrollmentIds, reason, at],
    );
    return tx.run(
      `UPDATE scoring.comprehensive_result SET state = 'revoked', grade = 'fail', revocation_reason = $3, decided_at = $4
        WHERE cohort_id = $1 AND enrollment_id = ANY($2) AND state = 'final'`,
      [cohortId, enrollmentIds, reason, at],
    );
  }
}
