import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The past and the future of the tree: versions of units and the decisions behind them; contacts and training bodies. */
export class UnitHistory1760000013000 implements MigrationInterface {
  readonly name = 'UnitHistory1760000013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE organization.unit
        ADD COLUMN closed_on date,
        ADD COLUMN merged_into uuid REFERENCES organization.unit;

      -- What an office decided about the tree. change is the decision itself as the rules know it; unit_id is the unit
      -- that it is about (null until a unit that is to be opened exists), target_id the new parent or the heir.
      CREATE TABLE organization.unit_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_id uuid NOT NULL REFERENCES organization.unit,
        unit_id uuid REFERENCES organization.unit,
        target_id uuid REFERENCES organization.unit,
        kind text NOT NULL CHECK (kind IN ('open', 'rename', 'recode', 'restage', 'move', 'merge', 'close')),
        change jsonb NOT NULL,
        effective_on date NOT NULL,
        reason text NOT NULL,
        document_no text,
        state text NOT NULL CHECK (state IN ('pending', 'applied', 'cancelled', 'refused')),
        before jsonb,
        after jsonb,
        -- Why the rules no longer allowed it on its day.
        problems jsonb,
        decided_by uuid,
        decided_by_name text NOT NULL,
        decided_at timestamptz NOT NULL,
        applied_at timestamptz,
        cancelled_at timestamptz,
        cancelled_by_name text,
        cancel_reason text
      );
      CREATE INDEX unit_change_unit ON organization.unit_change (unit_id, effective_on);
      CREATE INDEX unit_change_target ON organization.unit_change (target_id);
      CREATE INDEX unit_change_pending ON organization.unit_change (effective_on) WHERE state = 'pending';

      -- What was true of a unit from a day on and up to, without, another. The row without an end is what unit says.
      CREATE TABLE organization.unit_version (
        unit_id uuid NOT NULL REFERENCES organization.unit,
        from_date date NOT NULL,
        to_date date CHECK (to_date > from_date),
        parent_id uuid REFERENCES organization.unit,
        kind text NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        path text NOT NULL,
        stages text[] NOT NULL,
        PRIMARY KEY (unit_id, from_date)
      );
      CREATE UNIQUE INDEX unit_version_current ON organization.unit_version (unit_id) WHERE to_date IS NULL;
      CREATE INDEX unit_version_parent ON organization.unit_version (parent_id, from_date);
      CREATE INDEX unit_version_path ON organization.unit_version (path text_pattern_ops);

      INSERT INTO organization.unit_version (unit_id, from_date, parent_id, kind, code, name, path, stages)
      SELECT id, (created_at AT TIME ZONE 'Asia/Shanghai')::date, parent_id, kind, code, name, path, stages
        FROM organization.unit;

      -- The first responsible person of a school: its principal.
      CREATE TABLE organization.responsible_person (
        unit_id uuid PRIMARY KEY REFERENCES organization.unit,
        name text NOT NULL,
        phone text NOT NULL,
        changed_at timestamptz NOT NULL
      );

      -- Training bodies of a unit's own, beside the tree.
      CREATE TABLE organization.training_college (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        unit_id uuid NOT NULL REFERENCES organization.unit,
        name text NOT NULL,
        since date NOT NULL,
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX training_college_unit ON organization.training_college (unit_id) WHERE ended_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE organization.training_college, organization.responsible_person, organization.unit_version,
                 organization.unit_change;
      ALTER TABLE organization.unit DROP COLUMN merged_into, DROP COLUMN closed_on;
    `);
  }
}
