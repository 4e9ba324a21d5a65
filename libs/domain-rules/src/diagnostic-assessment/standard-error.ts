/** What is known of one item of a dimension: its level so far, in [0,1], and the answers that it rests on. */
export interface KnownItem {
  readonly level: number;
  readonly answers: number;
}

/** Variance between items where nothing is known yet: levels spread evenly from 0 to 1. It weighs like one item. */
const VARIANCE_BEFOREHAND = 1 / 12;

/** Variance of a single answer about the level of its item: one third off, up or down, every fourth time. */
const VARIANCE_OF_AN_ANSWER = 1 / 36;

/**
 * Standard error of the level of a dimension in one column, in [0,1], when `items` of its `all` items were measured.
 *
 * Two things are uncertain. Items that were not asked could lie elsewhere: with m of M items measured this part is
 * (1 − m/M) · s²/m and vanishes when every item was asked (finite-population correction). And an item that rests on one
 * answer could have been answered otherwise: (m/M) · v · Σ(1/k) / m², with k answers on an item. Both together are the
 * variance of a sample in two stages (items of the dimension, then questions of the endless number that could be asked
 * about an item).
 *
 * s² is the variance of the measured levels, drawn towards 1/12 by the weight of one item, so that two equal levels by
 * chance are not taken for certainty; v is 1/36.
 *
 * @param all items that the standard has in the dimension
 * @returns 1/2 when no item was measured: the level could be anything
 * @example
 * // 3 of 5 items at 1/3, 2/3 and 1, one answer each: s² = (2/9 + 1/12) / 3 = 0.1019
 * // (1 − 3/5) · 0.1019/3 + (3/5) · (1/36) · 3/9 = 0.01358 + 0.00556 = 0.01914 → 0.1383
 */
export function standardError(items: readonly KnownItem[], all: number): number {
  const measured = items.length;
  if (measured === 0) return 0.5;
  const mean = items.reduce((sum, { level }) => sum + level, 0) / measured;
  const squares = items.reduce((sum, { level }) => sum + (level - mean) ** 2, 0);
  return Math.sqrt(
    varianceOfMean(
      squares,
      measured,
      items.reduce((sum, { answers }) => sum + 1 / answers, 0),
      all,
    ),
  );
}

/**
 * The same from sums, squared.
 *
 * @param squares squared distances of the levels from their mean
 * @param reciprocals sum of 1/answers over the measured items
 */
export function varianceOfMean(squares: number, measured: number, reciprocals: number, all: number): number {
  const between = (squares + VARIANCE_BEFOREHAND) / measured;
  const asked = Math.min(1, measured / all);
  return ((1 - asked) * between) / measured + (asked * VARIANCE_OF_AN_ANSWER * reciprocals) / measured ** 2;
}
