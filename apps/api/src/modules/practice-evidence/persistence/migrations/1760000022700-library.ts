import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The region's library of honoured works, who has fetched and praised what, and reported problems. */
export class Library1760000022700 implements MigrationInterface {
  readonly name = 'Library1760000022700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.library_entry (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        cohort_id uuid NOT NULL,
        -- gone with a work that is given up when two entries become one person
        submission_id uuid NOT NULL UNIQUE REFERENCES practice_evidence.submission ON DELETE CASCADE,
        -- the highest honour: its nomination
        nomination_id uuid NOT NULL REFERENCES practice_evidence.award_nomination,
        state text NOT NULL,
        -- terms of title, summary, texts, school: pairs of characters
        search tsvector NOT NULL,
        shown_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid,
        -- why it was taken down or put back
        reason text
      );
      CREATE INDEX library_entry_search ON practice_evidence.library_entry USING gin (search);
      CREATE INDEX library_entry_shown ON practice_evidence.library_entry (root_unit_id, shown_at DESC) WHERE state = 'shown';

      -- One row for each person and day, however often a work is fetched.
      CREATE TABLE practice_evidence.library_download (
        entry_id uuid NOT NULL REFERENCES practice_evidence.library_entry ON DELETE CASCADE,
        account_id uuid NOT NULL,
        fetched_on date NOT NULL,
        PRIMARY KEY (entry_id, account_id, fetched_on)
      );

      CREATE TABLE practice_evidence.library_useful (
        entry_id uuid NOT NULL REFERENCES practice_evidence.library_entry ON DELETE CASCADE,
        account_id uuid NOT NULL,
        said_at timestamptz NOT NULL,
        PRIMARY KEY (entry_id, account_id)
      );

      CREATE TABLE practice_evidence.library_report (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        entry_id uuid NOT NULL REFERENCES practice_evidence.library_entry ON DELETE CASCADE,
        account_id uuid NOT NULL,
        text text NOT NULL,
        made_at timestamptz NOT NULL,
        answer text,
        answered_at timestamptz,
        answered_by uuid
      );
      CREATE UNIQUE INDEX library_report_open ON practice_evidence.library_report (entry_id, account_id)
        WHERE answered_at IS NULL;
      CREATE INDEX library_report_entry ON practice_evidence.library_report (entry_id, made_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.library_report, practice_evidence.library_useful, practice_evidence.library_download,
                 practice_evidence.library_entry`);
  }
}
