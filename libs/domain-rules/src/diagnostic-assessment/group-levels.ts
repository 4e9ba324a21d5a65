import { ratio } from '../arithmetic/decimal.js';
import type { Ratio } from '../arithmetic/decimal.js';
import { studentT95 } from './student-t.js';

/** Levels are added up in ten-thousandths, as whole numbers: 0.6667 is 6667. */
export const LEVEL_UNIT = 10_000;

/** What is kept of the levels of a group; sums of groups beside each other are those of all their people together. */
export interface LevelSums {
  /** People who were measured. */
  readonly n: number;
  /** Sum of their levels, in ten-thousandths. */
  readonly sum: number;
  /** Sum of the squares of these. */
  readonly squares: number;
}

/** The level of a group, everything in [0,1]. */
export interface GroupLevel {
  readonly n: number;
  readonly mean: number;
  /** The same, exact. */
  readonly exact: Ratio;
  /** Of the people around the mean, as estimated for all whom the group stands for; null for one alone. */
  readonly standardDeviation: number | null;
  /** Within which the mean lies with 95 % confidence; null for one alone. */
  readonly interval: Interval | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const NOBODY: LevelSums = { n: 0, sum: 0, squares: 0 };

export function addSums(a: LevelSums, b: LevelSums): LevelSums {
  return { n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

/**
 * Mean of a group and how sure it is: the interval of Student's t, m ± t(n−1) · s/√n, cut off at 0 and 1. It reads those
 * who were measured as a sample of colleagues like them, so it says how far the mean may be trusted while the test goes on,
 * and how much of a difference between two groups may be chance.
 *
 * @returns null when nobody was measured
 * @example
 * // levels 0.5, 0.6, 0.7, 0.8, 0.9 → mean 0.7, s 0.1581, interval 0.5037 … 0.8963
 * levelOfGroup({ n: 5, sum: 35_000, squares: 255_000_000 })
 */
export function levelOfGroup({ n, sum, squares }: LevelSums): GroupLevel | null {
  if (n === 0) return null;
  const mean = sum / n / LEVEL_UNIT;
  const variance = varianceOf({ n, sum, squares });
  const standardDeviation = variance === null ? null : Math.sqrt(variance) / LEVEL_UNIT;
  return {
    n,
    mean,
    exact: ratio(sum, BigInt(n) * BigInt(LEVEL_UNIT)),
    standardDeviation,
    interval: standardDeviation === null ? null : around(mean, standardDeviation, n, 0),
  };
}

/**
 * Variance as estimated from a sample, in squares of the unit of the sums. Exact until the last division: the difference of
 * two great numbers would eat all the digits of a floating one.
 *
 * @returns null for fewer than two
 */
export function varianceOf({ n, sum, squares }: LevelSums): number | null {
  if (n < 2) return null;
  const above = BigInt(n) * BigInt(squares) - BigInt(sum) * BigInt(sum);
  return Number(above) / (n * (n - 1));
}

/** The 95 % interval around a mean of `n`, cut off at `lowest` and 1. */
export function around(mean: number, standardDeviation: number, n: number, lowest: -1 | 0): Interval {
  const reach = (studentT95(n - 1) * standardDeviation) / Math.sqrt(n);
  return { low: Math.max(mean - reach, lowest), high: Math.min(mean + reach, 1) };
}

/** How a group stands to a level in words: sure only where the whole interval lies on one side. */
export function standingOf(level: GroupLevel, target: number): 'below' | 'above' | 'unsure' {
  if (level.interval === null) return 'unsure';
  if (level.interval.high < target) return 'below';
  return level.interval.low >= target ? 'above' : 'unsure';
}

/** Parts of a whole that add up to 1; all zero for nobody. */
export function sharesOf(counts: readonly number[]): number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (whole === 0 ? 0 : count / whole));
}
