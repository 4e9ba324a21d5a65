import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signs of distorted data, what was said and decided of each, and records that no longer count because of them. */
export class DistortionFindings1760000023010 implements MigrationInterface {
  readonly name = 'DistortionFindings1760000023010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE exchange.distortion_finding (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        kind text NOT NULL,
        -- SHA-256 of what the finding is about, by which a later search knows it again
        fingerprint bytea NOT NULL,
        state text NOT NULL DEFAULT 'open',
        weight int NOT NULL,
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL,
        evidence jsonb NOT NULL,
        records int NOT NULL,
        learners int NOT NULL,
        found_at timestamptz NOT NULL,
        -- last time further records joined it after it had been dismissed
        grown_at timestamptz,
        answer_by timestamptz,
        decided_at timestamptz,
        -- Once its records were struck: what is found afterwards of the same subject is another finding.
        closed boolean NOT NULL DEFAULT false
      );
      CREATE UNIQUE INDEX distortion_finding_subject ON exchange.distortion_finding (cohort_id, institution_id, kind, fingerprint)
        WHERE NOT closed;
      CREATE INDEX distortion_finding_desk ON exchange.distortion_finding (cohort_id, state, weight DESC, id);

      CREATE TABLE exchange.distortion_learner (
        finding_id uuid NOT NULL REFERENCES exchange.distortion_finding ON DELETE CASCADE,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        PRIMARY KEY (finding_id, enrollment_id)
      );
      CREATE INDEX distortion_learner_of ON exchange.distortion_learner (enrollment_id);

      CREATE TABLE exchange.distortion_record (
        finding_id uuid NOT NULL REFERENCES exchange.distortion_finding ON DELETE CASCADE,
        record_id text COLLATE "C" NOT NULL,
        PRIMARY KEY (finding_id, record_id)
      );

      -- Who did what with a finding; nothing here is ever changed.
      CREATE TABLE exchange.distortion_step (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        finding_id uuid NOT NULL REFERENCES exchange.distortion_finding,
        action text NOT NULL,
        text text NOT NULL,
        by_account uuid,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX distortion_step_finding ON exchange.distortion_step (finding_id, id);

      -- A struck record stays and counts no longer, as one that was corrected; this is the finding that struck it.
      ALTER TABLE exchange.learning_record ADD COLUMN struck_by uuid;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE exchange.learning_record DROP COLUMN struck_by;
      DROP TABLE exchange.distortion_step, exchange.distortion_record, exchange.distortion_learner, exchange.distortion_finding;
    `);
  }
}
