import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which run of a job counts, where a job stands, and the processes that work. */
export class BackgroundJobRuns1760000011100 implements MigrationInterface {
  readonly name = 'BackgroundJobRuns1760000011100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- attempts counts runs that broke; starts also those that ended with their process. run_id names the one run that
      -- may still write: whoever takes the work over draws a new one. The place is the one of the day of the beginning.
      ALTER TABLE platform.background_job
        ADD COLUMN run_id uuid,
        ADD COLUMN starts int NOT NULL DEFAULT 0,
        ADD COLUMN unit_path text,
        ADD COLUMN institution_id uuid,
        ADD COLUMN teacher_id uuid;
      CREATE INDEX background_job_path ON platform.background_job (unit_path text_pattern_ops, id);
      CREATE INDEX background_job_institution ON platform.background_job (institution_id, id);
      CREATE INDEX background_job_finished ON platform.background_job (finished_at);

      -- Processes that work off the queue, with their last sign of life. Who is silent too long is dead, and others
      -- take over what it had taken.
      CREATE TABLE platform.worker_process (
        id uuid PRIMARY KEY,
        machine text NOT NULL,
        pid int NOT NULL,
        worker_ids text[] NOT NULL DEFAULT '{}',
        started_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE platform.worker_process;
      ALTER TABLE platform.background_job
        DROP COLUMN run_id, DROP COLUMN starts, DROP COLUMN unit_path, DROP COLUMN institution_id, DROP COLUMN teacher_id;
    `);
  }
}
