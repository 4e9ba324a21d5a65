import type { Transaction } from '../../../platform/database/database.js';

/**
 * Hours of a completed course `d` (enrollment_id, course_id) of the cohort $1: those of the version that the learner’s
 * confirmed plan holds, whatever the institution has made of the course since; of a course `c` outside the plan, today's.
 */
export const HELD_HALF_HOURS = `COALESCE((
  SELECT v.half_hours FROM course_selection.plan held
   CROSS JOIN LATERAL unnest(held.confirmed_courses, held.confirmed_versions) AS k(course_id, version)
    JOIN course_selection.course_version v ON v.course_id = k.course_id AND v.version = k.version
   WHERE held.cohort_id = $1 AND held.enrollment_id = d.enrollment_id AND k.course_id = d.course_id), c.half_hours)`;

/**
 * Counts the hours of completed courses afresh for learners of the institutions who have completed a course whose hours
 * ever changed: what their plans hold is another version now. Running twice changes nothing.
 */
export async function recountHeldHours(
  tx: Transaction,
  cohortId: string,
  institutionIds: readonly string[],
): Promise<number> {
  return tx.run(
    `WITH changed AS (
       SELECT v.course_id FROM course_selection.course_version v
         JOIN course_selection.course c ON c.id = v.course_id AND c.institution_id = ANY($2)
        GROUP BY v.course_id HAVING count(DISTINCT v.half_hours) > 1
     ), concerned AS (
       SELECT DISTINCT r.enrollment_id FROM exchange.learning_record r
        WHERE r.cohort_id = $1 AND r.completed AND NOT r.superseded AND r.course_id IN (SELECT course_id FROM changed)
     ), counted AS (
       SELECT d.enrollment_id, sum(${HELD_HALF_HOURS}) AS half_hours
         FROM (SELECT DISTINCT r.enrollment_id, r.course_id FROM exchange.learning_record r
                 JOIN concerned USING (enrollment_id)
                WHERE r.cohort_id = $1 AND r.completed AND NOT r.superseded) d
         JOIN course_selection.course c ON c.id = d.course_id
        GROUP BY d.enrollment_id
     )
     UPDATE exchange.learner_progress p SET completed_half_hours = n.half_hours FROM counted n
      WHERE p.cohort_id = $1 AND p.enrollment_id = n.enrollment_id AND p.completed_half_hours <> n.half_hours`,
    [cohortId, institutionIds],
  );
}
