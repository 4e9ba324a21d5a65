import { roundHalfUp2 } from '../../arithmetic/decimal.js';

/** A review beside what the others said about the same work; whole hundredths. */
export interface ComparedReview {
  readonly score: number;
  /** Scores of the other reviews of this work that count; none when it stands alone. */
  readonly others: readonly number[];
}

export interface ReviewerWeight {
  /** Works on which the reviewer could be compared. */
  readonly compared: number;
  /** Mean distance from the others in hundredths of a point, the prior included. */
  readonly distance: number;
  /** Weight in hundredths, from {@link LIGHTEST} to 100. */
  readonly weight: number;
}

/** So many works of the usual distance stand in for what is not known yet of a reviewer. */
export const PRIOR_WORKS = 3;
/** Whoever is this far away on the average, or farther, keeps a tenth: nobody's word is nothing. */
export const LIGHTEST = 10;

/**
 * How much a reviewer's word weighs: the nearer their scores lie to the median of the *others* on the same works, the more.
 * The mean distance is shrunk towards half of the policy's divergence, as if three works of that distance had been reviewed
 * before, so that one or two works make nobody an expert or an outcast. At distance 0 the weight would be 100, at twice the
 * divergence 0; it never falls below {@link LIGHTEST}. Worked out in `docs/peer-review.md`.
 *
 * @param divergence points, `pack.practice.peerReview.divergence`, above 0
 * @example
 * // divergence 20; no work yet: distance 10.00 → weight 75
 * // three works, 4, 6 and 2 points from the median of the others: (4 + 6 + 2 + 3 × 10) / 6 = 7.00 → weight 83 (82.5 half up)
 */
export function reviewerWeight(reviews: readonly ComparedReview[], divergence: number): ReviewerWeight {
  const prior = divergence * 50;
  let compared = 0;
  // Twice the sums, so that a median between two scores stays whole.
  let twice = 0;
  for (const { score, others } of reviews) {
    if (others.length === 0) continue;
    compared += 1;
    twice += Math.abs(2 * score - twiceMedian(others));
  }
  const works = compared + PRIOR_WORKS;
  const sum = twice + 2 * prior * PRIOR_WORKS;
  const distance = roundHalfUp2(sum, works * 200);
  // 1 − distance / (2 × divergence), from the exact sum.
  const farthest = divergence * 200 * works * 2;
  const weight = farthest > sum ? roundHalfUp2(farthest - sum, farthest) : 0;
  return { compared, distance, weight: Math.max(LIGHTEST, weight) };
}

function twiceMedian(scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! * 2 : sorted[middle - 1]! + sorted[middle]!;
}
