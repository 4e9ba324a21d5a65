import type { Queryable } from '../../../../platform/database/database.js';
import type { Person } from '../../public/personal-data-registry.js';

/** The keys under which the stages keep things of a teacher. @throws Error when there is no such teacher */
export async function personOf(db: Queryable, teacherId: string): Promise<Person> {
  const row = await db.one<Person & Record<string, unknown>>(
    `SELECT t.id AS "teacherId", t.root_unit_id AS "rootUnitId",
            ARRAY(SELECT learner_no FROM enrollment.learner l WHERE l.teacher_id = t.id
                  UNION SELECT learner_no FROM enrollment.learner_alias a WHERE a.teacher_id = t.id
                  ORDER BY learner_no) AS "learnerNumbers",
            COALESCE((SELECT json_agg(json_build_object('id', e.id, 'cohortId', e.cohort_id) ORDER BY e.put_forward_at, e.id)
                        FROM enrollment.enrollment e WHERE e.teacher_id = t.id), '[]') AS enrollments
       FROM enrollment.teacher t WHERE t.id = $1`,
    [teacherId],
  );
  if (!row) throw new Error(`No teacher ${teacherId}`);
  return row;
}
