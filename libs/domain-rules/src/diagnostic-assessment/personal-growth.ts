import { toNumber } from '../arithmetic/decimal.js';
import type { Column, DimensionId } from './instrument.js';
import type { AssessmentScore } from './score-assessment.js';

export const GROWTH_VERDICTS = ['grew', 'fell', 'within-error', 'not-known'] as const;

/**
 * Whether a difference between two tests is one: more than what chance alone would do in nineteen of twenty cases, or
 * within the error of both tests. Not known where a level was measured elsewhere and its error was not told.
 */
export type GrowthVerdict = (typeof GROWTH_VERDICTS)[number];

/** A level before training and after it. */
export interface Growth {
  /** Level × 100. */
  readonly beforeHundredths: number;
  readonly afterHundredths: number;
  /** After less before, × 100, of the exact levels. */
  readonly differenceHundredths: number;
  /** Standard error of the difference in [0,1], four decimals; null where it is not known. */
  readonly standardError: number | null;
  readonly verdict: GrowthVerdict;
}

export interface DimensionGrowth extends Growth {
  readonly dimension: DimensionId;
  readonly column: Column;
}

export interface PersonalGrowth {
  /** Dimensions measured both times, by column, then in the standard's order. */
  readonly dimensions: readonly DimensionGrowth[];
  readonly overall: Growth;
}

/** Standard errors beyond which a difference is no chance, with a certainty of 95 %. */
const CERTAIN = 1.96;

/**
 * What a teacher's two tests say together. The error of a difference is the root of the sum of both squared errors, for
 * the two tests ask different questions at different times.
 *
 * @example
 * // 0.50 ± 0.08 before, 0.70 ± 0.06 after: 0.20 ± 0.10, and 0.20 > 1.96 × 0.10 → 'grew'
 */
export function personalGrowth(before: AssessmentScore, after: AssessmentScore): PersonalGrowth {
  const dimensions = before.dimensions.flatMap((earlier): DimensionGrowth[] => {
    const later = after.dimensions.find(
      ({ dimension, column }) => dimension === earlier.dimension && column === earlier.column,
    );
    if (later === undefined) return [];
    const errors = [earlier.standardError, later.standardError] as const;
    return [{ dimension: earlier.dimension, column: earlier.column, ...growth(earlier, later, errors) }];
  });
  return {
    dimensions,
    overall: growth(before.overall, after.overall, [errorOfOverall(before), errorOfOverall(after)]),
  };
}

type Leveled = Pick<AssessmentScore['overall'], 'exact' | 'hundredths'>;

function growth(
  before: Leveled,
  after: Leveled,
  [first, second]: readonly [number | null, number | null],
): Growth {
  const difference = toNumber(after.exact) - toNumber(before.exact);
  const standardError =
    first === null || second === null ? null : Math.round(Math.hypot(first, second) * 10_000) / 10_000;
  return {
    beforeHundredths: before.hundredths,
    afterHundredths: after.hundredths,
    differenceHundredths: Math.round(difference * 100),
    standardError,
    verdict: verdictOf(difference, standardError),
  };
}

function verdictOf(difference: number, standardError: number | null): GrowthVerdict {
  if (standardError === null) return 'not-known';
  if (Math.abs(difference) < CERTAIN * standardError || difference === 0) return 'within-error';
  return difference > 0 ? 'grew' : 'fell';
}

/**
 * Error of the overall level, at most: within a column dimensions are independent and weigh by the items measured in them;
 * the columns are not independent, since some items count for both, so that their errors are averaged and not squared.
 */
function errorOfOverall({ columns, dimensions, items }: AssessmentScore): number | null {
  let sum = 0;
  for (const { column } of columns) {
    const measured = items.filter((item) => item.column === column);
    let variance = 0;
    for (const level of dimensions.filter((dimension) => dimension.column === column)) {
      if (level.standardError === null) return null;
      const share =
        measured.filter(({ dimension }) => dimension === level.dimension).length / measured.length;
      variance += (share * level.standardError) ** 2;
    }
    sum += Math.sqrt(variance);
  }
  return columns.length === 0 ? null : sum / columns.length;
}
