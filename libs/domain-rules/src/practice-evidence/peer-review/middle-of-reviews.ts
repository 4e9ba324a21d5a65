import { roundHalfUp2 } from '../../arithmetic/decimal.js';

/** A review that counts. */
export interface CountingReview {
  /** Whole hundredths. */
  readonly score: number;
  /** Weight of its reviewer in whole hundredths, above 0; see `reviewer-weight.ts`. */
  readonly weight: number;
}

/** What the reviews of a work say together; scores in whole hundredths, null while none counts. */
export interface MiddleOfReviews {
  readonly count: number;
  /** Plain median. */
  readonly median: number | null;
  /** Median in which each review has its reviewer's weight. */
  readonly weightedMedian: number | null;
  /** Highest minus lowest. */
  readonly spread: number | null;
}

/** Median, weighted median and spread of the reviews that count. */
export function middleOfReviews(reviews: readonly CountingReview[]): MiddleOfReviews {
  const sorted = [...reviews].sort((a, b) => a.score - b.score);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (!lowest || !highest) return { count: 0, median: null, weightedMedian: null, spread: null };
  return {
    count: sorted.length,
    median: weightedMedian(sorted.map(({ score }) => ({ score, weight: 1 }))),
    weightedMedian: weightedMedian(sorted),
    spread: highest.score - lowest.score,
  };
}

/**
 * The lowest score below and at which at least half of the weight lies; where exactly half of it does, the mean of that score
 * and the next, half up. With equal weights it is the plain median. No review can draw it beyond its neighbours, however far
 * away it lies.
 *
 * @param sorted by score, not empty
 * @example
 * // 80, 82 and 40 with weights 75, 75 and 20: 40 has 20 of 170, with 80 it is 95 → 80
 */
function weightedMedian(sorted: readonly CountingReview[]): number {
  const whole = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const [at, { score, weight }] of sorted.entries()) {
    below += weight;
    if (below * 2 > whole) return score;
    const next = sorted[at + 1];
    if (below * 2 === whole && next) return roundHalfUp2(score + next.score, 200);
  }
  return sorted.at(-1)!.score;
}
