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
import type { PolicyPack } from '../policy/policy-pack.js';
import type { Problem } from '../problem.js';
import type { AnswerProblemCode } from './check-answers.js';
import { checkAnswers } from './check-answers.js';
import type { Answer, Column, DimensionId, Instrument } from './instrument.js';
import { FULL_THIRDS, dimensionOfItem } from './instrument.js';

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
}

export interface DimensionLevel extends Level {
  readonly dimension: DimensionId;
  readonly column: Column;
}

export interface ColumnLevel extends Level {
  readonly column: Column;
}

/** Result of the pre-test (diagnosis), every level with its band. */
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
 * Scores a complete set of answers. An item's level is the mean of its questions, a dimension's the mean of its
 * items, a column's the mean of its items, the overall level the mean of the columns: no item weighs more for
 * having more questions.
 *
 * @example
 * // every answer worth two thirds → overall 2/3, 67 hundredths, band 'pass' with limits 0.4 and 0.8
 */
export function scoreAssessment(
  instrument: Instrument,
  answers: readonly Answer[],
  limits: LevelLimits,
): ScoredAssessment {
  const problems = checkAnswers(instrument, answers, 'submit');
  if (problems.length > 0) return { kind: 'refused', problems };

  const levelOf = levelMaker(limits);
  const items = STANDARD_COLUMNS.flatMap((column) => itemLevels(instrument, answers, column, levelOf));
  return { kind: 'scored', score: withMeans(items, levelOf) };
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
      return dimension === null ? [] : [{ item, dimension, column, shared: false, ...levelOf(exact) }];
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
      dimensions.push({ dimension, column, ...levelOf(mean(inDimension.map(({ exact }) => exact))) });
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

function itemLevels(
  instrument: Instrument,
  answers: readonly Answer[],
  column: Column,
  levelOf: (exact: Ratio) => Level,
): ItemLevel[] {
  const taken = new Map(answers.map(({ question, option }) => [question, option]));
  const sums = new Map<number, { thirds: number; questions: number; shared: boolean }>();
  for (const question of instrument.questions) {
    if (!question.columns.includes(column)) continue;
    const option = question.options.find(({ code }) => code === taken.get(question.code));
    const sum = sums.get(question.item) ?? { thirds: 0, questions: 0, shared: true };
    sums.set(question.item, {
      thirds: sum.thirds + (option?.thirds ?? 0),
      questions: sum.questions + 1,
      shared: sum.shared && question.columns.length > 1,
    });
  }
  const levels: ItemLevel[] = [];
  for (const [item, { thirds, questions, shared }] of [...sums].sort(([a], [b]) => a - b)) {
    const dimension = dimensionOfItem(item);
    if (dimension === null) continue;
    levels.push({ item, dimension, column, shared, ...levelOf(ratio(thirds, questions * FULL_THIRDS)) });
  }
  return levels;
}

function mean(levels: readonly Ratio[]): Ratio {
  const [first] = levels;
  if (first === undefined) return ZERO;
  // Levels of questions mostly share a denominator, and then need no fractions to be added up.
  if (levels.every(({ denominator }) => denominator === first.denominator)) {
    const sum = levels.reduce((total, { numerator }) => total + BigInt(numerator), 0n);
    return ratio(sum, BigInt(first.denominator) * BigInt(levels.length));
  }
  return divideRatios(levels.reduce(addRatios, ZERO), ratio(levels.length, 1));
}
