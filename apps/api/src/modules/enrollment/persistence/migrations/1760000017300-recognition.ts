import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of earlier training: claimed with evidence, attested by the school, decided by the county. */
export class Recognition1760000017300 implements MigrationInterface {
  readonly name = 'Recognition1760000017300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE enrollment.recognition_claim (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        programme_code text NOT NULL,
        completed_on date NOT NULL,
        claimed_half_hours int NOT NULL CHECK (claimed_half_hours > 0),
        certificate_no text NOT NULL,
        -- The number as it is compared.
        certificate_key text NOT NULL,
        file_id uuid NOT NULL,
        file_sha256 text NOT NULL,
        state text NOT NULL CHECK (state IN ('claimed', 'attested', 'granted', 'refused')),
        claimed_by uuid,
        claimed_at timestamptz NOT NULL,
        attested_by_name text,
        attested_at timestamptz,
        granted_half_hours int,
        reason text,
        decided_by_name text,
        decided_at timestamptz,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      -- One evidence serves once, unless it was refused.
      CREATE UNIQUE INDEX recognition_claim_evidence ON enrollment.recognition_claim (root_unit_id, file_sha256)
        WHERE state <> 'refused';
      CREATE INDEX recognition_claim_enrollment ON enrollment.recognition_claim (cohort_id, enrollment_id);
      CREATE INDEX recognition_claim_certificate ON enrollment.recognition_claim (root_unit_id, certificate_key);

      -- Granted hours that count toward course study, one row a learner: what scoring reads.
      CREATE TABLE enrollment.recognized_hours (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        half_hours int NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE enrollment.recognized_hours; DROP TABLE enrollment.recognition_claim;',
    );
  }
}
