import type { Transaction } from '../../../platform/database/database.js';
import { toColumns, type AssessmentResult } from './stored-result.js';

/** An assessment with its result, ready to be kept. */
export interface SubmittedAssessment {
  readonly enrollmentId: string;
  readonly instrument: { readonly code: string; readonly version: number } | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly result: AssessmentResult;
  readonly submittedAt: Date;
}

/**
 * Writes submitted pre-tests in one statement. A result that was taken here is never written over; an institution's own
 * result is replaced by a later one of the institution alone.
 *
 * @returns ids of the enrollments whose pre-test was written
 */
export async function writeSubmitted(
  tx: Transaction,
  cohortId: string,
  source: 'platform' | 'institution',
  now: Date,
  assessments: readonly SubmittedAssessment[],
): Promise<Set<string>> {
  const rows = assessments.map(({ enrollmentId, instrument, answers, result, submittedAt }) => ({
    enrollment_id: enrollmentId,
    instrument_code: instrument?.code ?? null,
    instrument_version: instrument?.version ?? null,
    answers,
    submitted_at: submittedAt,
    ...toColumns(result),
  }));
  const written = await tx.rows<{ id: string }>(
    `INSERT INTO diagnostic_assessment.assessment AS a
            (cohort_id, enrollment_id, kind, instrument_code, instrument_version, state, answers, result, overall_level,
             dimension_levels, weak_items, source, started_at, saved_at, submitted_at)
     SELECT $1, enrollment_id, 'pre-test', instrument_code, instrument_version, 'submitted', answers, result,
            overall_level, ARRAY(SELECT v::smallint FROM json_array_elements_text(dimension_levels) AS v),
            ARRAY(SELECT v::smallint FROM json_array_elements_text(weak_items) AS v), $3, $4, $4, submitted_at
       FROM json_to_recordset($2) AS r(
            enrollment_id uuid, instrument_code text, instrument_version int, answers jsonb, result jsonb,
            overall_level numeric, dimension_levels json, weak_items json, submitted_at timestamptz)
     ON CONFLICT (cohort_id, enrollment_id, kind) DO UPDATE
        SET instrument_code = excluded.instrument_code, instrument_version = excluded.instrument_version,
            state = excluded.state, answers = excluded.answers, result = excluded.result,
            overall_level = excluded.overall_level, dimension_levels = excluded.dimension_levels,
            weak_items = excluded.weak_items, source = excluded.source, saved_at = excluded.saved_at,
            submitted_at = excluded.submitted_at
      WHERE a.state <> 'submitted' OR (a.source = 'institution' AND excluded.source = 'institution')
     RETURNING enrollment_id AS id`,
    [cohortId, JSON.stringify(rows), source, now],
  );
  return new Set(written.map(({ id }) => id));
}
