import type { StateOf } from '../lifecycle/lifecycles.js';
import type { Grade } from '../policy/policy-pack.js';
import type { CompactExplanation } from './explanation.js';

/** A learner's results at one time; null while there is none. */
export interface ResultSnapshot {
  readonly explanation: CompactExplanation | null;
  readonly comprehensiveGrade: Grade | null;
}

/** What a recalculation does to a certificate that was issued. */
export type CertificateEffect = 'none' | 'grade-differs' | 'no-longer-earned';

/** Points of one indicator before and after, in whole hundredths; by its place in the explanation. */
export interface PointsChange {
  readonly indicator: number;
  readonly from: number;
  readonly to: number;
}

/** The difference that a recalculation makes for one learner (features S7, S10). */
export interface ResultDifference {
  /** `grade` when the grade of the score or the comprehensive grade changes, `points` when points alone do. */
  readonly kind: 'same' | 'points' | 'grade';
  readonly total: { readonly from: number | null; readonly to: number | null };
  readonly grade: { readonly from: Grade | null; readonly to: Grade | null };
  readonly comprehensive: { readonly from: Grade | null; readonly to: Grade | null };
  /** Indicators whose points differ; empty when the two results rest on different policy versions. */
  readonly points: readonly PointsChange[];
  /** Whether the policy version differs. */
  readonly policyChanged: boolean;
  readonly certificate: CertificateEffect;
}

/**
 * Compares a learner's results before and after a recalculation. Nothing is decided here: the difference is
 * shown first, and a certificate that it touches is flagged for a person.
 *
 * @param certificate state of the learner's certificate; null when there is none
 */
export function resultDifference(
  before: ResultSnapshot,
  after: ResultSnapshot,
  certificate: StateOf<'certificate'> | null,
): ResultDifference {
  const from = before.explanation;
  const to = after.explanation;
  const policyChanged = from !== null && to !== null && from.pack !== to.pack;
  const difference = {
    total: { from: from?.total ?? null, to: to?.total ?? null },
    grade: { from: from?.grade ?? null, to: to?.grade ?? null },
    comprehensive: { from: before.comprehensiveGrade, to: after.comprehensiveGrade },
    points: policyChanged ? [] : pointsChanges(from, to),
    policyChanged,
    certificate: certificateEffect(before.comprehensiveGrade, after.comprehensiveGrade, certificate),
  };
  const gradeChanged =
    difference.grade.from !== difference.grade.to ||
    difference.comprehensive.from !== difference.comprehensive.to;
  const pointsChanged = difference.points.length > 0 || difference.total.from !== difference.total.to;
  return { kind: gradeChanged ? 'grade' : pointsChanged ? 'points' : 'same', ...difference };
}

/** How many learners a recalculation touches, for the preview. */
export interface DifferenceSummary {
  readonly learners: number;
  readonly same: number;
  readonly points: number;
  readonly grade: number;
  readonly certificatesAffected: number;
}

/** Counts the differences of a run; `same + points + grade = learners`. */
export function summarizeDifferences(differences: Iterable<ResultDifference>): DifferenceSummary {
  const summary = { learners: 0, same: 0, points: 0, grade: 0, certificatesAffected: 0 };
  for (const { kind, certificate } of differences) {
    summary.learners += 1;
    summary[kind] += 1;
    if (certificate !== 'none') summary.certificatesAffected += 1;
  }
  return summary;
}

function pointsChanges(from: CompactExplanation | null, to: CompactExplanation | null): PointsChange[] {
  const length = Math.max(from?.points.length ?? 0, to?.points.length ?? 0);
  return Array.from({ length }, (_, indicator) => ({
    indicator,
    from: from?.points[indicator] ?? 0,
    to: to?.points[indicator] ?? 0,
  })).filter((change) => change.from !== change.to);
}

function certificateEffect(
  from: Grade | null,
  to: Grade | null,
  certificate: StateOf<'certificate'> | null,
): CertificateEffect {
  if (certificate !== 'issued' || from === to) return 'none';
  return to === null || to === 'fail' ? 'no-longer-earned' : 'grade-differs';
}
