import { Injectable } from '@nestjs/common';
import { reviewLevels } from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { BilingualText } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../../platform/database/database.js';
import { TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { learnersInReview } from '../learners-in-review.js';

/** A teacher's own completion review. */
export interface ReviewOfTeacher {
  readonly cohortId: string;
  readonly cohort: BilingualText;
  readonly state: StateOf<'completion-review'>;
  /** Why it was held back or returned; null otherwise. */
  readonly reason: string | null;
}

/** Where a teacher's completion reviews stand, from the day that there is something to review until the certificate. */
@Injectable()
export class ReviewsOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(teacherId: string): Promise<ReviewOfTeacher[]> {
    const enrollments = await this.database.rows<{ id: string; cohortId: string }>(
      `SELECT id, cohort_id AS "cohortId" FROM enrollment.enrollment WHERE teacher_id = $1 AND state = ANY($2)
        ORDER BY changed_at DESC`,
      [teacherId, TAKING_PART],
    );
    const reviews: ReviewOfTeacher[] = [];
    for (const { id, cohortId } of enrollments) {
      const { pack, cohort } = await this.policies.ofCohort(cohortId);
      if (reviewLevels(pack).length === 0) continue;
      const meant = { unitPath: null, enrollmentIds: [id] };
      for await (const page of learnersInReview(this.database, pack, cohortId, meant)) {
        for (const { learner, standing } of page) {
          if (standing.place === 'unmet' || standing.place === 'issued') continue;
          const { state } = standing;
          const isStopped = state === 'held-back' || state === 'returned';
          const reason = isStopped ? (learner.review?.reason ?? null) : null;
          reviews.push({ cohortId, cohort: { zh: cohort.nameZh, en: cohort.nameEn }, state, reason });
        }
      }
    }
    return reviews;
  }
}
