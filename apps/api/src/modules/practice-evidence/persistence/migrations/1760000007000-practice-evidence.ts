import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work submitted for the themes, its reviews, and offline hours attested by schools. */
export class PracticeEvidence1760000007000 implements MigrationInterface {
  readonly name = 'PracticeEvidence1760000007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA practice_evidence;
      
      -- The work as it stands now: what is being written, waits for review, or was accepted.
      CREATE TABLE practice_evidence.submission (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        theme int NOT NULL,
        state text NOT NULL,
        -- position of the suggested topic, or the teacher's own words
        topic_position int,
        own_topic text,
        body text NOT NULL DEFAULT '',
        links text[] NOT NULL DEFAULT '{}',
        -- A return closes a version; the teacher goes on with the next.
        version int NOT NULL DEFAULT 1,
        late boolean NOT NULL DEFAULT false,
        saved_at timestamptz NOT NULL,
        submitted_at timestamptz,
        returned_at timestamptz,
        -- hundredths of a point, of the review that counts
        score_hundredths int,
        technical_hundredths int,
        teaching_hundredths int,
        UNIQUE (cohort_id, enrollment_id, theme),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX submission_state ON practice_evidence.submission (cohort_id, state, submitted_at);
      
      -- What was handed in and returned, as the reviewer saw it.
      CREATE TABLE practice_evidence.returned_version (
        submission_id uuid NOT NULL REFERENCES practice_evidence.submission,
        version int NOT NULL,
        topic_position int,
        own_topic text,
        body text NOT NULL,
        links text[] NOT NULL,
        late boolean NOT NULL,
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (submission_id, version)
      );
      
      -- A file belongs to the versions from from_version to to_version; null while it belongs to the present one.
      CREATE TABLE practice_evidence.submission_file (
        submission_id uuid NOT NULL REFERENCES practice_evidence.submission,
        file_id uuid NOT NULL REFERENCES platform.stored_file,
        position int NOT NULL,
        from_version int NOT NULL DEFAULT 1,
        to_version int,
        PRIMARY KEY (submission_id, file_id)
      );
      CREATE INDEX submission_file_file ON practice_evidence.submission_file (file_id);
      
      -- No foreign key: works are never deleted, and a cohort's reviews are written in the statement after them.
      CREATE TABLE practice_evidence.review (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        submission_id uuid NOT NULL,
        submission_version int NOT NULL,
        reviewer_account_id uuid,
        decision text NOT NULL CHECK (decision IN ('accepted', 'returned')),
        -- null where returned work was given no score
        score_hundredths int,
        technical_hundredths int,
        teaching_hundredths int,
        comment text NOT NULL,
        reviewed_at timestamptz NOT NULL
      );
      CREATE INDEX review_submission ON practice_evidence.review (submission_id, reviewed_at);
      
      CREATE TABLE practice_evidence.offline_attestation (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        theme int NOT NULL,
        half_hours int NOT NULL CHECK (half_hours >= 0),
        held_on date NOT NULL,
        attested_by uuid,
        attested_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id, theme),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      -- What a teacher's submissions and attestations add up to; brought up to date in the same transaction.
      CREATE TABLE practice_evidence.practice_summary (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        -- handed in and not returned
        themes_submitted int NOT NULL DEFAULT 0,
        themes_accepted int NOT NULL DEFAULT 0,
        offline_half_hours int NOT NULL DEFAULT 0,
        practice_score_hundredths int,
        technical_score_hundredths int,
        teaching_score_hundredths int,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA practice_evidence CASCADE');
  }
}
