import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit trail, outbox and stored files. */
export class Platform1760000000000 implements MigrationInterface {
  readonly name = 'Platform1760000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA platform;
      
      -- Decisions and looks at personal data; written in the transaction of the decision itself.
      CREATE TABLE platform.audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        account_id uuid,
        actor text NOT NULL,
        role text,
        ip text,
        action text NOT NULL,
        target_kind text,
        target_id text,
        before jsonb,
        after jsonb
      );
      CREATE INDEX audit_entry_target ON platform.audit_entry (target_kind, target_id, id);
      CREATE INDEX audit_entry_account ON platform.audit_entry (account_id, id);
      
      -- Events wait here until their handlers have run; written in the transaction that they tell of.
      CREATE TABLE platform.outbox (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        type text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        handled_at timestamptz,
        attempts int NOT NULL DEFAULT 0,
        last_error text
      );
      CREATE INDEX outbox_waiting ON platform.outbox (id) WHERE handled_at IS NULL;
      
      CREATE TABLE platform.stored_file (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sha256 text NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size_bytes bigint NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid
      );
      
      -- Requests counted by who sends them, shared by every process. Losing the counts in a crash harms nobody,
      -- so they are kept out of the write-ahead log. The columns are those that rate-limiter-flexible wants.
      CREATE UNLOGGED TABLE platform.rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA platform CASCADE');
  }
}
