import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators need of accounts, first passwords on slips, and accounts at a provider of single sign-on. */
export class AccountsAndSignIn1760000012000 implements MigrationInterface {
  readonly name = 'AccountsAndSignIn1760000012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- disabled_under is the grant by which it was disabled: no lower office enables it.
      ALTER TABLE identity.account
        ADD last_signed_in_at timestamptz,
        ADD disabled_under uuid;
      CREATE UNIQUE INDEX account_login_folded ON identity.account (lower(login));
      CREATE INDEX account_name ON identity.account (display_name, id);

      ALTER TABLE identity.role_grant ADD ended_by uuid;
      CREATE INDEX role_grant_any_account ON identity.role_grant (account_id);
      CREATE INDEX role_grant_unit ON identity.role_grant (unit_id) WHERE unit_id IS NOT NULL;
      CREATE INDEX role_grant_institution ON identity.role_grant (institution_id) WHERE institution_id IS NOT NULL;

      -- Names a session to its owner, who must not learn the hash of its token.
      ALTER TABLE identity.session
        ADD id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
        -- A first password must be changed by who signs in with it, not by who comes from a provider.
        ADD way text NOT NULL DEFAULT 'password' CHECK (way IN ('password', 'single-sign-on'));

      -- An account at a provider of single sign-on, bound to one of ours.
      CREATE TABLE identity.external_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL REFERENCES identity.account,
        bound_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (issuer, subject),
        UNIQUE (account_id, issuer)
      );

      -- First passwords made together, to be printed on slips once.
      CREATE TABLE identity.first_password_batch (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        unit_id uuid NOT NULL,
        begun_by uuid NOT NULL REFERENCES identity.account,
        accounts int NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        downloaded_at timestamptz,
        erased_at timestamptz
      );
      CREATE INDEX first_password_batch_begun_by ON identity.first_password_batch (begun_by, id);
      CREATE INDEX first_password_batch_kept ON identity.first_password_batch (expires_at) WHERE erased_at IS NULL;

      -- AES-256-GCM under the key named by key_id; the rows go when the slips were printed or their time is over.
      CREATE TABLE identity.first_password (
        batch_id uuid NOT NULL REFERENCES identity.first_password_batch,
        account_id uuid NOT NULL REFERENCES identity.account,
        place text NOT NULL,
        sealed bytea NOT NULL,
        key_id text NOT NULL,
        PRIMARY KEY (batch_id, account_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE identity.first_password, identity.first_password_batch, identity.external_identity;
      ALTER TABLE identity.session DROP way, DROP id;
      DROP INDEX identity.role_grant_institution, identity.role_grant_unit, identity.role_grant_any_account;
      ALTER TABLE identity.role_grant DROP ended_by;
      DROP INDEX identity.account_name, identity.account_login_folded;
      ALTER TABLE identity.account DROP disabled_under, DROP last_signed_in_at;
    `);
  }
}
