import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions about many certificates at once, what became of each, and that what was issued never changes. */
export class MassDecisions1760000023410 implements MigrationInterface {
  readonly name = 'MassDecisions1760000023410';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE certification.mass_decision (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        -- Office, county or school below which the certificates stand.
        unit_id uuid NOT NULL REFERENCES organization.unit,
        kind text NOT NULL CHECK (kind IN ('revoke', 'reissue')),
        state text NOT NULL CHECK (state IN ('proposed', 'confirmed', 'done', 'withdrawn')),
        -- By what the certificates were chosen, as it was asked for.
        chosen jsonb NOT NULL,
        corrects text[] NOT NULL,
        ground text NOT NULL,
        reason text NOT NULL,
        certificates int NOT NULL,
        proposed_at timestamptz NOT NULL,
        proposed_by uuid,
        proposed_by_name text NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        decided_by_name text,
        withdrawal_reason text,
        job_id uuid,
        done_at timestamptz,
        CHECK (decided_by IS NULL OR state = 'withdrawn' OR decided_by <> proposed_by)
      );
      CREATE INDEX mass_decision_cohort ON certification.mass_decision (cohort_id, id DESC);

      -- Exactly the certificates that were looked at when it was put forward.
      CREATE TABLE certification.mass_decision_certificate (
        decision_id uuid NOT NULL REFERENCES certification.mass_decision,
        certificate_id uuid NOT NULL REFERENCES certification.certificate,
        -- Null until it is carried out; 'left' for one that was revoked meanwhile or has nothing to correct.
        outcome text CHECK (outcome IN ('revoked', 'reissued', 'left')),
        new_certificate_id uuid REFERENCES certification.certificate,
        PRIMARY KEY (decision_id, certificate_id)
      );
      CREATE INDEX mass_decision_certificate_of ON certification.mass_decision_certificate (certificate_id);

      -- What was issued never changes: only what became of it is written beside it.
      CREATE FUNCTION certification.refuse_change_of_certificate() RETURNS trigger LANGUAGE plpgsql AS $refuse$
      BEGIN
        RAISE EXCEPTION 'What was issued never changes: % of a certificate is refused', TG_OP
          USING ERRCODE = 'insufficient_privilege';
      END $refuse$;
      CREATE TRIGGER issued_for_good
        BEFORE UPDATE OF number, number_key, holder_name, grade, facts, facts_sha256, issued_on, issued_at, issued_by
            OR DELETE ON certification.certificate
        FOR EACH STATEMENT EXECUTE FUNCTION certification.refuse_change_of_certificate();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE certification.mass_decision_certificate, certification.mass_decision;
      DROP TRIGGER issued_for_good ON certification.certificate;
      DROP FUNCTION certification.refuse_change_of_certificate;
    `);
  }
}
