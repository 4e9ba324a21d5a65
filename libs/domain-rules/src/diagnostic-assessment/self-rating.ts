import type { Ratio } from '../arithmetic/decimal.js';
import { ZERO, addRatios, compareRatios, divideRatios, ratio, roundRatio2 } from '../arithmetic/decimal.js';
import type { Answer, Column, DimensionId, Question } from './instrument.js';
import type { AssessmentScore } from './score-assessment.js';

export const RATING_VERDICTS = ['agrees', 'over', 'under'] as const;

/** The teacher's own view against the measured level: about the same, higher, or lower. */
export type RatingVerdict = (typeof RATING_VERDICTS)[number];

/** A teacher's rating of their own level in a dimension, beside what was measured. */
export interface SelfRating {
  readonly dimension: DimensionId;
  /** Columns that the rating is about. */
  readonly columns: readonly Column[];
  /** Rated level × 100. */
  readonly ratedHundredths: number;
  /** Measured level × 100, the mean of the columns. */
  readonly measuredHundredths: number;
  readonly verdict: RatingVerdict;
}

/** Rating and level this near to each other agree: less than a step of five. */
const NEAR: Ratio = { numerator: 1, denominator: 5 };

/**
 * Sets each self-rating beside the level that was measured in its dimension and columns. A dimension that was not measured
 * there is left out. The rating changes no level.
 *
 * @example
 * // rated 4 of 1–5, that is 3/4; measured 0.50 → 'over'; measured 0.55 → 'agrees', for a difference of 0.2 is near
 */
export function compareSelfRatings(
  asked: readonly Question[],
  answers: readonly Answer[],
  score: Pick<AssessmentScore, 'dimensions'>,
): SelfRating[] {
  const given = new Map(answers.map(({ question, options }) => [question, options]));
  return asked.flatMap((question): SelfRating[] => {
    if (question.kind !== 'scale') return [];
    const step = question.options.findIndex(({ code }) => code === given.get(question.code)?.[0]);
    const levels = score.dimensions.filter(
      ({ dimension, column }) => dimension === question.dimension && question.columns.includes(column),
    );
    if (step < 0 || question.options.length < 2 || levels.length === 0) return [];
    const rated = ratio(step, question.options.length - 1);
    const measured = divideRatios(
      levels.reduce((sum, { exact }) => addRatios(sum, exact), ZERO),
      ratio(levels.length, 1),
    );
    return [
      {
        dimension: question.dimension,
        columns: levels.map(({ column }) => column),
        ratedHundredths: roundRatio2(rated),
        measuredHundredths: roundRatio2(measured),
        verdict: verdictOf(rated, measured),
      },
    ];
  });
}

function verdictOf(rated: Ratio, measured: Ratio): RatingVerdict {
  if (compareRatios(rated, addRatios(measured, NEAR)) > 0) return 'over';
  return compareRatios(measured, addRatios(rated, NEAR)) > 0 ? 'under' : 'agrees';
}
