import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import type { Ratio } from '../arithmetic/decimal.js';
import {
  ZERO,
  addRatios,
  compareRatios,
  divideRatios,
  ratio,
  ratioOf,
  roundRatio2,
} from '../arithmetic/decimal.js';
import type { Column, DimensionId } from './instrument.js';
import type { AssessmentScore, LevelBand, LevelLimits } from './score-assessment.js';
import { bandOfLevel } from './score-assessment.js';
import type { WeakPoint } from './weak-points.js';
import { weakPoints } from './weak-points.js';

/** What of the policy bears on goals: `pack.diagnosis`. */
export interface GoalPolicy {
  readonly targetLevel: number;
  readonly levels: LevelLimits;
}

/** One thing to work at: a dimension with its weak items, and how far it is to come. */
export interface LearningGoal {
  readonly dimension: DimensionId;
  /** Where the weak items lie. */
  readonly columns: readonly Column[];
  /** Level × 100 of the dimension in these columns now. */
  readonly fromHundredths: number;
  readonly fromBand: LevelBand;
  /** The same once each of its weak items has come to the target level. */
  readonly toHundredths: number;
  readonly toBand: LevelBand;
  /** The items to work at, weakest first. */
  readonly items: readonly WeakPoint[];
}

/**
 * The learning goals that follow from a result: for each dimension with weak items from which level to which it rises
 * when these items reach the target; the weakest dimension first, equally weak ones in the standard's order.
 *
 * @example
 * // dimension with measured items at 0.2, 0.6 and 0.7, target 0.6
 * // → from 50 to 63: (0.6 + 0.6 + 0.7) / 3, with the first item to work at
 */
export function learningGoals(score: Pick<AssessmentScore, 'items'>, policy: GoalPolicy): LearningGoal[] {
  const weak = weakPoints(score.items, policy.targetLevel);
  const target = ratioOf(policy.targetLevel);
  return STANDARD_DIMENSIONS.flatMap((dimension) => {
    const items = weak.filter((point) => point.dimension === dimension);
    if (items.length === 0) return [];
    const columns = STANDARD_COLUMNS.filter((column) =>
      items.some((point) => point.columns.includes(column)),
    );
    const levels = score.items
      .filter((item) => item.dimension === dimension && columns.includes(item.column))
      .map(({ exact }) => exact);
    const from = mean(levels);
    const to = mean(levels.map((level) => (compareRatios(level, target) < 0 ? target : level)));
    return [{ dimension, columns, items, from, to }];
  })
    .toSorted((a, b) => compareRatios(a.from, b.from))
    .map(({ from, to, ...goal }) => ({
      ...goal,
      fromHundredths: roundRatio2(from),
      fromBand: bandOfLevel(from, policy.levels),
      toHundredths: roundRatio2(to),
      toBand: bandOfLevel(to, policy.levels),
    }));
}

const mean = (levels: readonly Ratio[]): Ratio =>
  divideRatios(levels.reduce(addRatios, ZERO), ratio(Math.max(1, levels.length), 1));
