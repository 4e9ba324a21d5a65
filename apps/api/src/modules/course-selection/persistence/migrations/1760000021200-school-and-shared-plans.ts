import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Study plans of schools with their versions and reviews; teachers' plans shown to colleagues, and the comments on them. */
export class SchoolAndSharedPlans1760000021200 implements MigrationInterface {
  readonly name = 'SchoolAndSharedPlans1760000021200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A school's study plan for one cohort, as it is being written. After a merger a school's plan stays with the school.
      CREATE TABLE course_selection.school_plan (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        school_id uuid NOT NULL REFERENCES organization.unit,
        state text NOT NULL,
        -- one more with every save; who writes names the one that they have seen
        revision int NOT NULL,
        -- version handed in last; 0 before the first
        version int NOT NULL DEFAULT 0,
        -- version approved last, which holds until the next is; null before
        approved_version int,
        content jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        saved_by uuid,
        saved_by_name text NOT NULL,
        UNIQUE (cohort_id, school_id)
      );

      CREATE TABLE course_selection.school_plan_version (
        plan_id uuid NOT NULL REFERENCES course_selection.school_plan,
        version int NOT NULL,
        content jsonb NOT NULL,
        submitted_at timestamptz NOT NULL,
        submitted_by uuid,
        submitted_by_name text NOT NULL,
        -- when the last reviewer approved it or one returned it; null while it waits
        decided_at timestamptz,
        PRIMARY KEY (plan_id, version)
      );

      CREATE TABLE course_selection.school_plan_review (
        plan_id uuid NOT NULL,
        version int NOT NULL,
        reviewer text NOT NULL,
        decision text NOT NULL,
        reason text NOT NULL,
        -- section → what is said of it
        comments jsonb NOT NULL,
        reviewed_at timestamptz NOT NULL,
        reviewed_by uuid,
        reviewed_by_name text NOT NULL,
        PRIMARY KEY (plan_id, version, reviewer),
        FOREIGN KEY (plan_id, version) REFERENCES course_selection.school_plan_version
      );

      -- A teacher's confirmed plan, recommended to colleagues. What is shown is what the teacher consented to.
      CREATE TABLE course_selection.shared_plan (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        state text NOT NULL,
        reason text NOT NULL,
        -- courses of the plan as it was confirmed when it was recommended
        courses uuid[] NOT NULL,
        -- items of the standard that its courses work on
        goals smallint[] NOT NULL,
        anonymous boolean NOT NULL DEFAULT false,
        recommended_at timestamptz NOT NULL,
        recommended_by uuid,
        recommended_by_name text NOT NULL,
        recommended_by_role text NOT NULL,
        answered_at timestamptz,
        -- since when the whole region sees it; null while its county alone does
        in_region_since timestamptz,
        UNIQUE (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX shared_plan_shown ON course_selection.shared_plan (cohort_id, answered_at DESC) WHERE state = 'shown';

      CREATE TABLE course_selection.plan_comment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        shared_plan_id uuid NOT NULL REFERENCES course_selection.shared_plan ON DELETE CASCADE,
        cohort_id uuid NOT NULL,
        -- place of the colleague who wrote it
        enrollment_id uuid NOT NULL,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        changed_at timestamptz,
        -- the text goes with it; the row stays, so that nobody comments without end by deleting
        deleted_at timestamptz,
        hidden_at timestamptz,
        hidden_by uuid,
        hidden_by_name text,
        hidden_reason text,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX plan_comment_plan ON course_selection.plan_comment (shared_plan_id, written_at);
      CREATE INDEX plan_comment_author ON course_selection.plan_comment (cohort_id, enrollment_id, written_at);

      CREATE TABLE course_selection.plan_comment_report (
        comment_id uuid NOT NULL REFERENCES course_selection.plan_comment ON DELETE CASCADE,
        cohort_id uuid NOT NULL,
        -- place of the colleague who reported it
        enrollment_id uuid NOT NULL,
        reported_at timestamptz NOT NULL,
        PRIMARY KEY (comment_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE course_selection.plan_comment_report, course_selection.plan_comment, course_selection.shared_plan,
                 course_selection.school_plan_review, course_selection.school_plan_version, course_selection.school_plan`);
  }
}
