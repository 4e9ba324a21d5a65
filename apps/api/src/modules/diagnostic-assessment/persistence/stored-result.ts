import { STANDARD_COLUMNS, STANDARD_DIMENSIONS } from '@tisheng/reference-data/ability-standard.js';
import { roundHalfUp2, type Ratio } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { dimensionOfItem, type Column } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import {
  LEVEL_BANDS,
  type AssessmentScore,
  type Level,
} from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { RATING_VERDICTS, type SelfRating } from '@tisheng/domain-rules/diagnostic-assessment/self-rating.js';
import type { WeakPoint } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';

/** What the rules answered for one assessment. */
export interface AssessmentResult {
  readonly score: AssessmentScore;
  /** Every item below the target level, weakest first. */
  readonly weakPoints: readonly WeakPoint[];
  /** The teacher's own ratings beside the measured levels. */
  readonly selfRatings: readonly SelfRating[];
  /** 0 where an institution measured. */
  readonly questionsAnswered: number;
}

/**
 * The same in the column `result`. Sixty levels as JSON objects would make half a gigabyte of a year's pre-tests, so each
 * list is a text: numbers with commas between them, entries with semicolons. A level is numerator, denominator, hundredths
 * and band; columns, dimensions and bands are their places in the lists of the standard and of the rules.
 */
export interface StoredResult {
  /** Item, column, whether one question measured both columns, level, answers; the last was not kept at first. */
  readonly items: string;
  /** Dimension, column, level, and where it is known the standard error × 10 000; the last was not kept at first. */
  readonly dimensions: string;
  /** Column, level. */
  readonly columns: string;
  readonly overall: string;
  /** Item, columns (1: I, 2: II, 3: both), hundredths, gap. */
  readonly weakPoints: readonly (readonly [number, number, number, number])[];
  /** Dimension, columns (1: I, 2: II, 3: both), rated and measured hundredths, verdict; absent where nobody rated. */
  readonly selfRatings?: string;
  /** Questions answered; absent where an institution measured. */
  readonly questions?: number;
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
export function toColumns({
  score,
  weakPoints,
  selfRatings,
  questionsAnswered,
}: AssessmentResult): ResultColumns {
  const result: StoredResult = {
    items: text(
      score.items.map((level) => [
        level.item,
        at(level.column),
        level.shared ? 1 : 0,
        ...write(level),
        level.answers,
      ]),
    ),
    dimensions: text(
      score.dimensions.map((level) => [
        STANDARD_DIMENSIONS.indexOf(level.dimension),
        at(level.column),
        ...write(level),
        ...(level.standardError === null ? [] : [Math.round(level.standardError * 10_000)]),
      ]),
    ),
    columns: text(score.columns.map((level) => [at(level.column), ...write(level)])),
    overall: text([write(score.overall)]),
    weakPoints: weakPoints.map((weak) => [
      weak.item,
      codeOf(weak.columns),
      weak.hundredths,
      weak.gapHundredths,
    ]),
    ...(selfRatings.length === 0 ? {} : { selfRatings: text(selfRatings.map(writeRating)) }),
    ...(questionsAnswered === 0 ? {} : { questions: questionsAnswered }),
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
      items: numbers(stored.items).map(([item = 0, column = 0, shared, ...level]) => ({
        item,
        dimension: dimensionOf(item),
        column: columnAt(column),
        shared: shared === 1,
        answers: level[4] ?? 0,
        ...read(level),
      })),
      dimensions: numbers(stored.dimensions).map(([dimension = 0, column = 0, ...level]) => ({
        dimension: known(STANDARD_DIMENSIONS[dimension]),
        column: columnAt(column),
        standardError: level[4] === undefined ? null : level[4] / 10_000,
        ...read(level),
      })),
      columns: numbers(stored.columns).map(([column = 0, ...level]) => ({
        column: columnAt(column),
        ...read(level),
      })),
      overall: read(known(numbers(stored.overall)[0])),
    },
    weakPoints: readWeakPoints(stored.weakPoints),
    selfRatings: numbers(stored.selfRatings ?? '').map(readRating),
    questionsAnswered: stored.questions ?? 0,
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

const write = ({ exact, hundredths, band }: Level): number[] => [
  Number(exact.numerator),
  Number(exact.denominator),
  hundredths,
  LEVEL_BANDS.indexOf(band),
];

const read = ([numerator = 0, denominator = 0, hundredths = 0, band = -1]: readonly number[]): Level => ({
  exact: { numerator, denominator },
  hundredths,
  band: known(LEVEL_BANDS[band]),
});

const writeRating = (rating: SelfRating): number[] => [
  STANDARD_DIMENSIONS.indexOf(rating.dimension),
  codeOf(rating.columns),
  rating.ratedHundredths,
  rating.measuredHundredths,
  RATING_VERDICTS.indexOf(rating.verdict),
];

const readRating = ([
  dimension = -1,
  columns = 0,
  rated = 0,
  measured = 0,
  verdict = -1,
]: readonly number[]): SelfRating => ({
  dimension: known(STANDARD_DIMENSIONS[dimension]),
  columns: known(COLUMNS_OF_CODE[columns]),
  ratedHundredths: rated,
  measuredHundredths: measured,
  verdict: known(RATING_VERDICTS[verdict]),
});

const text = (entries: readonly (readonly number[])[]): string =>
  entries.map((entry) => entry.join(',')).join(';');
const numbers = (stored: string): number[][] =>
  stored === '' ? [] : stored.split(';').map((entry) => entry.split(',').map(Number));

/** Hundredths of a level × 100, so rounded half up to four decimals. */
const tenThousandths = ({ numerator, denominator }: Ratio): number =>
  roundHalfUp2(BigInt(numerator) * 100n, denominator);

function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new Error('The stored result names what the standard does not have');
  return value;
}
