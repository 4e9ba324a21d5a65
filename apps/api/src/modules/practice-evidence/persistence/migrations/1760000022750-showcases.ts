import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Demonstration schools, innovation zones and model communities with members and results. */
export class Showcases1760000022750 implements MigrationInterface {
  readonly name = 'Showcases1760000022750';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.showcase (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        kind text NOT NULL,
        -- who applies, and the office that decides
        unit_id uuid NOT NULL REFERENCES organization.unit,
        office_id uuid NOT NULL REFERENCES organization.unit,
        name text NOT NULL,
        goals text NOT NULL,
        plan text NOT NULL,
        from_day date NOT NULL,
        until_day date NOT NULL,
        state text NOT NULL,
        applied_at timestamptz NOT NULL,
        applied_by uuid,
        decided_at timestamptz,
        decided_by uuid,
        -- why it was refused or ended
        reason text,
        ended_at timestamptz
      );
      CREATE INDEX showcase_region ON practice_evidence.showcase (root_unit_id, state, applied_at DESC);
      CREATE UNIQUE INDEX showcase_once ON practice_evidence.showcase (unit_id, kind, name)
        WHERE state IN ('applied', 'named');

      -- Further schools and workshops; the unit that applies is always one.
      CREATE TABLE practice_evidence.showcase_member (
        showcase_id uuid NOT NULL REFERENCES practice_evidence.showcase,
        position int NOT NULL,
        unit_id uuid REFERENCES organization.unit,
        workshop_id uuid REFERENCES enrollment.workshop ON DELETE CASCADE,
        PRIMARY KEY (showcase_id, position),
        CHECK ((unit_id IS NULL) <> (workshop_id IS NULL))
      );

      CREATE TABLE practice_evidence.showcase_result (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        showcase_id uuid NOT NULL REFERENCES practice_evidence.showcase,
        title text NOT NULL,
        text text NOT NULL,
        reached_on date NOT NULL,
        -- works of the library that show it
        entry_ids uuid[] NOT NULL DEFAULT '{}',
        recorded_at timestamptz NOT NULL,
        recorded_by uuid
      );
      CREATE INDEX showcase_result_showcase ON practice_evidence.showcase_result (showcase_id, reached_on);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.showcase_result, practice_evidence.showcase_member, practice_evidence.showcase`);
  }
}
