import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results with their explanations and history, school ratings, and appeals. */
export class Scoring1760000008000 implements MigrationInterface {
  readonly name = 'Scoring1760000008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA scoring;
      
      CREATE TABLE scoring.scoring_run (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        pack_id text NOT NULL,
        pack_version text NOT NULL,
        reason text NOT NULL,
        started_by uuid,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        learners int,
        changed int
      );
      
      -- The institution's score and grade from course study, activities and works.
      CREATE TABLE scoring.institution_result (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        run_id uuid NOT NULL REFERENCES scoring.scoring_run,
        total_hundredths int NOT NULL,
        -- null for learners who receive no grade
        grade text,
        online_assessment_hundredths int NOT NULL,
        practice_score_hundredths int,
        online_half_hours int NOT NULL,
        offline_half_hours int NOT NULL,
        explanation jsonb NOT NULL,
        computed_at timestamptz NOT NULL,
        -- when the learner was told; starts the time for an appeal
        told_at timestamptz,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      CREATE TABLE scoring.school_rating (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        grade text NOT NULL,
        reason text,
        rated_by uuid,
        rated_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      CREATE TABLE scoring.comprehensive_result (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        run_id uuid NOT NULL REFERENCES scoring.scoring_run,
        grade text NOT NULL,
        state text NOT NULL CHECK (state IN ('final', 'revoked')),
        explanation jsonb NOT NULL,
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      -- Every value that one of the three results had before; nothing is overwritten without a trace.
      CREATE TABLE scoring.result_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('institution-result', 'school-rating', 'comprehensive-result')),
        run_id uuid,
        before jsonb NOT NULL,
        reason text NOT NULL,
        replaced_at timestamptz NOT NULL
      );
      CREATE INDEX result_history_learner ON scoring.result_history (cohort_id, enrollment_id, id);
      
      CREATE TABLE scoring.appeal (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        subject text NOT NULL CHECK (subject IN ('institution-result', 'school-rating', 'practice-review')),
        level text NOT NULL,
        state text NOT NULL,
        grounds text NOT NULL,
        opened_at timestamptz NOT NULL,
        decide_by date NOT NULL,
        closed_at timestamptz,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE UNIQUE INDEX appeal_one_open ON scoring.appeal (cohort_id, enrollment_id, subject) WHERE closed_at IS NULL;
      
      CREATE TABLE scoring.appeal_step (
        appeal_id uuid NOT NULL REFERENCES scoring.appeal,
        position int NOT NULL,
        level text NOT NULL,
        action text NOT NULL,
        reason text NOT NULL,
        new_grade text,
        acted_by uuid,
        acted_at timestamptz NOT NULL,
        PRIMARY KEY (appeal_id, position)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA scoring CASCADE');
  }
}
