import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What institutions say that they have sent, and their sandboxes: tables of their own, so that nothing which counts real records can meet a row of them. */
export class Sandbox1760000023500 implements MigrationInterface {
  readonly name = 'Sandbox1760000023500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE exchange.sandbox (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        institution_id uuid NOT NULL UNIQUE REFERENCES organization.training_institution,
        -- whose policy holds in it
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        -- names no row of enrollment.cohort; another one with each run
        cohort_id uuid NOT NULL UNIQUE DEFAULT uuidv7(),
        started_at timestamptz NOT NULL,
        -- when the list of trainees was read to its end for the first time
        listed_at timestamptz,
        -- key of the push that was answered 503, to see whether it comes again
        stumbled_key text
      );

      -- A client of the sandbox reaches nothing else: it stands for the sandbox in place of the institution.
      ALTER TABLE exchange.api_client ADD COLUMN sandbox_id uuid REFERENCES exchange.sandbox;

      CREATE TABLE exchange.sandbox_call (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sandbox_id uuid NOT NULL REFERENCES exchange.sandbox,
        at timestamptz NOT NULL,
        deed jsonb NOT NULL
      );
      CREATE INDEX sandbox_call_sandbox ON exchange.sandbox_call (sandbox_id, id);

      CREATE TABLE exchange.sandbox_push (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sandbox_id uuid NOT NULL REFERENCES exchange.sandbox,
        idempotency_key text NOT NULL,
        content_sha256 text NOT NULL,
        channel text NOT NULL,
        cycle int NOT NULL,
        received_at timestamptz NOT NULL,
        received int NOT NULL,
        accepted int NOT NULL,
        duplicate int NOT NULL,
        rejected int NOT NULL,
        rejections jsonb NOT NULL,
        UNIQUE (sandbox_id, idempotency_key)
      );

      CREATE TABLE exchange.sandbox_record (
        sandbox_id uuid NOT NULL REFERENCES exchange.sandbox,
        record_id text COLLATE "C" NOT NULL,
        learner_no text NOT NULL,
        occurred_at timestamptz NOT NULL,
        content text NOT NULL,
        superseded boolean NOT NULL DEFAULT false,
        PRIMARY KEY (sandbox_id, record_id)
      );

      CREATE TABLE exchange.sandbox_course (
        sandbox_id uuid NOT NULL REFERENCES exchange.sandbox,
        code text NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (sandbox_id, code)
      );

      -- By the number that the institution gave: it may be nobody's, or one that was given up in a merge.
      CREATE TABLE exchange.stated_total (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        cycle int NOT NULL,
        learner_no text NOT NULL,
        records int NOT NULL,
        minutes int,
        stated_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, institution_id, cycle, learner_no)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM exchange.access_token t USING exchange.api_client c WHERE c.id = t.api_client_id AND c.sandbox_id IS NOT NULL;
      DELETE FROM exchange.api_client_secret s USING exchange.api_client c WHERE c.id = s.api_client_id AND c.sandbox_id IS NOT NULL;
      DELETE FROM exchange.api_client WHERE sandbox_id IS NOT NULL;
      ALTER TABLE exchange.api_client DROP COLUMN sandbox_id;
      DROP TABLE exchange.stated_total, exchange.sandbox_call, exchange.sandbox_push, exchange.sandbox_record, exchange.sandbox_course, exchange.sandbox;
    `);
  }
}
