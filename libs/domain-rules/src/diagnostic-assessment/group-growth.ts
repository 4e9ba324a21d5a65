import { around, LEVEL_UNIT, varianceOf } from './group-levels.js';
import type { Interval } from './group-levels.js';

/** What is kept of the people of a group who took both tests; levels in ten-thousandths, as whole numbers. */
export interface GrowthSums {
  /** People who were measured before and after. */
  readonly n: number;
  readonly before: number;
  readonly beforeSquares: number;
  readonly after: number;
  /** Sum of the squares of each person's difference, after less before. */
  readonly gainSquares: number;
}

/** How a group has grown; levels in [0,1], differences in [−1,1]. */
export interface GroupGrowth {
  readonly n: number;
  readonly before: number;
  readonly after: number;
  /** Mean of the differences, after less before. */
  readonly gain: number;
  /** Within which the mean difference lies with 95 % confidence; null for one alone. */
  readonly interval: Interval | null;
  /**
   * The difference in standard deviations of the levels before (the standardized mean change in the raw score metric of
   * Morris and DeShon, 2002): 0.2 is small, 0.5 middling, 0.8 great. Null where everybody began alike.
   */
  readonly effect: number | null;
  /** `grown` and `fallen` only where the whole interval lies on that side of nothing. */
  readonly verdict: 'grown' | 'fallen' | 'unsure';
}

export const NO_GROWTH: GrowthSums = { n: 0, before: 0, beforeSquares: 0, after: 0, gainSquares: 0 };

export function addGrowth(a: GrowthSums, b: GrowthSums): GrowthSums {
  return {
    n: a.n + b.n,
    before: a.before + b.before,
    beforeSquares: a.beforeSquares + b.beforeSquares,
    after: a.after + b.after,
    gainSquares: a.gainSquares + b.gainSquares,
  };
}

/**
 * Growth of a group from the pre-test to the post-test, over the same people: the mean of their differences with the
 * interval of Student's t for pairs. People who took one of the tests alone do not count.
 *
 * What it cannot tell: that training was the cause. There is no group without training beside it.
 *
 * @returns null when nobody took both tests
 * @example
 * // before 0.4, 0.5, 0.6; after 0.6, 0.6, 0.9 → gain 0.2, s 0.1, interval −0.0484 … 0.4484: unsure
 */
export function growthOfGroup(sums: GrowthSums): GroupGrowth | null {
  const { n, before, after, beforeSquares, gainSquares } = sums;
  if (n === 0) return null;
  const gain = (after - before) / n / LEVEL_UNIT;
  const variance = varianceOf({ n, sum: after - before, squares: gainSquares });
  const atFirst = varianceOf({ n, sum: before, squares: beforeSquares });
  const interval = variance === null ? null : around(gain, Math.sqrt(variance) / LEVEL_UNIT, n, -1);
  return {
    n,
    before: before / n / LEVEL_UNIT,
    after: after / n / LEVEL_UNIT,
    gain,
    interval,
    effect: atFirst === null || atFirst === 0 ? null : gain / (Math.sqrt(atFirst) / LEVEL_UNIT),
    verdict:
      interval === null ? 'unsure' : interval.low > 0 ? 'grown' : interval.high < 0 ? 'fallen' : 'unsure',
  };
}
