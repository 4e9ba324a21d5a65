import {
  STANDARD_COLUMNS,
  STANDARD_DIMENSIONS,
  STANDARD_ITEMS,
} from '@tisheng/reference-data/ability-standard.js';
import type { Ratio } from '../arithmetic/decimal.js';
import {
  ZERO,
  addRatios,
  compareRatios,
  divideRatios,
  ratio,
  ratioOf,
  roundRatio2,
  toNumber,
} from '../arithmetic/decimal.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import type { Problem } from '../problem.js';
import type { AnswerProblemCode } from './check-answers.js';
import { checkAnswers } from './check-answers.js';
import type { Answer, Column, DimensionId, Question } from './instrument.js';
import { dimensionOfItem, isMeasuring } from './instrument.js';
import { scoreAnswer } from './score-answer.js';
import { standardError } from './standard-error.js';

export const LEVEL_BANDS = ['improve', 'pass', 'excellent'] as const;

/** Band of a self-assessment level: 待提高, 合格, 优秀. */
export type LevelBand = (typeof LEVEL_BANDS)[number];

/** The pack's limits between the bands: `pack.diagnosis.levels`. */
export type LevelLimits = PolicyPack['diagnosis']['levels'];

/** A level in [0,1]: exact, and in hundredths for storage and display. */
export interface Level {
  readonly exact: Ratio;
  /** The level × 100, rounded half up: 2/3 → 67. */
  readonly hundredths: number;
  /** Decided on the exact level. */
  readonly band: LevelBand;
}

export interface ItemLevel extends Level {
  readonly item: number;
  readonly dimension: DimensionId;
  readonly column: Column;
  /** The same questions measured the item in both columns. */
  readonly shared: boolean;
  /** Answers that the level rests on; 0 where it was measured elsewhere. */
  readonly answers: number;
}

export interface DimensionLevel extends Level {
  readonly dimension: DimensionId;
  readonly column: Column;
  /** In [0,1], four decimals; null where the level was measured elsewhere. */
  readonly standardError: number | null;
}

export interface ColumnLevel extends Level {
  readonly column: Column;
}

/** Result of a test (diagnosis), every level with its band. What was not asked has no level. */
export interface AssessmentScore {
  /** By column, then item. */
  readonly items: readonly ItemLevel[];
  /** By column, then dimension. */
  readonly dimensions: readonly DimensionLevel[];
  readonly columns: readonly ColumnLevel[];
  readonly overall: Level;
}

export type ScoredAssessment =
  | { readonly kind: 'scored'; readonly score: AssessmentScore }
  | { readonly kind: 'refused'; readonly problems: readonly Problem<AnswerProblemCode>[] };

/**
 * Scores the answers to the questions that this teacher was asked. An item's level is the mean of its answers, a
 * dimension's the mean of its items, a column's the mean of its items, the overall level the mean of the columns: no
 * item weighs more for having more questions. Self-ratings count for nothing.
 *
 * @param asked the questions of the teacher's form, every one of which is answered
 * @example
 * // every answer worth two thirds → overall 2/3, 67 hundredths, band 'pass' with limits 0.4 and 0.8
 */
export function scoreAssessment(
  asked: readonly Question[],
  answers: readonly Answer[],
  limits: LevelLimits,
): ScoredAssessment {
  const problems = checkAnswers(asked, answers, 'submit');
  if (problems.length > 0) return { kind: 'refused', problems };

  const levelOf = levelMaker(limits);
  return { kind: 'scored', score: withMeans(itemLevels(asked, answers, levelOf), levelOf) };
}

/** A level of one item in one column that was measured elsewhere. */
export interface GivenLevel {
  readonly item: number;
  readonly column: Column;
  readonly exact: Ratio;
}

/**
 * The same result made from levels that a training institution measured with its own tool: dimensions, columns
 * and the overall level are means as in {@link scoreAssessment}. An item that the standard does not have is left
 * out; what was not measured has no level.
 *
 * @example
 * // items 1 and 2 of column I at 0.5 and 1 → dimension 'technology-literacy' of column I at 0.75
 */
export function scoreGivenLevels(given: readonly GivenLevel[], limits: LevelLimits): AssessmentScore {
  const levelOf = levelMaker(limits);
  const items = given
    .toSorted((a, b) => a.column.length - b.column.length || a.item - b.item)
    .flatMap(({ item, column, exact }): ItemLevel[] => {
      const dimension = dimensionOfItem(item);
      if (dimension === null) return [];
      return [{ item, dimension, column, shared: false, answers: 0, ...levelOf(exact) }];
    });
  return withMeans(items, levelOf);
}

