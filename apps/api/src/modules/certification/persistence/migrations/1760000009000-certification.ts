import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proofs, certificates with the facts of their day, and the register of numbers. */
export class Certification1760000009000 implements MigrationInterface {
  readonly name = 'Certification1760000009000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA certification;
      
      CREATE TABLE certification.proof (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        code text NOT NULL,
        half_hours int NOT NULL,
        score_hundredths int NOT NULL,
        issued_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (cohort_id, enrollment_id, code),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      
      CREATE TABLE certification.certificate_serial (
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        year int NOT NULL,
        last_serial int NOT NULL,
        PRIMARY KEY (programme_id, year)
      );
      
      -- facts are those that the paper prints and never change; verification shows them all. They are kept as the
      -- text that was written, and read whole.
      CREATE TABLE certification.certificate (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        number text NOT NULL,
        -- The number as it is looked up, whatever width and case people type.
        number_key text NOT NULL UNIQUE,
        holder_name text NOT NULL,
        grade text NOT NULL,
        facts json NOT NULL,
        facts_sha256 text NOT NULL,
        issued_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('issued', 'revoked')),
        issued_at timestamptz NOT NULL,
        issued_by uuid,
        revoked_at timestamptz,
        revoked_on date,
        revoked_by uuid,
        revocation_ground text,
        revocation_reason text,
        -- Set while the result is no longer the one that the certificate was issued upon.
        flagged_at timestamptz,
        CHECK ((state = 'revoked') = (revoked_at IS NOT NULL)),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      -- One valid certificate a learner: those not revoked count as equal. Serves the look-up by learner as well.
      CREATE UNIQUE INDEX certificate_learner ON certification.certificate (cohort_id, enrollment_id, revoked_at)
        NULLS NOT DISTINCT;
      CREATE INDEX certificate_register ON certification.certificate (cohort_id, number_key);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA certification CASCADE');
  }
}
