import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far every school is, counted when it changes and not when it is asked for. */
export class Supervision1760000010000 implements MigrationInterface {
  readonly name = 'Supervision1760000010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA supervision;
      
      -- One row for a school or office and obligation: the counts of the unit and everything below it, so that a page
      -- reads a few rows however many teachers there are. Learners who withdrew or were transferred are not counted;
      -- from pre_tested on only those are who take part.
      CREATE TABLE supervision.progress (
        cohort_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        obligation text NOT NULL,
        parent_id uuid,
        put_forward int NOT NULL DEFAULT 0,
        confirmed int NOT NULL DEFAULT 0,
        pre_tested int NOT NULL DEFAULT 0,
        plan_confirmed int NOT NULL DEFAULT 0,
        studying int NOT NULL DEFAULT 0,
        online_hours_reached int NOT NULL DEFAULT 0,
        offline_hours_reached int NOT NULL DEFAULT 0,
        rated int NOT NULL DEFAULT 0,
        excellent int NOT NULL DEFAULT 0,
        passed int NOT NULL DEFAULT 0,
        failed int NOT NULL DEFAULT 0,
        certified int NOT NULL DEFAULT 0,
        refreshed_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, unit_id, obligation)
      );
      CREATE INDEX progress_parent ON supervision.progress (cohort_id, parent_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA supervision CASCADE');
  }
}
