import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instruments of a programme's own beside those that came with the product, and the drafts that become them. */
export class InstrumentDrafts1760000020100 implements MigrationInterface {
  readonly name = 'InstrumentDrafts1760000020100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE diagnostic_assessment.instrument
        -- Null for versions that came with the product.
        ADD COLUMN programme_id uuid REFERENCES enrollment.programme,
        ADD COLUMN published_at timestamptz,
        ADD COLUMN published_by uuid,
        ADD COLUMN published_by_name text,
        ADD COLUMN note text,
        ADD CHECK ((programme_id IS NULL) = (published_at IS NULL));

      -- Two programmes may both have a version 2 of one code, and the product may bring a 2 later. A test finds its
      -- instrument by code, version and the programme of its cohort; no foreign key can follow that way.
      ALTER TABLE diagnostic_assessment.assessment
        DROP CONSTRAINT assessment_instrument_code_instrument_version_fkey;
      ALTER TABLE diagnostic_assessment.instrument DROP CONSTRAINT instrument_pkey;
      ALTER TABLE diagnostic_assessment.instrument
        ADD CONSTRAINT instrument_of_programme UNIQUE NULLS NOT DISTINCT (code, version, programme_id);

      CREATE TABLE diagnostic_assessment.instrument_draft (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        code text NOT NULL,
        -- Null for a draft that was imported under a code of its own.
        based_on_version int,
        document jsonb NOT NULL,
        -- Raised by one with every save.
        revision int NOT NULL,
        created_at timestamptz NOT NULL,
        saved_at timestamptz NOT NULL,
        saved_by uuid,
        saved_by_name text NOT NULL,
        note text NOT NULL DEFAULT ''
      );
      CREATE INDEX instrument_draft_programme ON diagnostic_assessment.instrument_draft (programme_id, saved_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE diagnostic_assessment.instrument_draft;
      DELETE FROM diagnostic_assessment.instrument WHERE programme_id IS NOT NULL;
      ALTER TABLE diagnostic_assessment.instrument DROP CONSTRAINT instrument_of_programme,
        DROP COLUMN programme_id, DROP COLUMN published_at, DROP COLUMN published_by, DROP COLUMN published_by_name,
        DROP COLUMN note;
      ALTER TABLE diagnostic_assessment.instrument ADD CONSTRAINT instrument_pkey PRIMARY KEY (code, version);
    `);
  }
}
