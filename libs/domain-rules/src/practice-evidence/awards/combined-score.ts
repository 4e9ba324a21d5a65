import { roundHalfUp2 } from '../../arithmetic/decimal.js';

/** What one judge gives: whole points, 0 to 100 each (Quanzhou 七: 技术水平、教学价值). */
export interface JudgeScore {
  readonly technical: number;
  readonly teaching: number;
}

/** What all judges together give, in hundredths of a point. */
export interface CombinedScore {
  readonly technical: number;
  readonly teaching: number;
  /** Half of each; what the ranking goes by. */
  readonly total: number;
  /** Between the highest and the lowest judge's mean of both, in hundredths. */
  readonly spread: number;
}

/** From so many judges on the highest and the lowest are left out. */
export const TRIMMED_FROM = 5;

/**
 * Puts the scores of a work together, each side by itself: the median of up to four judges, from five on the mean without
 * the highest and the lowest, so that no single judge lifts or sinks a work. The total is half of each side, rounded half up
 * once.
 *
 * @returns null while nobody has scored
 * @example
 * combineScores([{ technical: 80, teaching: 90 }, { technical: 70, teaching: 80 }, { technical: 20, teaching: 85 }])
 * // technical 70.00, teaching 85.00, total 77.50, spread 32.50
 */
export function combineScores(scores: readonly JudgeScore[]): CombinedScore | null {
  if (scores.length === 0) return null;
  const technical = middleOf(scores.map((score) => score.technical));
  const teaching = middleOf(scores.map((score) => score.teaching));
  return {
    technical,
    teaching,
    total: roundHalfUp2(technical + teaching, 200),
    spread: spreadOf(scores),
  };
}

/** In hundredths. */
function middleOf(points: readonly number[]): number {
  const rising = points.toSorted((a, b) => a - b);
  if (rising.length >= TRIMMED_FROM) {
    const kept = rising.slice(1, -1);
    return roundHalfUp2(
      kept.reduce((sum, each) => sum + each, 0),
      kept.length,
    );
  }
  const half = rising.length / 2;
  const low = rising[Math.ceil(half) - 1] ?? 0;
  const high = rising[Math.floor(half)] ?? 0;
  return roundHalfUp2(low + high, 2);
}

/** How far the judges lie apart, in hundredths: between the highest and the lowest mean of both sides. */
export function spreadOf(scores: readonly JudgeScore[]): number {
  const totals = scores.map(({ technical, teaching }) => (technical + teaching) * 50);
  return totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals);
}

/**
 * Whether one more judge is called: everybody has scored and two lie further apart than allowed. One more, and no other
 * after that.
 *
 * @param divergence points, `pack.practice.peerReview.divergence`
 */
export const needsAnotherJudge = (
  scores: readonly JudgeScore[],
  judgesPerWork: number,
  divergence: number,
): boolean => scores.length === judgesPerWork && judgesPerWork > 1 && spreadOf(scores) > divergence * 100;
