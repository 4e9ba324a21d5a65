import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { roundHalfUp2, type Ratio } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { dimensionOfItem, type Column } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import {
  LEVEL_BANDS,
  type AssessmentScore,
  type Level,
} from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import type { WeakPoint } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';

/** What the rules answered for one assessment. */
export interface AssessmentResult {
  readonly score: AssessmentScore;
  /** Every item below the target level, weakest first. */
  readonly weakPoints: readonly WeakPoint[];
}

/** Numerator, denominator, hundredths, band. */
type StoredLevel = readonly [number, number, number, number];

/**
 * The same in the column `result`: tuples of numbers, since tens of thousands of results with sixty named levels each
 * would be half a gigabyte of names. Columns and dimensions are their places in the standard's lists.
 */
export interface StoredResult {
  /** Item, column, whether one question measured both columns, level. */
  readonly items: readonly (readonly [number, number, number, ...StoredLevel])[];
  readonly dimensions: readonly (readonly [number, number, ...StoredLevel])[];
  readonly columns: readonly (readonly [number, ...StoredLevel])[];
  readonly overall: StoredLevel;
  /** Item, columns (1: I, 2: II, 3: both), hundredths, gap. */
  readonly weakPoints: readonly (readonly [number, number, number, number])[];
}

/** The columns of a submitted assessment that hold its result. */
export interface ResultColumns {
  readonly result: StoredResult;
  readonly overall_level: number;
  readonly dimension_levels: readonly (number | null)[];
  readonly weak_items: readonly number[];
}

/** Columns of the standard by the number that stands for them in `weak_items`. */
export const COLUMNS_OF_CODE: Readonly<Record<number, readonly Column[]>> = {
  1: ['I'],
  2: ['II'],
  3: ['I', 'II'],
};

/** A result as it is stored; {@link readResult} answers the same result again. */
export function toColumns({ score, weakPoints }: AssessmentResult): ResultColumns {
  const result: StoredResult = {
    items: score.items.map((level) => [level.item, at(level.column), level.shared ? 1 : 0, ...write(level)]),
    dimensions: score.dimensions.map((level) => [
      STANDARD_DIMENSIONS.indexOf(level.dimension),
      at(level.column),
      ...write(level),
    ]),
    columns: score.columns.map((level) => [at(level.column), ...write(level)]),
    overall: write(score.overall),
    weakPoints: weakPoints.map((weak) => [
      weak.item,
      codeOf(weak.columns),
      weak.hundredths,
      weak.gapHundredths,
    ]),
  };
  return {
    result,
    overall_level: tenThousandths(score.overall.exact) / 10_000,
    dimension_levels: STANDARD_COLUMNS.flatMap((column) =>
      STANDARD_DIMENSIONS.map((dimension) => {
        const level = score.dimensions.find(
          (found) => found.column === column && found.dimension === dimension,
        );
        return level ? tenThousandths(level.exact) : null;
      }),
    ),
    weak_items: weakPoints.map(({ item, columns }) => item * 4 + codeOf(columns)),
  };
}

export function readResult(stored: StoredResult): AssessmentResult {
  return {
    score: {
      items: stored.items.map(([item, column, shared, ...level]) => ({
        item,
        dimension: dimensionOf(item),
        column: columnAt(column),
        shared: shared === 1,
        ...read(level),
      })),
      dimensions: stored.dimensions.map(([dimension, column, ...level]) => ({
        dimension: known(STANDARD_DIMENSIONS[dimension]),
        column: columnAt(column),
        ...read(level),
      })),
      columns: stored.columns.map(([column, ...level]) => ({ column: columnAt(column), ...read(level) })),
      overall: read(stored.overall),
    },
    weakPoints: readWeakPoints(stored.weakPoints),
  };
}

export function readWeakPoints(stored: StoredResult['weakPoints']): WeakPoint[] {
  return stored.map(([item, columns, hundredths, gapHundredths]) => ({
    item,
    dimension: dimensionOf(item),
    columns: known(COLUMNS_OF_CODE[columns]),
    hundredths,
    gapHundredths,
  }));
}

const at = (column: Column): number => STANDARD_COLUMNS.indexOf(column);
const columnAt = (index: number): Column => known(STANDARD_COLUMNS[index]);
const dimensionOf = (item: number) => known(dimensionOfItem(item));
const codeOf = (columns: readonly Column[]): number =>
  columns.reduce((code, column) => code + at(column) + 1, 0);

const write = ({ exact, hundredths, band }: Level): StoredLevel => [
  Number(exact.numerator),
  Number(exact.denominator),
  hundredths,
  LEVEL_BANDS.indexOf(band),
];

const read = ([numerator, denominator, hundredths, band]: StoredLevel): Level => ({
  exact: { numerator, denominator },
  hundredths,
  band: known(LEVEL_BANDS[band]),
});

/** Hundredths of a level × 100, so rounded half up to four decimals. */
const tenThousandths = ({ numerator, denominator }: Ratio): number =>
  roundHalfUp2(BigInt(numerator) * 100n, denominator);

function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new Error('The stored result names what the standard does not have');
  return value;
}
