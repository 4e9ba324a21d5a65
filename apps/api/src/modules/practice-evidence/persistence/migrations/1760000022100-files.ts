import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way: received in pieces, checked, attached to something. */
export class Files1760000022100 implements MigrationInterface {
  readonly name = 'Files1760000022100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- One row for each upload; its id becomes the id of the stored file.
      CREATE TABLE practice_evidence.upload (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        account_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        -- hash that the sender told, and the one of what arrived
        sha256_told text,
        sha256 text,
        state text NOT NULL DEFAULT 'receiving' CHECK (state IN ('receiving', 'checking', 'ready', 'refused')),
        -- why it was refused
        problems jsonb,
        -- what the scanner said; null where it waits
        scan text CHECK (scan IN ('clean', 'not-scanned', 'infected')),
        begun_at timestamptz NOT NULL,
        -- when something last happened to it: pieces, the check, being attached or let go
        touched_at timestamptz NOT NULL,
        attached_at timestamptz,
        -- One request at a time takes its pieces, whichever process it reached: who, until when, and whether another waits.
        lease_holder uuid,
        lease_until timestamptz,
        lease_wanted boolean NOT NULL DEFAULT false
      );
      CREATE INDEX upload_account ON practice_evidence.upload (account_id);
      CREATE INDEX upload_unattached ON practice_evidence.upload (touched_at) WHERE attached_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE practice_evidence.upload');
  }
}
