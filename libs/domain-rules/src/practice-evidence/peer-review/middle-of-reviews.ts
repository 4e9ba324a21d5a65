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
 * The score in the middle of the weight. Each score stands in the middle of its own weight, and between two of them the line
 * is straight; so that equal weights give the plain median, and of two reviews the heavier one is nearer. No review can draw
 * it beyond its neighbours, however far away it lies. Exact, rounded half up once.
 *
 * @param sorted by score, not empty
 * @returns whole hundredths
 * @example
 * // 60 with weight 10 and 90 with weight 90 stand at 5 and 55 of 100; the middle, 50, is nine tenths of the way → 87.00
 */
function weightedMedian(sorted: readonly CountingReview[]): number {
  // Everything twice, so that halves of weights stay whole.
  const middle = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let before: { readonly score: number; readonly at: number } | null = null;
  let below = 0;
  for (const { score, weight } of sorted) {
    const at = 2 * below + weight;
    below += weight;
    if (at >= middle) {
      if (before === null) return score;
      const way = at - before.at;
      return roundHalfUp2(before.score * way + (score - before.score) * (middle - before.at), way * 100);
    }
    before = { score, at };
  }
  return sorted.at(-1)!.score;
}
