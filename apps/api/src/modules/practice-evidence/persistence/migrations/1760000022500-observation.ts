import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms by which practice is measured, and their signatures. */
export class Observation1760000022500 implements MigrationInterface {
  readonly name = 'Observation1760000022500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The id is made on the device that writes, so that a form sent twice is one form.
      CREATE TABLE practice_evidence.measurement (
        cohort_id uuid NOT NULL,
        id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        kind text NOT NULL,
        theme int NOT NULL,
        state text NOT NULL,
        version int NOT NULL DEFAULT 1,
        -- the form that this one takes the place of once it is signed
        corrects_id uuid,
        -- Grows with every save; a device that saves upon an older one is asked.
        revision int NOT NULL,
        -- Who observes: an account that began, or the colleague whom the school has named.
        observer_account_id uuid,
        observer_teacher_id uuid,
        observer_name text NOT NULL DEFAULT '',
        held_on date NOT NULL,
        starts_at text,
        ends_at text,
        class_name text NOT NULL DEFAULT '',
        subject text NOT NULL DEFAULT '',
        topic text NOT NULL DEFAULT '',
        answers jsonb NOT NULL DEFAULT '{}',
        -- of what the signatures bind, from the first signature on
        content_hash text,
        saved_at timestamptz NOT NULL,
        signed_at timestamptz,
        PRIMARY KEY (id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX measurement_enrollment ON practice_evidence.measurement (cohort_id, enrollment_id, theme);
      CREATE INDEX measurement_state ON practice_evidence.measurement (cohort_id, state, held_on);
      CREATE INDEX measurement_observer_account ON practice_evidence.measurement (observer_account_id);
      CREATE INDEX measurement_observer_teacher ON practice_evidence.measurement (observer_teacher_id);
      -- One correction at a time.
      CREATE UNIQUE INDEX measurement_correction ON practice_evidence.measurement (corrects_id)
        WHERE state NOT IN ('cancelled', 'replaced');

      -- Only added to: who signed or objected, as whom, and to which content.
      CREATE TABLE practice_evidence.measurement_signature (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        measurement_id uuid NOT NULL REFERENCES practice_evidence.measurement,
        signer text NOT NULL CHECK (signer IN ('observer', 'teacher', 'school')),
        decision text NOT NULL CHECK (decision IN ('signed', 'objected')),
        account_id uuid NOT NULL,
        name text NOT NULL,
        content_hash text NOT NULL,
        words text NOT NULL DEFAULT '',
        at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX measurement_signed_once ON practice_evidence.measurement_signature (measurement_id, signer)
        WHERE decision = 'signed';

      CREATE TABLE practice_evidence.measurement_file (
        measurement_id uuid NOT NULL REFERENCES practice_evidence.measurement,
        file_id uuid NOT NULL REFERENCES platform.stored_file,
        position int NOT NULL,
        PRIMARY KEY (measurement_id, file_id)
      );
      CREATE INDEX measurement_file_file ON practice_evidence.measurement_file (file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.measurement_file;
      DROP TABLE practice_evidence.measurement_signature;
      DROP TABLE practice_evidence.measurement;
    `);
  }
}
