import type { StandardColumn, StandardDimension } from '@tisheng/reference-data/ability-standard.js';
import { standardItem } from '@tisheng/reference-data/ability-standard.js';
import type {
  MeasuringQuestion,
  Question,
  QuestionKind,
} from '@tisheng/reference-data/instrument/instrument.js';

export type {
  Instrument,
  MarkedOption,
  MeasuringQuestion,
  MultipleQuestion,
  Option,
  OrderingQuestion,
  PlainOption,
  Question,
  QuestionKind,
  ScaleQuestion,
  SingleQuestion,
  TeachingEnvironment,
  Thirds,
} from '@tisheng/reference-data/instrument/instrument.js';
export type { StandardColumn as Column, StandardDimension as DimensionId };

/** Before training and after it. */
export const TEST_KINDS = ['pre-test', 'post-test'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** Level of the best answer of a single choice, in thirds. */
export const FULL_THIRDS = 3;

/** One answer given. */
export interface Answer {
  readonly question: string;
  /** Codes: the one option taken, all that were taken, or all options in the teacher's order. */
  readonly options: readonly string[];
}

/** What the page knows of a question: nothing that tells the right answer. */
export interface AskedQuestion {
  readonly code: string;
  readonly kind: QuestionKind;
  readonly options: readonly { readonly code: string }[];
}

/** Whether the answer counts for a level; a self-rating never does. */
export function isMeasuring(question: Question): question is MeasuringQuestion {
  return question.kind !== 'scale';
}

/**
 * The dimension of a standard item, or null when there is no such item.
 *
 * @example dimensionOfItem(17) // 'assessment-and-diagnosis'
 */
export function dimensionOfItem(item: number): StandardDimension | null {
  return standardItem(item)?.dimension ?? null;
}
