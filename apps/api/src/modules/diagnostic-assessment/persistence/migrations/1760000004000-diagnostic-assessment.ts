import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instruments and the assessments taken with them. */
export class DiagnosticAssessment1760000004000 implements MigrationInterface {
  readonly name = 'DiagnosticAssessment1760000004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA diagnostic_assessment;
      
      CREATE TABLE diagnostic_assessment.instrument (
        code text NOT NULL,
        version int NOT NULL,
        document jsonb NOT NULL,
        loaded_at timestamptz NOT NULL,
        PRIMARY KEY (code, version)
      );
      
      CREATE TABLE diagnostic_assessment.assessment (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('pre-test', 'post-test')),
        -- null for a result that an institution measured with its own tool
        instrument_code text,
        instrument_version int,
        state text NOT NULL,
        -- question id → option id
        answers jsonb NOT NULL DEFAULT '{}',
        -- levels per item, dimension and column, and the weak points, as the rules answered them
        result jsonb,
        -- level in [0,1] with four decimals
        overall_level numeric(5, 4),
        -- levels × 10 000: the five dimensions of column I, then those of column II; null where not measured
        dimension_levels smallint[],
        -- weak points as item × 4 + columns (1: I, 2: II, 3: both), weakest first
        weak_items smallint[],
        source text NOT NULL CHECK (source IN ('platform', 'institution')),
        started_at timestamptz NOT NULL,
        saved_at timestamptz NOT NULL,
        submitted_at timestamptz,
        PRIMARY KEY (cohort_id, enrollment_id, kind),
        CHECK (source = 'institution' OR instrument_code IS NOT NULL),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id),
        FOREIGN KEY (instrument_code, instrument_version) REFERENCES diagnostic_assessment.instrument
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA diagnostic_assessment CASCADE');
  }
}
