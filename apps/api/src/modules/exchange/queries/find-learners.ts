import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';

export interface LearnerPlace {
  readonly enrollmentId: string;
  readonly obligation: string;
}

/**
 * Learners of an institution by their numbers, also by those that were given up in a merge. Another institution's learner
 * does not exist.
 */
@Injectable()
export class FindLearners {
  async byNumbers(
    db: Queryable,
    institutionId: string,
    cohortId: string,
    named: readonly { readonly learnerNo: string }[],
  ): Promise<Map<string, LearnerPlace>> {
    const rows = await db.rows<LearnerPlace & { learnerNo: string }>(
      `SELECT n.given AS "learnerNo", e.id AS "enrollmentId", e.obligation
         FROM (SELECT given, COALESCE((SELECT l.learner_no FROM enrollment.learner_alias a
                  JOIN enrollment.learner l ON l.programme_id = a.programme_id AND l.teacher_id = a.teacher_id
                 WHERE a.programme_id = c.programme_id AND a.learner_no = given), given) AS used
                 FROM unnest($3::text[]) AS given, enrollment.cohort c WHERE c.id = $1) n
         JOIN enrollment.enrollment e ON e.cohort_id = $1 AND e.institution_id = $2 AND e.learner_no = n.used
              AND e.state IN ('confirmed', 'completed')`,
      [cohortId, institutionId, named.map(({ learnerNo }) => learnerNo)],
    );
    return new Map(rows.map(({ learnerNo, ...place }) => [learnerNo, place]));
  }
}
