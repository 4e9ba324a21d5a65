import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree of offices and schools, and the training institutions beside it. */
export class Organization1760000002000 implements MigrationInterface {
  readonly name = 'Organization1760000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA organization;
      
      -- path is the chain of short numbers from the root, '/1/4/17/': a subtree is a prefix.
      CREATE TABLE organization.unit (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        number int GENERATED ALWAYS AS IDENTITY UNIQUE,
        parent_id uuid REFERENCES organization.unit,
        root_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('province', 'city', 'county', 'committee', 'direct-schools', 'school')),
        code text NOT NULL,
        name text NOT NULL,
        path text NOT NULL UNIQUE,
        -- Stages of schooling that a school teaches; empty for offices.
        stages text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        closed_at timestamptz,
        UNIQUE (root_id, code)
      );
      CREATE INDEX unit_path_prefix ON organization.unit (path text_pattern_ops);
      CREATE INDEX unit_parent ON organization.unit (parent_id);
      
      CREATE TABLE organization.training_institution (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        root_id uuid NOT NULL REFERENCES organization.unit,
        code text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        members text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        UNIQUE (root_id, code)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA organization CASCADE');
  }
}
