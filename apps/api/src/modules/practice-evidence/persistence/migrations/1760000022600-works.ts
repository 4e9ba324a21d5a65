import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finished works: their kind and parts, what is told about them, and the teachers named on a school's work. */
export class Works1760000022600 implements MigrationInterface {
  readonly name = 'Works1760000022600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.work_profile (
        submission_id uuid PRIMARY KEY REFERENCES practice_evidence.submission ON DELETE CASCADE,
        kind text NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        stage text NOT NULL,
        subject text,
        topics text[] NOT NULL DEFAULT '{}',
        pupils_shown text NOT NULL,
        -- Null while the teacher has not said what others may do with it.
        licence text,
        -- Texts by code of the part.
        texts jsonb NOT NULL DEFAULT '{}',
        of_school boolean NOT NULL DEFAULT false,
        changed_at timestamptz NOT NULL
      );

      -- Which file stands in the place of which part; gone with the file.
      CREATE TABLE practice_evidence.work_part_file (
        submission_id uuid NOT NULL REFERENCES practice_evidence.work_profile ON DELETE CASCADE,
        file_id uuid NOT NULL,
        part text NOT NULL,
        position int NOT NULL,
        PRIMARY KEY (submission_id, file_id),
        FOREIGN KEY (submission_id, file_id) REFERENCES practice_evidence.submission_file ON DELETE CASCADE
      );

      -- The other teachers whom a school's work names; null until they answer.
      CREATE TABLE practice_evidence.work_author (
        submission_id uuid NOT NULL REFERENCES practice_evidence.work_profile ON DELETE CASCADE,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        named_at timestamptz NOT NULL,
        consents boolean,
        answered_at timestamptz,
        PRIMARY KEY (submission_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX work_author_enrollment ON practice_evidence.work_author (cohort_id, enrollment_id);

      -- What was told about a version that was returned, as the reviewer saw it.
      ALTER TABLE practice_evidence.returned_version ADD COLUMN work jsonb;

      -- Works by whom they count for: the owner's, and a school's for those named on it who agree.
      CREATE VIEW practice_evidence.counted_work AS
        SELECT s.cohort_id, s.enrollment_id, s.theme, s.id AS submission_id, s.state, s.score_hundredths,
               s.technical_hundredths, s.teaching_hundredths
          FROM practice_evidence.submission s
         UNION ALL
        SELECT a.cohort_id, a.enrollment_id, s.theme, s.id, s.state, s.score_hundredths, s.technical_hundredths,
               s.teaching_hundredths
          FROM practice_evidence.work_author a
          JOIN practice_evidence.work_profile p ON p.submission_id = a.submission_id AND p.of_school
          JOIN practice_evidence.submission s ON s.id = a.submission_id AND s.state IN ('submitted', 'accepted')
         WHERE a.consents;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW practice_evidence.counted_work;
      ALTER TABLE practice_evidence.returned_version DROP COLUMN work;
      DROP TABLE practice_evidence.work_author;
      DROP TABLE practice_evidence.work_part_file;
      DROP TABLE practice_evidence.work_profile;
    `);
  }
}
