import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PlacedWeek } from '@tisheng/domain-rules/course-selection/timetable.js';
import type { Transaction } from '../../../platform/database/database.js';

/** A plan to be kept. */
export interface PlanToWrite {
  readonly enrollmentId: string;
  readonly state: StateOf<'plan'>;
  /** Of the plan as it was read, 0 where there was none: a plan changed since then is not written over. */
  readonly revision: number;
  /** In the teacher’s order, each once. */
  readonly courseIds: readonly string[];
  /** Version of each course, in the same order. */
  readonly courseVersions: readonly number[];
  /** Week in which each begins, in the same order; null where the proposal chooses. */
  readonly startWeeks: readonly (number | null)[];
  /** When each is studied, in the same order. */
  readonly weeks: readonly (readonly PlacedWeek[])[];
  readonly halfHours: number;
  readonly consistencyHundredths: number | null;
}

/**
 * Writes plans with their courses, set by set; what is handed in is kept as a version of the plan. A plan that waits for
 * its decision, or that was changed since it was read, is not written over.
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
             confirmed_courses, confirmed_versions, revision)
     SELECT $1, "enrollmentId", state, "halfHours", "consistencyHundredths" / 100.0, $3,
            CASE WHEN state IN ('submitted', 'confirmed') THEN $3::timestamptz END,
            CASE WHEN state = 'confirmed' THEN $3::timestamptz END,
            CASE WHEN state = 'confirmed' THEN "courseIds" END, CASE WHEN state = 'confirmed' THEN "courseVersions" END,
            revision + 1
       FROM json_to_recordset($2) AS r("enrollmentId" uuid, state text, revision int, "courseIds" uuid[],
                                       "courseVersions" int[], "halfHours" int, "consistencyHundredths" int)
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE
        SET state = excluded.state, half_hours = excluded.half_hours, consistency = excluded.consistency,
            saved_at = excluded.saved_at, submitted_at = COALESCE(excluded.submitted_at, p.submitted_at),
            decided_at = COALESCE(excluded.decided_at, p.decided_at),
            decided_by = CASE WHEN excluded.state = 'confirmed' THEN NULL ELSE p.decided_by END,
            return_reason = CASE WHEN excluded.state = 'returned' THEN p.return_reason END,
            confirmed_courses = COALESCE(excluded.confirmed_courses, p.confirmed_courses),
            confirmed_versions = COALESCE(excluded.confirmed_versions, p.confirmed_versions),
            revision = excluded.revision
      WHERE p.state <> 'submitted' AND p.revision = excluded.revision - 1
     RETURNING enrollment_id AS id`,
    [cohortId, JSON.stringify(plans), now],
  );
  const ids = new Set(written.map(({ id }) => id));
  const kept = plans.filter(({ enrollmentId }) => ids.has(enrollmentId));
  const courses = kept.flatMap(({ enrollmentId, courseIds, courseVersions, startWeeks }) =>
    courseIds.map((courseId, position) => ({
      enrollmentId,
      courseId,
      position,
      version: courseVersions[position] ?? 1,
      week: startWeeks[position] ?? null,
    })),
  );
  await tx.run('DELETE FROM course_selection.plan_course WHERE cohort_id = $1 AND enrollment_id = ANY($2)', [
    cohortId,
    [...ids],
  ]);
  await tx.run(
    `INSERT INTO course_selection.plan_course
            (cohort_id, enrollment_id, course_id, position, course_version, start_week)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::int[], $6::smallint[])`,
    [
      cohortId,
      courses.map(({ enrollmentId }) => enrollmentId),
      courses.map(({ courseId }) => courseId),
      courses.map(({ position }) => position),
      courses.map(({ version }) => version),
      courses.map(({ week }) => week),
    ],
  );
  await keepVersions(tx, cohortId, now, kept);
  return ids;
}

/** What was handed in, as the next version of each plan; where the policy confirms at once, it is decided as well. */
async function keepVersions(
  tx: Transaction,
  cohortId: string,
  now: Date,
  plans: readonly PlanToWrite[],
): Promise<void> {
  const handedIn = plans.filter(({ state }) => state === 'submitted' || state === 'confirmed');
  if (handedIn.length === 0) return;
  await tx.run(
    `INSERT INTO course_selection.plan_version
            (cohort_id, enrollment_id, number, courses, course_versions, weeks, half_hours, consistency, submitted_at,
             outcome, decided_at)
     SELECT $1, r."enrollmentId", COALESCE(last.number, 0) + 1, r."courseIds", r."courseVersions", r.weeks, r."halfHours",
            r."consistencyHundredths" / 100.0, $3, CASE WHEN r.state = 'confirmed' THEN 'confirmed' END,
            CASE WHEN r.state = 'confirmed' THEN $3::timestamptz END
       FROM json_to_recordset($2) AS r("enrollmentId" uuid, state text, "courseIds" uuid[], "courseVersions" int[],
                                       weeks jsonb, "halfHours" int, "consistencyHundredths" int)
       LEFT JOIN LATERAL (SELECT v.number FROM course_selection.plan_version v
                           WHERE v.cohort_id = $1 AND v.enrollment_id = r."enrollmentId"
                           ORDER BY v.number DESC LIMIT 1) last ON true`,
    [
      cohortId,
      JSON.stringify(
        handedIn.map(({ weeks, ...plan }) => ({
          ...plan,
          weeks: weeks.map((own) => own.map(({ week, halfHours }) => [week, halfHours])),
        })),
      ),
      now,
    ],
  );
}
