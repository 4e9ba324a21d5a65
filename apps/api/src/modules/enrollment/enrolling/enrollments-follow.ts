import type { Transaction } from '../../../platform/database/database.js';

/**
 * The open enrollments of teachers go with them to the schools where they stand now. The institution of the new county
 * takes over until training starts; from then on the learner stays with the one that has the records.
 *
 * @returns the cohorts in which enrollments moved
 */
export async function enrollmentsFollow(
  tx: Transaction,
  teacherIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (teacherIds.length === 0) return [];
  const moved = await tx.rows<{ id: string }>(
    `WITH moved AS (
       UPDATE enrollment.enrollment e
          SET school_id = s.id, county_id = s.parent_id, unit_path = s.path, changed_at = $2,
              institution_id = CASE WHEN c.state IN ('planned', 'enrolling') THEN
                (SELECT i.institution_id FROM enrollment.institution_choice i
                  WHERE i.cohort_id = e.cohort_id AND i.county_id = s.parent_id) ELSE e.institution_id END
         FROM enrollment.teacher t
         JOIN organization.unit s ON s.id = t.school_id, enrollment.cohort c
        WHERE t.id = ANY($1) AND e.teacher_id = t.id AND c.id = e.cohort_id AND c.state <> 'closed'
          AND e.state NOT IN ('withdrawn', 'transferred')
       RETURNING e.cohort_id
     ) SELECT DISTINCT cohort_id AS id FROM moved`,
    [teacherIds, now],
  );
  return moved.map(({ id }) => id);
}
