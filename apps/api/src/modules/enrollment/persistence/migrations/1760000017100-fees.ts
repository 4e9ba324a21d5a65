import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements of fees and credit notes, as they were issued. */
export class Fees1760000017100 implements MigrationInterface {
  readonly name = 'Fees1760000017100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Last serial given, so that the numbers of a programme have no gap.
      CREATE TABLE enrollment.fee_number (
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        kind text NOT NULL,
        last_serial int NOT NULL,
        PRIMARY KEY (programme_id, kind)
      );

      -- What one payer owes one institution for one cohort, or gets back. Names are those of the day of issue.
      CREATE TABLE enrollment.fee_statement (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        number text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('statement', 'credit-note')),
        state text NOT NULL CHECK (state IN ('issued', 'settled')),
        payer_id uuid NOT NULL REFERENCES organization.unit,
        payer_name text NOT NULL,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        institution_name text NOT NULL,
        institution_name_en text NOT NULL,
        fen_per_hour int NOT NULL,
        half_hours int NOT NULL,
        learners int NOT NULL,
        total_fen bigint NOT NULL,
        issued_at timestamptz NOT NULL,
        issued_by uuid,
        settled_at timestamptz,
        settled_by uuid,
        settlement_reference text,
        UNIQUE (programme_id, number)
      );
      CREATE INDEX fee_statement_cohort ON enrollment.fee_statement (cohort_id, number);

      -- One amount for one learner, in fen: charged above zero, credited below. Never changed once it is written.
      CREATE TABLE enrollment.fee_line (
        cohort_id uuid NOT NULL,
        statement_id uuid NOT NULL REFERENCES enrollment.fee_statement,
        position int NOT NULL,
        enrollment_id uuid NOT NULL,
        learner_no text NOT NULL,
        school_id uuid NOT NULL,
        school_name text NOT NULL,
        reason text NOT NULL CHECK (reason IN ('enrollment', 'withdrawal', 'revocation', 'transfer')),
        fen bigint NOT NULL,
        PRIMARY KEY (statement_id, position)
      );
      CREATE INDEX fee_line_enrollment ON enrollment.fee_line (cohort_id, enrollment_id);

      -- Learners whose result was revoked: nobody pays for them.
      CREATE TABLE enrollment.fee_revocation (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        revoked_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE enrollment.fee_revocation, enrollment.fee_line, enrollment.fee_statement, enrollment.fee_number',
    );
  }
}
