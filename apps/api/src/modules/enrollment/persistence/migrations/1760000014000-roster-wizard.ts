import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steps of a roster import: its file and columns, attempts, leavers, the stop of too large a change, and its undoing. */
export class RosterWizard1760000014000 implements MigrationInterface {
  readonly name = 'RosterWizard1760000014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment.roster_import
        -- The file as it came, sealed; null where rows were handed over without one.
        ADD COLUMN file_id uuid REFERENCES platform.stored_file,
        -- Of a text; null for a workbook.
        ADD COLUMN encoding text,
        -- What the file has: [{ name, rows, width }].
        ADD COLUMN sheets jsonb,
        -- Places of our columns in the file, by their names: { "name": 0 }.
        ADD COLUMN columns jsonb,
        ADD COLUMN attempt int NOT NULL DEFAULT 1,
        ADD COLUMN checked_at timestamptz,
        -- The long work that was begun last.
        ADD COLUMN job_id uuid,
        -- Tells whether the teachers that the file touches are still those whose changes were looked at.
        ADD COLUMN roster_digest text,
        ADD COLUMN reviewed_at timestamptz,
        ADD COLUMN held_at timestamptz,
        ADD COLUMN held_by uuid,
        ADD COLUMN released_at timestamptz,
        ADD COLUMN released_by uuid,
        ADD COLUMN release_reason text,
        ADD COLUMN teachers_transferred int,
        ADD COLUMN teachers_left int,
        ADD COLUMN undone_at timestamptz,
        ADD COLUMN undo_reason text;
      CREATE INDEX roster_import_unit ON enrollment.roster_import (unit_id, id);
      
      -- The files that were tried one after the other in one import.
      CREATE TABLE enrollment.roster_import_attempt (
        import_id uuid NOT NULL REFERENCES enrollment.roster_import ON DELETE CASCADE,
        attempt int NOT NULL,
        file_id uuid NOT NULL REFERENCES platform.stored_file,
        file_name text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by uuid,
        rows_read int,
        rows_accepted int,
        rows_rejected int,
        PRIMARY KEY (import_id, attempt)
      );
      
      -- Whom the refused rows speak of, as far as they can be read: they are not gone from the file.
      CREATE TABLE enrollment.roster_import_refused (
        import_id uuid NOT NULL REFERENCES enrollment.roster_import ON DELETE CASCADE,
        sheet_row int NOT NULL,
        name text,
        id_hash bytea,
        PRIMARY KEY (import_id, sheet_row)
      );
      
      -- Teachers whom the file does not name and who are to be taken off the roster at commit.
      CREATE TABLE enrollment.roster_import_leaver (
        import_id uuid NOT NULL REFERENCES enrollment.roster_import ON DELETE CASCADE,
        teacher_id uuid NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (import_id, teacher_id)
      );
      
      -- What a committed import did to teachers who were known: enough to take it back.
      CREATE TABLE enrollment.roster_import_effect (
        import_id uuid NOT NULL REFERENCES enrollment.roster_import ON DELETE CASCADE,
        teacher_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('changed', 'transferred', 'returning', 'left')),
        before jsonb NOT NULL,
        after jsonb,
        closed_posting_id uuid,
        opened_posting_id uuid,
        -- Enrollments that followed, as they were: [{ id, school_id, county_id, unit_path, institution_id }].
        enrollments jsonb,
        -- True once the undoing gave the former values back.
        restored boolean NOT NULL DEFAULT false,
        PRIMARY KEY (import_id, teacher_id)
      );
      CREATE INDEX roster_import_effect_teacher ON enrollment.roster_import_effect (teacher_id);
      CREATE INDEX teacher_roster_import ON enrollment.teacher (roster_import_id) WHERE roster_import_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX enrollment.teacher_roster_import, enrollment.roster_import_unit;
      DROP TABLE enrollment.roster_import_effect, enrollment.roster_import_leaver, enrollment.roster_import_refused,
        enrollment.roster_import_attempt;
      ALTER TABLE enrollment.roster_import
        DROP COLUMN file_id, DROP COLUMN encoding, DROP COLUMN sheets, DROP COLUMN columns, DROP COLUMN attempt,
        DROP COLUMN checked_at, DROP COLUMN job_id, DROP COLUMN roster_digest, DROP COLUMN reviewed_at,
        DROP COLUMN held_at, DROP COLUMN held_by, DROP COLUMN released_at, DROP COLUMN released_by,
        DROP COLUMN release_reason, DROP COLUMN teachers_transferred, DROP COLUMN teachers_left,
        DROP COLUMN undone_at, DROP COLUMN undo_reason;
    `);
  }
}
