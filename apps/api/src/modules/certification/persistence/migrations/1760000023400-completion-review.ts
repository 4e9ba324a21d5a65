import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Completion reviews: the decision that holds for each learner, and every one that was made. */
export class CompletionReview1760000023400 implements MigrationInterface {
  readonly name = 'CompletionReview1760000023400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- facts and exceptions are what was looked at: where they are others today, the learner waits again.
      CREATE TABLE certification.completion_review (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('county-passed', 'passed', 'held-back', 'returned')),
        level text NOT NULL CHECK (level IN ('county', 'city')),
        facts text NOT NULL,
        exceptions jsonb NOT NULL,
        reason text,
        decided_at timestamptz NOT NULL,
        decided_by uuid,
        decided_by_name text NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );

      CREATE TABLE certification.completion_review_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        state text NOT NULL,
        level text NOT NULL,
        facts text NOT NULL,
        exceptions jsonb NOT NULL,
        reason text,
        decided_at timestamptz NOT NULL,
        decided_by uuid,
        decided_by_name text NOT NULL,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX completion_review_step_learner ON certification.completion_review_step (cohort_id, enrollment_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE certification.completion_review_step, certification.completion_review;
    `);
  }
}
