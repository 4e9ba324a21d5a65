import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchVectorOf, type SearchedCourse } from '../course-search.js';

/**
 * Every change of a course is a version of its own; plans name versions, weeks and a revision, and keep what was handed
 * in. Courses are found by their terms. What is there already becomes version 1.
 */
export class CourseVersions1760000021000 implements MigrationInterface {
  readonly name = 'CourseVersions1760000021000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE course_selection.course
        ADD COLUMN version int NOT NULL DEFAULT 1,
        -- terms of title (A), topic (B), code (C) and summary (D), written with the course
        ADD COLUMN search tsvector NOT NULL DEFAULT '';

      CREATE INDEX course_search ON course_selection.course USING gin (search);

      CREATE TABLE course_selection.course_version (
        course_id uuid NOT NULL REFERENCES course_selection.course,
        version int NOT NULL,
        title text NOT NULL,
        summary text,
        topic text NOT NULL,
        stages text[] NOT NULL,
        subjects text[] NOT NULL,
        required boolean NOT NULL,
        half_hours int NOT NULL CHECK (half_hours > 0),
        withdrawn boolean NOT NULL,
        published_at timestamptz NOT NULL,
        PRIMARY KEY (course_id, version)
      );

      INSERT INTO course_selection.course_version
             (course_id, version, title, summary, topic, stages, subjects, required, half_hours, withdrawn, published_at)
      SELECT id, 1, title, summary, topic, stages, subjects, required, half_hours, withdrawn_at IS NOT NULL, changed_at
        FROM course_selection.course;

      ALTER TABLE course_selection.plan
        -- counts the changes, so that nobody changes what they have not seen
        ADD COLUMN revision int NOT NULL DEFAULT 1,
        -- versions of confirmed_courses, in the same order
        ADD COLUMN confirmed_versions int[];
      UPDATE course_selection.plan SET confirmed_versions = array_fill(1, ARRAY[cardinality(confirmed_courses)])
       WHERE confirmed_courses IS NOT NULL;
      ALTER TABLE course_selection.plan ADD CONSTRAINT plan_confirmed_versions
        CHECK (cardinality(confirmed_courses) IS NOT DISTINCT FROM cardinality(confirmed_versions));

      ALTER TABLE course_selection.plan_course
        -- version of the course that the teacher has seen; the handed-in plan holds it
        ADD COLUMN course_version int NOT NULL DEFAULT 1,
        -- week of the training in which it begins; null where the proposal chooses
        ADD COLUMN start_week smallint;

      -- A plan as it was handed in, and what became of it.
      CREATE TABLE course_selection.plan_version (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        number int NOT NULL,
        courses uuid[] NOT NULL,
        course_versions int[] NOT NULL,
        -- of each course: [[week, half-hours], …]
        weeks jsonb NOT NULL,
        half_hours int NOT NULL,
        consistency numeric(5, 4),
        submitted_at timestamptz NOT NULL,
        -- null while it waits; reopened when the county changed its institution meanwhile
        outcome text CHECK (outcome IN ('confirmed', 'returned', 'reopened')),
        decided_at timestamptz,
        -- the name under which it was decided; null where the policy confirms at once
        decided_by_name text,
        reason text,
        -- when a confirmed version ceased to hold, because the county changed its institution; null otherwise
        ended_at timestamptz,
        PRIMARY KEY (cohort_id, enrollment_id, number),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES course_selection.plan
      );

      INSERT INTO course_selection.plan_version
             (cohort_id, enrollment_id, number, courses, course_versions, weeks, half_hours, consistency, submitted_at,
              outcome, decided_at, reason)
      SELECT p.cohort_id, p.enrollment_id, 1, k.courses, array_fill(1, ARRAY[cardinality(k.courses)]), '[]', p.half_hours,
             p.consistency, p.submitted_at,
             CASE WHEN p.state IN ('confirmed', 'returned') THEN p.state END,
             CASE WHEN p.state <> 'submitted' THEN p.decided_at END, p.return_reason
        FROM course_selection.plan p
       CROSS JOIN LATERAL (SELECT array_agg(c.course_id ORDER BY c.position) AS courses
                             FROM course_selection.plan_course c
                            WHERE c.cohort_id = p.cohort_id AND c.enrollment_id = p.enrollment_id) k
       WHERE p.submitted_at IS NOT NULL AND p.state <> 'draft' AND k.courses IS NOT NULL;
    `);
    const courses = (await queryRunner.query(
      'SELECT id, code, title, summary, topic FROM course_selection.course',
    )) as (SearchedCourse & { id: string })[];
    await queryRunner.query(
      `UPDATE course_selection.course c SET search = r.search::tsvector
         FROM json_to_recordset($1) AS r(id uuid, search text) WHERE r.id = c.id`,
      [JSON.stringify(courses.map((course) => ({ id: course.id, search: searchVectorOf(course) })))],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE course_selection.plan_version;
      ALTER TABLE course_selection.plan_course DROP COLUMN course_version, DROP COLUMN start_week;
      ALTER TABLE course_selection.plan DROP COLUMN revision, DROP COLUMN confirmed_versions;
      DROP TABLE course_selection.course_version;
      ALTER TABLE course_selection.course DROP COLUMN version, DROP COLUMN search;
    `);
  }
}
