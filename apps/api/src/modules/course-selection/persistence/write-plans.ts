import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Transaction } from '../../../platform/database/database.js';

/** A plan to be kept. */
export interface PlanToWrite {
  readonly enrollmentId: string;
  readonly state: StateOf<'plan'>;
  /** In the teacher’s order, each once. */
  readonly courseIds: readonly string[];
  readonly halfHours: number;
  readonly consistencyHundredths: number | null;
}

/**
 * Writes plans with their courses, set by set. A plan that waits for its decision is not written over.
 *
 * @returns ids of the enrollments whose plan was written
 */
export async function writePlans(
  tx: Transaction,
  cohortId: string,
  now: Date,
  plans: readonly PlanToWrite[],
): Promise<Set<string>> {
  const written = await tx.rows<{ id: string }>(
    `INSERT INTO course_selection.plan AS p
            (cohort_id, enrollment_id, state, half_hours, consistency, saved_at, submitted_at, decided_at,
             confirmed_courses)
     SELECT $1, "enrollmentId", state, "halfHours", "consistencyHundredths" / 100.0, $3,
            CASE WHEN state IN ('submitted', 'confirmed') THEN $3::timestamptz END,
            CASE WHEN state = 'confirmed' THEN $3::timestamptz END,
            CASE WHEN state = 'confirmed' THEN ARRAY(SELECT id::uuid FROM json_array_elements_text("courseIds") AS id) END
       FROM json_to_recordset($2) AS r("enrollmentId" uuid, state text, "courseIds" json, "halfHours" int,
                                       "consistencyHundredths" int)
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
        SET state = excluded.state, half_hours = excluded.half_hours, consistency = excluded.consistency,
            saved_at = excluded.saved_at, submitted_at = COALESCE(excluded.submitted_at, p.submitted_at),
            decided_at = COALESCE(excluded.decided_at, p.decided_at),
            decided_by = CASE WHEN excluded.state = 'confirmed' THEN NULL ELSE p.decided_by END,
            return_reason = CASE WHEN excluded.state = 'returned' THEN p.return_reason END,
            confirmed_courses = COALESCE(excluded.confirmed_courses, p.confirmed_courses)
      WHERE p.state <> 'submitted'
     RETURNING enrollment_id AS id`,
    [cohortId, JSON.stringify(plans), now],
  );
  const ids = new Set(written.map(({ id }) => id));
  const courses = plans
    .filter(({ enrollmentId }) => ids.has(enrollmentId))
    .flatMap(({ enrollmentId, courseIds }) =>
      courseIds.map((courseId, position) => [enrollmentId, courseId, position]),
    );
  await tx.run('DELETE FROM course_selection.plan_course WHERE cohort_id = $1 AND enrollment_id = ANY($2)', [
    cohortId,
    [...ids],
  ]);
  await tx.run(
    `INSERT INTO course_selection.plan_course (cohort_id, enrollment_id, course_id, position)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::smallint[])`,
    [
      cohortId,
      courses.map(([id]) => id),
      courses.map(([, id]) => id),
      courses.map(([, , position]) => position),
    ],
  );
  return ids;
}
