import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade, Obligation, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  comprehensiveResult,
  type ComprehensiveExplanation,
} from '@tisheng/domain-rules/scoring/comprehensive-result.js';
import { hoursFromTotals } from '@tisheng/domain-rules/scoring/hours-reached.js';
import { proofsEarned } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import { whyResultDiffers, type DifferenceReason } from '@tisheng/domain-rules/scoring/why-result-differs.js';
import type { ProofStanding } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import { COPY_NULL, readCopyNumber, readCopyText } from '../../../platform/database/copy-out.js';

/** How an evaluation leaves one learner. */
export type EvaluationOutcome =
  /** The stored result is right. */
  | 'same'
  | 'new'
  | 'changed'
  /** A result that stands on parts that are missing now. */
  | 'reopened'
  | 'pending'
  | 'not-assessed'
  /** A recalculated institution result waits to be told; the comprehensive result stays as it is. */
  | 'waiting'
  /** Revoked, and stays so. */
  | 'revoked';

export interface Evaluated {
  readonly enrollmentId: string;
  readonly outcome: EvaluationOutcome;
  readonly from: Grade | null;
  readonly to: Grade | null;
  /** Explanation of the result to be stored, as text; null where there is none. */
  readonly explanation: string | null;
  /** Why the result is another one; null where it is not. */
  readonly why: DifferenceReason | null;
}

/**
 * The SELECT of everything that a comprehensive result rests on, one row a learner who takes part, with the result as
 * it stands today. Values are quoted, since COPY takes no parameters.
 */
export function partsSelect(cohort: string, enrollments: string | null): string {
  return `SELECT e.id, e.obligation, r.grade, s.grade, r.online_assessment_hundredths, r.practice_score_hundredths,
                 r.online_half_hours, r.offline_half_hours, r.enrollment_id IS NOT NULL AND r.told_at IS NULL,
                 c.grade, c.state, c.explanation
            FROM enrollment.enrollment e
            LEFT JOIN scoring.institution_result r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
            LEFT JOIN scoring.school_rating s ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id
            LEFT JOIN scoring.comprehensive_result c ON c.cohort_id = e.cohort_id AND c.enrollment_id = e.id
           WHERE e.cohort_id = ${cohort} AND e.state IN ('confirmed', 'completed')
             ${enrollments === null ? '' : `AND e.id IN (${enrollments})`}`;
}

/** Evaluates learners line by line by the rules of the policy. Writes nothing. */
export function lineEvaluator(pack: PolicyPack): (line: string) => Evaluated {
  return (line) => {
    const fields = line.split('\t');
    const [enrollmentId, obligation] = fields as [string, Obligation];
    const from = readCopyText(fields[9]!) as Grade | null;
    const state = readCopyText(fields[10]!) as StateOf<'comprehensive-result'> | null;
    const kept = (outcome: EvaluationOutcome) => ({
      enrollmentId,
      outcome,
      from,
      to: from,
      explanation: null,
      why: null,
    });
    if (state === 'revoked') return kept('revoked');
    if (fields[8] === 't') return kept('waiting');
    const result = comprehensiveResult(pack, {
      obligation,
      institutionGrade: readCopyText(fields[2]!) as Grade | null,
      schoolRating: readCopyText(fields[3]!) as Grade | null,
      proofs: proofsOf(pack, fields),
    });
    if (result.status !== 'final') {
      const outcome = from === null ? result.status : 'reopened';
      const why = from === null ? null : 'part-missing';
      return { enrollmentId, outcome, from, to: null, explanation: null, why };
    }
    const explanation = JSON.stringify(result.explanation);
    const before = readCopyText(fields[11]!);
    const same = from === result.grade && before === explanation;
    const outcome = same ? 'same' : from === null ? 'new' : 'changed';
    const stood = from === null || before === null ? null : (JSON.parse(before) as ComprehensiveExplanation);
    const why = same ? null : whyResultDiffers(stood, result.explanation);
    return { enrollmentId, outcome, from, to: result.grade, explanation, why };
  };
}

function proofsOf(pack: PolicyPack, fields: readonly string[]): ProofStanding[] {
  if (pack.proofs.length === 0) return [];
  const done = (field: string) => (field === COPY_NULL ? 0 : Number(field));
  return proofsEarned(pack, {
    hours: hoursFromTotals(pack, { online: done(fields[6]!), offline: done(fields[7]!) }),
    onlineAssessmentHundredths: readCopyNumber(fields[4]!),
    practiceScoreHundredths: readCopyNumber(fields[5]!),
  });
}
