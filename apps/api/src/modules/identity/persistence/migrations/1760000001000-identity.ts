import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, what they may do and where, and their sessions. */
export class Identity1760000001000 implements MigrationInterface {
  readonly name = 'Identity1760000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA identity;
      
      CREATE TABLE identity.account (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        login text NOT NULL UNIQUE,
        display_name text NOT NULL,
        password_hash text NOT NULL,
        must_change_password boolean NOT NULL DEFAULT false,
        failed_attempts int NOT NULL DEFAULT 0,
        last_failed_at timestamptz,
        locked_until timestamptz,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL
      );
      
      -- One role at one place. A person may hold several and works under one at a time.
      -- The columns unit_id, institution_id and teacher_id belong to later stages.
      CREATE TABLE identity.role_grant (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES identity.account,
        role text NOT NULL,
        unit_id uuid,
        institution_id uuid,
        teacher_id uuid,
        granted_at timestamptz NOT NULL,
        granted_by uuid,
        ended_at timestamptz
      );
      CREATE INDEX role_grant_account ON identity.role_grant (account_id) WHERE ended_at IS NULL;
      CREATE INDEX role_grant_teacher ON identity.role_grant (teacher_id) WHERE teacher_id IS NOT NULL;
      
      CREATE TABLE identity.session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES identity.account,
        grant_id uuid NOT NULL REFERENCES identity.role_grant,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ip text,
        user_agent text,
        ended_at timestamptz
      );
      CREATE INDEX session_account ON identity.session (account_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA identity CASCADE');
  }
}
