import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was signed of certificates, never to be changed, and the keys that signed it. */
export class Credentials1760000023200 implements MigrationInterface {
  readonly name = 'Credentials1760000023200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Public keys alone. They stay published after the settings have forgotten their other halves.
      CREATE TABLE certification.credential_key (
        public_key text PRIMARY KEY,
        first_used_at timestamptz NOT NULL
      );

      CREATE SEQUENCE certification.credential_serial;

      -- The text is kept as it was signed. A second one of a certificate exists only where the first one's key was
      -- withdrawn. The place in the list of states says nothing by itself: the register does.
      CREATE TABLE certification.credential (
        certificate_id uuid NOT NULL REFERENCES certification.certificate,
        public_key text NOT NULL REFERENCES certification.credential_key,
        list_no int NOT NULL,
        list_index int NOT NULL,
        document text NOT NULL,
        document_sha256 text NOT NULL,
        signed_at timestamptz NOT NULL,
        PRIMARY KEY (certificate_id, public_key),
        UNIQUE (list_no, list_index)
      );

      CREATE FUNCTION certification.refuse_change_of_credential() RETURNS trigger LANGUAGE plpgsql AS $refuse$
      BEGIN
        RAISE EXCEPTION 'What was signed never changes: % of % is refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $refuse$;
      CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON certification.credential
        FOR EACH STATEMENT EXECUTE FUNCTION certification.refuse_change_of_credential();
      CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON certification.credential_key
        FOR EACH STATEMENT EXECUTE FUNCTION certification.refuse_change_of_credential();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE certification.credential, certification.credential_key;
      DROP FUNCTION certification.refuse_change_of_credential;
      DROP SEQUENCE certification.credential_serial;
    `);
  }
}
