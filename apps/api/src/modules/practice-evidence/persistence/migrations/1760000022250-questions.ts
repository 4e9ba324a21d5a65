import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that climb, their answers, and the way that each went. */
export class Questions1760000022250 implements MigrationInterface {
  readonly name = 'Questions1760000022250';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.question (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        -- Where the asker was when asking; null for who is in no workshop.
        workshop_id uuid REFERENCES enrollment.workshop,
        group_id uuid,
        theme int,
        title text NOT NULL,
        body text NOT NULL,
        -- Terms by which it is found.
        terms tsvector NOT NULL,
        state text NOT NULL,
        level text NOT NULL,
        level_since timestamptz NOT NULL,
        asked_at timestamptz NOT NULL,
        accepted_answer_id uuid,
        -- Since when the whole cohort finds it.
        common_since timestamptz,
        common_by_name text,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX question_learner ON practice_evidence.question (cohort_id, enrollment_id);
      CREATE INDEX question_workshop ON practice_evidence.question (workshop_id);
      CREATE INDEX question_waiting ON practice_evidence.question (cohort_id, level, level_since) WHERE state = 'waiting';
      CREATE INDEX question_common ON practice_evidence.question (cohort_id) WHERE common_since IS NOT NULL;
      CREATE INDEX question_terms ON practice_evidence.question USING gin (terms);

      CREATE TABLE practice_evidence.question_answer (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        question_id uuid NOT NULL REFERENCES practice_evidence.question,
        enrollment_id uuid,
        by_account uuid,
        by_name text NOT NULL,
        by_role text NOT NULL,
        level text NOT NULL,
        body text NOT NULL,
        terms tsvector NOT NULL,
        written_at timestamptz NOT NULL,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX question_answer_question ON practice_evidence.question_answer (question_id, id);
      CREATE INDEX question_answer_terms ON practice_evidence.question_answer USING gin (terms);
      CREATE INDEX question_answer_learner ON practice_evidence.question_answer (cohort_id, enrollment_id);

      CREATE TABLE practice_evidence.question_step (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        question_id uuid NOT NULL REFERENCES practice_evidence.question,
        kind text NOT NULL,
        -- Level that has the question after the step.
        level text NOT NULL,
        by_name text NOT NULL,
        by_role text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX question_step_question ON practice_evidence.question_step (question_id, id);

      CREATE TABLE practice_evidence.question_file (
        question_id uuid NOT NULL REFERENCES practice_evidence.question,
        -- The answer that it belongs to; null for the question itself.
        answer_id uuid REFERENCES practice_evidence.question_answer,
        file_id uuid PRIMARY KEY REFERENCES platform.stored_file,
        position int NOT NULL
      );
      CREATE INDEX question_file_question ON practice_evidence.question_file (question_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.question_file;
      DROP TABLE practice_evidence.question_step;
      DROP TABLE practice_evidence.question_answer;
      DROP TABLE practice_evidence.question;
    `);
  }
}
