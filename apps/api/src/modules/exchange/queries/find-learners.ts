import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';

export interface LearnerPlace {
  readonly enrollmentId: string;
  readonly obligation: string;
}

/** Learners of an institution by their numbers. Another institution's learner does not exist. */
@Injectable()
export class FindLearners {
  async byNumbers(
    db: Queryable,
    institutionId: string,
    cohortId: string,
    named: readonly { readonly learnerNo: string }[],
  ): Promise<Map<string, LearnerPlace>> {
    const rows = await db.rows<LearnerPlace & { learnerNo: string }>(
      `SELECT learner_no AS "learnerNo", id AS "enrollmentId", obligation FROM enrollment.enrollment
        WHERE cohort_id = $1 AND institution_id = $2 AND learner_no = ANY($3) AND state IN ('confirmed', 'completed')`,
      [cohortId, institutionId, named.map(({ learnerNo }) => learnerNo)],
    );
    return new Map(rows.map(({ learnerNo, ...place }) => [learnerNo, place]));
  }
}
