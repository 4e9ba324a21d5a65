import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where institutions want to be told of what happens, and every delivery with every attempt; reminders of cycles. */
export class Webhooks1760000023300 implements MigrationInterface {
  readonly name = 'Webhooks1760000023300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE exchange.webhook_endpoint (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        url text NOT NULL,
        events text[] NOT NULL,
        created_at timestamptz NOT NULL,
        -- by its institution, or by the program after it had failed for days
        paused_at timestamptz,
        paused_by_program boolean NOT NULL DEFAULT false,
        -- since when nothing was taken; null after a success
        failing_since timestamptz,
        removed_at timestamptz
      );
      CREATE INDEX webhook_endpoint_institution ON exchange.webhook_endpoint (institution_id) WHERE removed_at IS NULL;

      -- Sealed, since the platform itself signs with it; two at a time are valid.
      CREATE TABLE exchange.webhook_secret (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        endpoint_id uuid NOT NULL REFERENCES exchange.webhook_endpoint,
        sealed bytea NOT NULL,
        key_id text NOT NULL,
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX webhook_secret_endpoint ON exchange.webhook_secret (endpoint_id);

      CREATE TABLE exchange.webhook_delivery (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        endpoint_id uuid NOT NULL REFERENCES exchange.webhook_endpoint,
        event text NOT NULL,
        -- what it tells of; the same news is told an endpoint once
        source text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        claimed_until timestamptz,
        done_at timestamptz,
        UNIQUE (endpoint_id, source)
      );
      CREATE INDEX webhook_delivery_due ON exchange.webhook_delivery (next_at) WHERE state = 'waiting';
      CREATE INDEX webhook_delivery_list ON exchange.webhook_delivery (endpoint_id, id DESC);

      CREATE TABLE exchange.webhook_attempt (
        delivery_id uuid NOT NULL REFERENCES exchange.webhook_delivery ON DELETE CASCADE,
        number int NOT NULL,
        at timestamptz NOT NULL,
        status int,
        -- first characters of the answer, or why there was none
        answer text NOT NULL,
        milliseconds int NOT NULL,
        PRIMARY KEY (delivery_id, number)
      );

      -- Each step of a cycle is said once.
      CREATE TABLE exchange.cycle_reminder (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        cycle int NOT NULL,
        step text NOT NULL CHECK (step IN ('due', 'missing', 'late')),
        reminded_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, institution_id, cycle, step)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE exchange.cycle_reminder, exchange.webhook_attempt, exchange.webhook_delivery, exchange.webhook_secret,
                 exchange.webhook_endpoint;
    `);
  }
}