function withMeans(items: readonly ItemLevel[], levelOf: (exact: Ratio) => Level): AssessmentScore {
  const dimensions: DimensionLevel[] = [];
  const columns: ColumnLevel[] = [];
  for (const column of STANDARD_COLUMNS) {
    const inColumn = items.filter((item) => item.column === column);
    for (const dimension of STANDARD_DIMENSIONS) {
      const inDimension = inColumn.filter((item) => item.dimension === dimension);
      if (inDimension.length === 0) continue;
      dimensions.push({
        dimension,
        column,
        standardError: errorOf(dimension, inDimension),
        ...levelOf(mean(inDimension.map(({ exact }) => exact))),
      });
    }
    if (inColumn.length > 0) columns.push({ column, ...levelOf(mean(inColumn.map(({ exact }) => exact))) });
  }
  return { items, dimensions, columns, overall: levelOf(mean(columns.map(({ exact }) => exact))) };
}

/**
 * Band of a level: improve ≤ `improveTo` < pass < `excellentFrom` ≤ excellent.
 *
 * @example bandOfLevel(ratio(2, 5), { improveTo: 0.4, excellentFrom: 0.8 }) // 'improve'
 */
export function bandOfLevel(level: Ratio, limits: LevelLimits): LevelBand {
  return levelMaker(limits)(level).band;
}

function levelMaker({ improveTo, excellentFrom }: LevelLimits): (exact: Ratio) => Level {
  const improve = ratioOf(improveTo);
  const excellent = ratioOf(excellentFrom);
  const made = new Map<string, Level>();
  const make = (exact: Ratio): Level => ({
    exact,
    hundredths: roundRatio2(exact),
    band:
      compareRatios(exact, excellent) >= 0
        ? 'excellent'
        : compareRatios(exact, improve) <= 0
          ? 'improve'
          : 'pass',
  });
  // Of the items of one assessment many have the same level.
  return (exact) => {
    const key = `${exact.numerator}/${exact.denominator}`;
    const level = made.get(key) ?? make(exact);
    made.set(key, level);
    return level;
  };
}

/** What the answers to one item add up to in one column. */
interface ItemAnswers {
  readonly worths: Ratio[];
  /** Every answer counts for both columns. */
  shared: boolean;
}

function itemLevels(
  asked: readonly Question[],
  answers: readonly Answer[],
  levelOf: (exact: Ratio) => Level,
): ItemLevel[] {
  const given = new Map(answers.map(({ question, options }) => [question, options]));
  const cells = new Map<string, ItemAnswers>();
  for (const question of asked) {
    const options = given.get(question.code);
    if (!isMeasuring(question) || options === undefined) continue;
    const worth = scoreAnswer(question, options);
    for (const column of STANDARD_COLUMNS) {
      if (!question.columns.includes(column)) continue;
      const key = `${question.item} ${column}`;
      const cell = cells.get(key) ?? { worths: [], shared: true };
      cell.worths.push(worth);
      cell.shared &&= question.columns.length > 1;
      cells.set(key, cell);
    }
  }
  const isShared = (item: number): boolean =>
    STANDARD_COLUMNS.every((column) => cells.get(`${item} ${column}`)?.shared);
  return STANDARD_COLUMNS.flatMap((column) =>
    STANDARD_ITEMS.flatMap(({ item, dimension }): ItemLevel[] => {
      const worths = cells.get(`${item} ${column}`)?.worths;
      if (worths === undefined) return [];
      const level = levelOf(mean(worths));
      return [{ item, dimension, column, shared: isShared(item), answers: worths.length, ...level }];
    }),
  );
}

const ITEMS_IN_DIMENSION: ReadonlyMap<DimensionId, number> = new Map(
  STANDARD_DIMENSIONS.map((dimension) => [
    dimension,
    STANDARD_ITEMS.filter((item) => item.dimension === dimension).length,
  ]),
);

/** Items that the standard has in a dimension, the same in either column. */
export function itemsInDimension(dimension: DimensionId): number {
  return ITEMS_IN_DIMENSION.get(dimension) ?? 0;
}

function errorOf(dimension: DimensionId, items: readonly ItemLevel[]): number | null {
  if (items.some(({ answers }) => answers === 0)) return null;
  const known = items.map(({ exact, answers }) => ({ level: toNumber(exact), answers }));
  return Math.round(standardError(known, itemsInDimension(dimension)) * 10_000) / 10_000;
}

function mean(levels: readonly Ratio[]): Ratio {
  const [first] = levels;
  if (first === undefined) return ZERO;
  if (levels.length === 1) return first;
  return meanOfSmall(levels) ?? divideRatios(levels.reduce(addRatios, ZERO), ratio(levels.length, 1));
}

/**
 * The mean in ordinary numbers, exact as well: levels of answers have small denominators, and whole cohorts are scored at
 * once. Null when a number grows too large.
 */
function meanOfSmall(levels: readonly Ratio[]): Ratio | null {
  let above = 0;
  let below = 1;
  for (const { numerator, denominator } of levels) {
    if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
    const common = below * (denominator / greatestCommonDivisor(below, denominator));
    above = above * (common / below) + numerator * (common / denominator);
    below = common;
    if (!Number.isSafeInteger(above) || !Number.isSafeInteger(below * levels.length)) return null;
  }
  return { numerator: above, denominator: below * levels.length };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
