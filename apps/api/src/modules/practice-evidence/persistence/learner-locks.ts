import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Transaction } from '../../../platform/database/database.js';
import { slicesOf } from './slices.js';

/** What the rules of practice ask about an enrollment. */
export interface Learner {
  readonly id: string;
  readonly state: StateOf<'enrollment'>;
  readonly schoolId: string;
  readonly teacherId: string;
}

/** Holds learners while their work is decided. */
@Injectable()
export class LearnerLocks {
  /**
   * Locks the enrollments until the transaction ends, always in the same order, and answers them by id: no second
   * decision about the same learner runs beside this one, and nobody withdraws an enrollment under it.
   */
  async hold(
    tx: Transaction,
    cohortId: string,
    enrollmentIds: Iterable<string>,
  ): Promise<ReadonlyMap<string, Learner>> {
    const learners = new Map<string, Learner>();
    for (const ids of slicesOf([...new Set(enrollmentIds)].sort())) {
      const found = await tx.rows<Learner & Record<string, unknown>>(
        `SELECT id, state, school_id AS "schoolId", teacher_id AS "teacherId" FROM enrollment.enrollment
          WHERE cohort_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`,
        [cohortId, ids],
      );
      for (const learner of found) learners.set(learner.id, learner);
    }
    return learners;
  }
}
