import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../../platform/database/database.js';
import { slicesOf } from '../../persistence/slices.js';
import type { WorkKey } from '../../persistence/stored-work.js';

/** A teacher named on a school's work who agrees, and whose work it is. */
export interface CoAuthor {
  /** The owner's enrollment and the theme. */
  readonly ownerId: string;
  readonly theme: number;
  readonly enrollmentId: string;
  readonly teacherId: string;
}

/** Those for whom the works of others count too. */
@Injectable()
export class WorkAuthors {
  /** Who is named on these works of schools and agrees. */
  async of(db: Queryable, cohortId: string, works: readonly WorkKey[]): Promise<CoAuthor[]> {
    const found: CoAuthor[] = [];
    for (const slice of slicesOf(works)) {
      const rows = await db.rows<CoAuthor & Record<string, unknown>>(
        `SELECT s.enrollment_id AS "ownerId", s.theme, a.enrollment_id AS "enrollmentId", e.teacher_id AS "teacherId"
           FROM practice_evidence.work_author a
           JOIN practice_evidence.work_profile p ON p.submission_id = a.submission_id AND p.of_school
           JOIN practice_evidence.submission s ON s.id = a.submission_id
           JOIN unnest($2::uuid[], $3::int[]) AS k(enrollment_id, theme)
             ON k.enrollment_id = s.enrollment_id AND k.theme = s.theme
           JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
          WHERE a.cohort_id = $1 AND a.consents`,
        [cohortId, slice.map(({ enrollmentId }) => enrollmentId), slice.map(({ theme }) => theme)],
      );
      found.push(...rows);
    }
    return found;
  }
}
