import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far plans answer their diagnoses, counted by school; courses recommended to a whole cohort at once. */
export class ConsistencyAndRecommendations1760000021100 implements MigrationInterface {
  readonly name = 'ConsistencyAndRecommendations1760000021100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The plans handed in at a school, of teachers who take part, by institution and stage. Made anew from the plans
      -- whenever one of them changes, never counted up and down.
      CREATE TABLE course_selection.consistency_roll_up (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        school_id uuid NOT NULL REFERENCES organization.unit,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        stage text NOT NULL,
        plans int NOT NULL,
        -- sums of the index in hundredths and of its square
        sum bigint NOT NULL,
        squares bigint NOT NULL,
        -- plans by tenths of the index: 0–9, 10–19, … 90–100 hundredths
        bins int[] NOT NULL,
        -- plans below the policy's limit
        low int NOT NULL,
        PRIMARY KEY (cohort_id, school_id, institution_id, stage)
      );

      -- Plans made before the pre-test was submitted: they are measured as soon as it is.
      CREATE INDEX plan_unmeasured ON course_selection.plan (cohort_id) WHERE consistency IS NULL;

      CREATE TABLE course_selection.recommendation (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        -- the best ten, best first, and what each closes of the gaps, in hundredths
        courses uuid[] NOT NULL,
        gains smallint[] NOT NULL,
        -- topics as bits, the first for T1: those that train a weak point, and those of the courses
        needed_topics int NOT NULL,
        recommended_topics int NOT NULL,
        rule_version smallint NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE course_selection.recommendation;
      DROP INDEX course_selection.plan_unmeasured;
      DROP TABLE course_selection.consistency_roll_up;
    `);
  }
}
