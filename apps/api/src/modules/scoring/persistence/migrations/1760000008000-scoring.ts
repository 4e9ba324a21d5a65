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
        kind text NOT NULL CHECK (kind IN ('scoring', 'comprehensive-evaluation', 'appeal')),
        pack_id text NOT NULL,
        pack_version text NOT NULL,
        reason text NOT NULL,
        started_by uuid,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        learners int,
        changed int
      );
      CREATE INDEX scoring_run_cohort ON scoring.scoring_run (cohort_id, kind);
      
      -- The institution's score and grade from course study, activities and works. No foreign keys: a run writes for
      -- hundreds of thousands of enrollments that it has just read, and none is ever deleted. The explanation is kept as
      -- written, so that a run sees by comparing texts what has changed.
      CREATE TABLE scoring.institution_result (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        run_id uuid NOT NULL,
        total_hundredths int NOT NULL,
        -- null for learners who receive no grade
        grade text,
        -- grade of the band that holds the total
        band_grade text NOT NULL,
        -- for supervision: 'off-band' or 'grant-without-reason'
        mark text,
        mark_reason text,
        online_assessment_hundredths int NOT NULL,
        practice_score_hundredths int,
        -- everything done, also above what the policy needs
        online_half_hours int NOT NULL,
        offline_half_hours int NOT NULL,
        explanation json NOT NULL,
        -- when the learner was told this score and grade; starts the time for an appeal
        told_at timestamptz,
        PRIMARY KEY (cohort_id, enrollment_id)
      );
      
      -- A grade that an appeal granted in place of the institution's; later runs keep it.
      CREATE TABLE scoring.granted_grade (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        grade text NOT NULL,
        reason text NOT NULL,
        granted_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      -- A rating is told by being made.
      CREATE TABLE scoring.school_rating (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        grade text NOT NULL,
        reason text,
        rated_by uuid,
        rated_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      -- No row while the result is pending. No foreign keys, as above.
      CREATE TABLE scoring.comprehensive_result (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        run_id uuid NOT NULL,
        grade text NOT NULL,
        state text NOT NULL CHECK (state IN ('final', 'revoked')),
        explanation json NOT NULL,
        decided_at timestamptz NOT NULL,
        revocation_reason text,
        PRIMARY KEY (cohort_id, enrollment_id)
      );
      
      -- Every value that one of the three results had before; nothing is overwritten without a trace.
      CREATE TABLE scoring.result_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('institution-result', 'school-rating', 'comprehensive-result')),
        -- the run that replaced it; null where a person did
        run_id uuid,
        -- the whole row as it was
        before json NOT NULL,
        reason text NOT NULL,
        replaced_at timestamptz NOT NULL
      );
      CREATE INDEX result_history_learner ON scoring.result_history (cohort_id, enrollment_id, id);
      
      -- An appeal at one level; taken to the next level it is another appeal of the same chain.
      CREATE TABLE scoring.appeal (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- the appeal at the first level
        chain_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        subject text NOT NULL CHECK (subject IN ('institution-result', 'school-rating', 'practice-review')),
        -- theme whose review is appealed against; null for the other subjects
        theme int,
        -- when the learner was told what the appeal is against: names the very result
        told_at timestamptz NOT NULL,
        level text NOT NULL,
        state text NOT NULL,
        grounds text NOT NULL,
        opened_at timestamptz NOT NULL,
        decide_by date NOT NULL,
        decision text CHECK (decision IN ('upheld', 'dismissed')),
        decided_at timestamptz,
        decision_reason text,
        closed_at timestamptz,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE UNIQUE INDEX appeal_one_open ON scoring.appeal (cohort_id, enrollment_id, subject, coalesce(theme, 0))
        WHERE closed_at IS NULL;
      CREATE INDEX appeal_learner ON scoring.appeal (cohort_id, enrollment_id);
      
      CREATE TABLE scoring.appeal_step (
        appeal_id uuid NOT NULL REFERENCES scoring.appeal,
        position int NOT NULL,
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
