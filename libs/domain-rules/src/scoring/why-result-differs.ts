import type { ComprehensiveExplanation } from './comprehensive-result.js';

/** Why an evaluation leaves a learner with another comprehensive result, the first that holds. */
export const DIFFERENCE_REASONS = [
  'first-result',
  'part-missing',
  'institution-grade',
  'school-rating',
  'proofs',
  'policy',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/**
 * Tells what is behind a difference by comparing what both results rest on (features S10). Where grades of the parts are the
 * same the policy's version is another one.
 *
 * @param before null where there was no result
 * @param after null where there is none any more
 */
export function whyResultDiffers(
  before: ComprehensiveExplanation | null,
  after: ComprehensiveExplanation | null,
): DifferenceReason {
  if (before === null) return 'first-result';
  if (after === null) return 'part-missing';
  if (before.kind === 'matrix' && after.kind === 'matrix') {
    if (before.institutionGrade !== after.institutionGrade) return 'institution-grade';
    return before.schoolRating !== after.schoolRating ? 'school-rating' : 'policy';
  }
  if (before.kind !== after.kind) return 'policy';
  const proofs = (explanation: ComprehensiveExplanation): string =>
    explanation.kind === 'proofs' ? JSON.stringify(explanation.proofs) : '';
  return proofs(before) === proofs(after) ? 'policy' : 'proofs';
}
