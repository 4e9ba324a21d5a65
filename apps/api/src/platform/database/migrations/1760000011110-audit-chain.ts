import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the actor of an entry stands, and the chain that shows whether an entry was changed afterwards. */
export class AuditChain1760000011110 implements MigrationInterface {
  readonly name = 'AuditChain1760000011110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The place of the actor on that day, by which the trail is searched; null where it is not known.
      ALTER TABLE platform.audit_entry
        ADD COLUMN root_unit_id uuid,
        ADD COLUMN unit_id uuid,
        ADD COLUMN unit_path text;
      CREATE INDEX audit_entry_root ON platform.audit_entry (root_unit_id, id);
      CREATE INDEX audit_entry_path ON platform.audit_entry (unit_path text_pattern_ops, id);
      CREATE INDEX audit_entry_action ON platform.audit_entry (action, id);

      -- One link of the chain for each entry: its place, the hash before it and its own. marks holds eight bytes of a
      -- digest of every field, so that a check can name the field that was changed.
      CREATE TABLE platform.audit_seal (
        sequence bigint PRIMARY KEY,
        entry_id bigint NOT NULL UNIQUE,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        marks bytea NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT now()
      );

      -- Entries that wait for their link: they are linked after their transactions have ended, so that no decision waits
      -- for another.
      CREATE TABLE platform.audit_waiting (entry_id bigint PRIMARY KEY);
      INSERT INTO platform.audit_waiting SELECT id FROM platform.audit_entry;

      CREATE FUNCTION platform.await_audit_seal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO platform.audit_waiting SELECT id FROM written;
        RETURN NULL;
      END $$;
      CREATE TRIGGER await_seal AFTER INSERT ON platform.audit_entry
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION platform.await_audit_seal();

      CREATE FUNCTION platform.refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The audit trail is only added to: % of % is refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON platform.audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change_of_audit();
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change_of_audit();
      CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON platform.audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change_of_audit();
      CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change_of_audit();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER only_added_to ON platform.audit_entry;
      DROP TRIGGER never_emptied ON platform.audit_entry;
      DROP TRIGGER await_seal ON platform.audit_entry;
      DROP TABLE platform.audit_seal;
      DROP TABLE platform.audit_waiting;
      DROP FUNCTION platform.refuse_change_of_audit();
      DROP FUNCTION platform.await_audit_seal();
      ALTER TABLE platform.audit_entry DROP COLUMN root_unit_id, DROP COLUMN unit_id, DROP COLUMN unit_path;
    `);
  }
}
