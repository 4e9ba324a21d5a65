import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work with its progress. */
export class BackgroundJobs1760000011000 implements MigrationInterface {
  readonly name = 'BackgroundJobs1760000011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Long work that people begin, watch and may stop. seen_at is the last sign of life of the work.
      CREATE TABLE platform.background_job (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL,
        payload jsonb NOT NULL,
        actor jsonb NOT NULL,
        account_id uuid,
        unit_id uuid,
        root_unit_id uuid NOT NULL,
        subject text,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed', 'cancelled')),
        done int NOT NULL DEFAULT 0,
        total int NOT NULL DEFAULT 0,
        attempts int NOT NULL DEFAULT 0,
        result jsonb,
        problems jsonb,
        last_error text,
        cancel_asked_at timestamptz,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        seen_at timestamptz,
        finished_at timestamptz
      );
      CREATE INDEX background_job_account ON platform.background_job (account_id, id);
      CREATE INDEX background_job_root ON platform.background_job (root_unit_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE platform.background_job');
  }
}
