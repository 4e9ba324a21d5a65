import type { StateOf } from '../lifecycle/lifecycles.js';
import type { Grade, Obligation, PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { obligationEffects } from './obligation-effects.js';

export type RatingProblemCode =
  | 'rating-not-foreseen'
  | 'rating-grade-unknown'
  | 'rating-of-oneself'
  | 'rating-not-taking-part'
  | 'rating-not-assessed'
  | 'rating-settled'
  | 'rating-repeated'
  | 'rating-not-in-cohort';

/** What is known of the teacher whom a school rates. */
export interface RatingFacts {
  readonly obligation: Obligation;
  readonly enrollment: StateOf<'enrollment'>;
  /** Whether the person who rates is the teacher. */
  readonly oneself: boolean;
  /** Whether the comprehensive result rests on a rating already: then only an appeal changes it. */
  readonly settled: boolean;
}

/**
 * May a school give this teacher this rating? Jilin annex art. 12(4). Only where the policy foresees ratings, with one
 * of its grades, for those who take part and are assessed, never for oneself, and not after the comprehensive result.
 *
 * @param row place of the teacher in the list
 * @example mayRate(pack, 'pass', { ...facts, oneself: true }, 3) // [{ code: 'rating-of-oneself', row: 3 }]
 */
export function mayRate(
  pack: Pick<PolicyPack, 'schoolRating' | 'eligibility'>,
  grade: Grade,
  { obligation, enrollment, oneself, settled }: RatingFacts,
  row: number,
): Problem<RatingProblemCode>[] {
  const problems: Problem<RatingProblemCode>[] = [];
  if (!pack.schoolRating.required) problems.push(problem('rating-not-foreseen', { row }));
  if (!pack.schoolRating.grades.includes(grade)) {
    problems.push(problem('rating-grade-unknown', { row, field: 'grade', data: { grade } }));
  }
  if (oneself) problems.push(problem('rating-of-oneself', { row }));
  if (enrollment !== 'confirmed' && enrollment !== 'completed') {
    problems.push(problem('rating-not-taking-part', { row, data: { state: enrollment } }));
  }
  if (!obligationEffects(pack, obligation).receivesGrade) {
    problems.push(problem('rating-not-assessed', { row, data: { obligation } }));
  }
  if (settled) problems.push(problem('rating-settled', { row }));
  return problems;
}

/** Teachers who stand more than once in one list of ratings. */
export function repeatedRatings(enrollmentIds: readonly string[]): Problem<RatingProblemCode>[] {
  const seen = new Set<string>();
  return enrollmentIds.flatMap((id, row) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [problem('rating-repeated', { row })] : [];
  });
}
