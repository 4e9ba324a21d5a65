import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of counties and schools that offices send: what each row would do to the tree, until it is committed. */
export class UnitLists1760000013100 implements MigrationInterface {
  readonly name = 'UnitLists1760000013100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE enrollment.unit_list (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_unit_id uuid NOT NULL REFERENCES organization.unit,
        -- The office that sent it: nothing outside its subtree is changed.
        unit_id uuid NOT NULL REFERENCES organization.unit,
        kind text NOT NULL CHECK (kind IN ('counties', 'schools')),
        file_name text NOT NULL,
        state text NOT NULL CHECK (state IN ('checked', 'committed', 'discarded')),
        rows_read int NOT NULL,
        rows_rejected int NOT NULL,
        -- How many rows have each outcome: { "new": 3, "moved": 1 }.
        outcomes jsonb NOT NULL,
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX unit_list_unit ON enrollment.unit_list (unit_id, id);

      -- Rows that can be committed, and, without a row number, the units that the list does not name.
      CREATE TABLE enrollment.unit_list_row (
        list_id uuid NOT NULL REFERENCES enrollment.unit_list ON DELETE CASCADE,
        position int NOT NULL,
        sheet_row int,
        outcome text NOT NULL,
        kind text NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        stages text[] NOT NULL,
        parent_id uuid NOT NULL,
        parent_name text NOT NULL,
        unit_id uuid,
        former_name text,
        former_parent_name text,
        PRIMARY KEY (list_id, position)
      );

      CREATE TABLE enrollment.unit_list_problem (
        list_id uuid NOT NULL REFERENCES enrollment.unit_list ON DELETE CASCADE,
        position int NOT NULL,
        sheet_row int,
        column_name text,
        code text NOT NULL,
        data jsonb,
        PRIMARY KEY (list_id, position)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE enrollment.unit_list_problem, enrollment.unit_list_row, enrollment.unit_list',
    );
  }
}
