import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes, cohorts, the teacher roster, enrollments and the choice of institution. */
export class Enrollment1760000003000 implements MigrationInterface {
  readonly name = 'Enrollment1760000003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA enrollment;
      
      CREATE TABLE enrollment.policy_pack (
        id text NOT NULL,
        version text NOT NULL,
        document jsonb NOT NULL,
        loaded_at timestamptz NOT NULL,
        PRIMARY KEY (id, version)
      );
      
      CREATE TABLE enrollment.programme (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        pack_id text NOT NULL,
        pack_version text NOT NULL,
        title_zh text NOT NULL,
        title_en text NOT NULL,
        last_learner_serial int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        UNIQUE (root_unit_id, pack_id),
        FOREIGN KEY (pack_id, pack_version) REFERENCES enrollment.policy_pack
      );
      
      CREATE TABLE enrollment.cohort (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        -- The version in force when the cohort was opened: a later pack never changes it.
        pack_id text NOT NULL,
        pack_version text NOT NULL,
        state text NOT NULL,
        enrollment_from date NOT NULL,
        enrollment_to date NOT NULL,
        first_training_day date NOT NULL,
        last_training_day date NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (programme_id, code),
        FOREIGN KEY (pack_id, pack_version) REFERENCES enrollment.policy_pack
      );
      
      CREATE TABLE enrollment.cohort_quota (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        position int NOT NULL,
        stages text[] NOT NULL,
        teachers int NOT NULL,
        PRIMARY KEY (cohort_id, position)
      );
      
      CREATE TABLE enrollment.roster_import (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        -- The unit in whose name the file was sent; schools outside its subtree are unknown to the file.
        unit_id uuid NOT NULL REFERENCES organization.unit,
        file_name text NOT NULL,
        state text NOT NULL,
        sheet text,
        header_row int,
        rows_read int NOT NULL DEFAULT 0,
        rows_accepted int NOT NULL DEFAULT 0,
        rows_rejected int NOT NULL DEFAULT 0,
        rows_warned int NOT NULL DEFAULT 0,
        teachers_added int,
        teachers_changed int,
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL,
        committed_at timestamptz
      );
      
      CREATE TABLE enrollment.roster_import_problem (
        import_id uuid NOT NULL REFERENCES enrollment.roster_import ON DELETE CASCADE,
        position int NOT NULL,
        -- 'error' refuses the row, 'warning' does not.
        severity text NOT NULL,
        sheet_row int,
        column_name text,
        code text NOT NULL,
        data jsonb,
        PRIMARY KEY (import_id, position)
      );
      
      -- Checked rows between upload and commit; emptied when the import ends.
      CREATE TABLE enrollment.roster_import_row (
        import_id uuid NOT NULL REFERENCES enrollment.roster_import ON DELETE CASCADE,
        sheet_row int NOT NULL,
        name text NOT NULL,
        sex text NOT NULL,
        birth_date date NOT NULL,
        id_type text NOT NULL,
        id_sealed bytea NOT NULL,
        id_key text NOT NULL,
        id_hash bytea NOT NULL,
        id_last_four text NOT NULL,
        school_id uuid NOT NULL,
        stage text NOT NULL,
        subject text,
        duty text NOT NULL,
        phone text,
        PRIMARY KEY (import_id, sheet_row)
      );
      
      CREATE TABLE enrollment.teacher (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        name text NOT NULL,
        sex text NOT NULL CHECK (sex IN ('male', 'female')),
        birth_date date NOT NULL,
        id_type text NOT NULL,
        -- AES-256-GCM under the key named by id_key; found by the keyed hash, never by decrypting.
        id_sealed bytea NOT NULL,
        id_key text NOT NULL,
        id_hash bytea NOT NULL,
        id_last_four text NOT NULL,
        retirement_category text,
        school_id uuid NOT NULL REFERENCES organization.unit,
        stage text NOT NULL,
        subject text,
        duty text NOT NULL,
        phone text,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        left_at timestamptz,
        roster_import_id uuid REFERENCES enrollment.roster_import,
        UNIQUE (root_unit_id, id_hash)
      );
      CREATE INDEX teacher_school ON enrollment.teacher (school_id);
      
      CREATE TABLE enrollment.teacher_posting (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        school_id uuid NOT NULL REFERENCES organization.unit,
        from_date date NOT NULL,
        to_date date
      );
      CREATE INDEX teacher_posting_teacher ON enrollment.teacher_posting (teacher_id);
      
      -- The programme-wide learner number, without personal meaning: all that institutions exchange.
      CREATE TABLE enrollment.learner (
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        learner_no text NOT NULL,
        PRIMARY KEY (programme_id, teacher_id),
        UNIQUE (programme_id, learner_no)
      );
      
      CREATE TABLE enrollment.institution_choice (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        county_id uuid NOT NULL REFERENCES organization.unit,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        chosen_at timestamptz NOT NULL,
        chosen_by uuid,
        -- Set by the first learning record (policy: institutions.lockedBy).
        locked_at timestamptz,
        PRIMARY KEY (cohort_id, county_id)
      );
      
      -- One teacher's place in one cohort. school_id, county_id and unit_path follow the teacher.
      -- county_id is the office that decides for the school: county, committee or direct-schools unit.
      CREATE TABLE enrollment.enrollment (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        id uuid NOT NULL DEFAULT uuidv7(),
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        learner_no text NOT NULL,
        school_id uuid NOT NULL REFERENCES organization.unit,
        county_id uuid NOT NULL REFERENCES organization.unit,
        unit_path text NOT NULL,
        institution_id uuid REFERENCES organization.training_institution,
        stage text NOT NULL,
        subject text,
        obligation text NOT NULL CHECK (obligation IN ('required', 'voluntary', 'exempt')),
        obligation_reason jsonb NOT NULL,
        state text NOT NULL,
        put_forward_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        withdrawn_at timestamptz,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, id),
        UNIQUE (id),
        UNIQUE (cohort_id, teacher_id),
        UNIQUE (cohort_id, learner_no)
      );
      CREATE INDEX enrollment_institution ON enrollment.enrollment (cohort_id, institution_id, changed_at, id);
      CREATE INDEX enrollment_path ON enrollment.enrollment (cohort_id, unit_path text_pattern_ops);
      CREATE INDEX enrollment_teacher ON enrollment.enrollment (teacher_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA enrollment CASCADE');
  }
}
