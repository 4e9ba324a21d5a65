import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the tests of a school say together, counted when it changes and not when it is asked for; figures of questions. */
export class DiagnosisRollUp1760000020200 implements MigrationInterface {
  readonly name = 'DiagnosisRollUp1760000020200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- One row for a school, stage of schooling and kind of test, and one for the office above the schools with the sum of
      -- their rows (there unit_id = office_id): a region is added up from its offices, however many teachers it has. Those are
      -- counted who take part. Sums are whole numbers, so that adding them in another order makes no difference.
      CREATE TABLE diagnostic_assessment.roll_up (
        cohort_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('pre-test', 'post-test')),
        unit_id uuid NOT NULL,
        office_id uuid NOT NULL,
        stage text NOT NULL,
        enrolled int NOT NULL,
        in_progress int NOT NULL,
        submitted int NOT NULL,
        -- how many were measured, the sum of their levels × 10 000 and the sum of the squares: overall, the five dimensions
        -- of column I, those of column II
        measured int[] NOT NULL,
        sums bigint[] NOT NULL,
        squares bigint[] NOT NULL,
        -- of the overall level: improve, pass, excellent
        bands int[] NOT NULL,
        -- teachers below the target in items 1 to 25, in whichever column; the same in column I; the same in column II
        weak int[] NOT NULL,
        -- tests handed in by week, under its Monday
        weeks jsonb NOT NULL,
        -- of those who took both tests, in the order above; null for the pre-test
        paired int[],
        before_sums bigint[],
        before_squares bigint[],
        after_sums bigint[],
        gain_squares bigint[],
        -- made of the people and tests that the row counts: another sum, another row. Null for an office.
        made_of numeric,
        PRIMARY KEY (cohort_id, kind, unit_id, stage)
      );
      -- Each array is looked into place by place: laid out plainly, it need not be copied every time.
      ALTER TABLE diagnostic_assessment.roll_up
        ALTER COLUMN measured SET STORAGE PLAIN, ALTER COLUMN sums SET STORAGE PLAIN, ALTER COLUMN squares SET STORAGE PLAIN,
        ALTER COLUMN bands SET STORAGE PLAIN, ALTER COLUMN weak SET STORAGE PLAIN, ALTER COLUMN paired SET STORAGE PLAIN,
        ALTER COLUMN before_sums SET STORAGE PLAIN, ALTER COLUMN before_squares SET STORAGE PLAIN,
        ALTER COLUMN after_sums SET STORAGE PLAIN, ALTER COLUMN gain_squares SET STORAGE PLAIN;
      CREATE INDEX roll_up_office ON diagnostic_assessment.roll_up (cohort_id, kind, office_id);
      CREATE INDEX roll_up_of_offices ON diagnostic_assessment.roll_up (cohort_id, kind) WHERE unit_id = office_id;

      -- Difficulty, discrimination and reliability of an instrument's questions, from the pre-tests of a programme.
      CREATE TABLE diagnostic_assessment.item_statistics (
        code text NOT NULL,
        version int NOT NULL,
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        computed_at timestamptz NOT NULL,
        assessments int NOT NULL,
        document jsonb NOT NULL,
        -- No foreign key to the instrument: which one is meant, the programme says too.
        PRIMARY KEY (programme_id, code, version)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE diagnostic_assessment.item_statistics; DROP TABLE diagnostic_assessment.roll_up',
    );
  }
}
