import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue of courses and the personal plans made from it. */
export class CourseSelection1760000005000 implements MigrationInterface {
  readonly name = 'CourseSelection1760000005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA course_selection;
      
      CREATE TABLE course_selection.course (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        code text NOT NULL,
        title text NOT NULL,
        summary text,
        topic text NOT NULL,
        stages text[] NOT NULL,
        subjects text[] NOT NULL,
        required boolean NOT NULL,
        half_hours int NOT NULL CHECK (half_hours > 0),
        published_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        UNIQUE (institution_id, code)
      );
      
      CREATE TABLE course_selection.plan (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        state text NOT NULL,
        half_hours int NOT NULL DEFAULT 0,
        -- courses of the version confirmed last, which holds while a change of it is drafted; null before
        confirmed_courses uuid[],
        -- share of the weak points that the chosen courses address, in [0,1]
        consistency numeric(5, 4),
        saved_at timestamptz NOT NULL,
        submitted_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        return_reason text,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      CREATE INDEX plan_state ON course_selection.plan (cohort_id, state) WHERE state = 'submitted';
      
      -- The courses that the plan names today, in the teacher's order.
      CREATE TABLE course_selection.plan_course (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        course_id uuid NOT NULL REFERENCES course_selection.course,
        position smallint NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id, course_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES course_selection.plan
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA course_selection CASCADE');
  }
}
