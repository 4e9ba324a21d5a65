import type {
  TeachingEnvironment,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { TestForm } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Transaction } from '../../../platform/database/database.js';
import { toColumns, type AssessmentResult } from './stored-result.js';

/** An assessment with its result, ready to be kept. */
export interface SubmittedAssessment {
  readonly enrollmentId: string;
  /** Null where an institution measured, and so are environment, stage and form. */
  readonly instrument: { readonly code: string; readonly version: number } | null;
  readonly environment: TeachingEnvironment | null;
  readonly stage: StageOfSchooling | null;
  readonly form: TestForm | null;
  /** Options by question. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Who measured; null where the test was taken here. */
  readonly institutionId: string | null;
  readonly result: AssessmentResult;
  readonly submittedAt: Date;
}

/**
 * Writes submitted tests in one statement; only `KeepSubmitted` calls it. A result that was taken here is never written over; an institution's own
 * result is replaced by a later one of the institution alone.
 *
 * @returns ids of the enrollments whose test was written
 */
export async function writeSubmitted(
  tx: Transaction,
  {
    cohortId,
    kind,
    source,
    now,
  }: {
    readonly cohortId: string;
    readonly kind: TestKind;
    readonly source: 'platform' | 'institution';
    readonly now: Date;
  },
  assessments: readonly SubmittedAssessment[],
): Promise<Set<string>> {
  if (assessments.length === 0) return new Set();
  const rows = assessments.map(
    ({ enrollmentId, instrument, institutionId, result, submittedAt, ...test }) => ({
      enrollment_id: enrollmentId,
      instrument_code: instrument?.code ?? null,
      instrument_version: instrument?.version ?? null,
      institution_id: institutionId,
      submitted_at: submittedAt,
      ...test,
      ...toColumns(result),
    }),
  );
  const written = await tx.rows<{ id: string }>(
    `INSERT INTO diagnostic_assessment.assessment AS a
            (cohort_id, enrollment_id, kind, instrument_code, instrument_version, environment, stage, form, state, answers,
             result, overall_level, dimension_levels, weak_items, source, institution_id, started_at, saved_at, submitted_at)
     SELECT $1, enrollment_id, $5, instrument_code, instrument_version, environment, stage, form, 'submitted', answers,
            result, overall_level, ARRAY(SELECT v::smallint FROM json_array_elements_text(dimension_levels) AS v),
            ARRAY(SELECT v::smallint FROM json_array_elements_text(weak_items) AS v), $3, institution_id, $4, $4,
            submitted_at
       FROM json_to_recordset($2) AS r(
            enrollment_id uuid, instrument_code text, instrument_version int, environment text, stage text, form jsonb,
            answers jsonb, result jsonb, overall_level numeric, dimension_levels json, weak_items json,
            institution_id uuid, submitted_at timestamptz)
     ON CONFLICT (cohort_id, enrollment_id, kind) DO UPDATE
        SET instrument_code = excluded.instrument_code, instrument_version = excluded.instrument_version,
            environment = excluded.environment, stage = excluded.stage, form = excluded.form,
            state = excluded.state, answers = excluded.answers, result = excluded.result,
            overall_level = excluded.overall_level, dimension_levels = excluded.dimension_levels,
            weak_items = excluded.weak_items, source = excluded.source, institution_id = excluded.institution_id,
            saved_at = excluded.saved_at, submitted_at = excluded.submitted_at
      WHERE a.state <> 'submitted' OR (a.source = 'institution' AND excluded.source = 'institution')
     RETURNING enrollment_id AS id`,
    [cohortId, JSON.stringify(rows), source, now, kind],
  );
  return new Set(written.map(({ id }) => id));
}
