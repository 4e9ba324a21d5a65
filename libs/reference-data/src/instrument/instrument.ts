import type { Label, StandardColumn, StandardDimension } from '../ability-standard.js';
import type { StageOfSchoolingCode } from '../stages-of-schooling.js';

/**
 * Where a teacher teaches, as the ability and course standards of 2014 tell environments apart, from the plainest up:
 * a computer with a projector, an interactive board or screen, a room in which pupils are on the net, pupils with
 * devices of their own.
 */
export const TEACHING_ENVIRONMENTS = [
  'simple-multimedia',
  'interactive-multimedia',
  'networked',
  'mobile',
] as const;
export type TeachingEnvironment = (typeof TEACHING_ENVIRONMENTS)[number];

export const TEACHING_ENVIRONMENT_NAMES: Readonly<Record<TeachingEnvironment, Label>> = {
  'simple-multimedia': { zh: '简易多媒体教学环境', en: 'Simple multimedia' },
  'interactive-multimedia': { zh: '交互多媒体教学环境', en: 'Interactive multimedia' },
  networked: { zh: '网络教学环境', en: 'Networked room' },
  mobile: { zh: '移动学习环境', en: 'Mobile devices' },
};

/** What an option of a single choice is worth in thirds: 3 is level 1, 2 is 2/3, 1 is 1/3, 0 is 0. */
export type Thirds = 0 | 1 | 2 | 3;

export const QUESTION_KINDS = ['single', 'multiple', 'ordering', 'scale'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** An answer to choose or to put in its place. */
export interface PlainOption {
  /** `a`–`f`, unique in its question and kept when the order on the page changes; of a scale `1`–`5`. */
  readonly code: string;
  readonly text: Label;
}

/** One answer of a single choice. */
export interface Option extends PlainOption {
  readonly thirds: Thirds;
}

/** One answer of a multiple choice. */
export interface MarkedOption extends PlainOption {
  readonly right: boolean;
}

interface QuestionBase {
  /** Unique in the instrument and stable over its versions as long as the meaning stays. */
  readonly code: string;
  /** Columns that the answer counts for; items 21–25 read the same in both. */
  readonly columns: readonly StandardColumn[];
  readonly situation: Label;
  /** Stages of schooling in which it is asked; empty for all. */
  readonly stages: readonly StageOfSchoolingCode[];
  /** Environments in which it is asked; empty for all. */
  readonly environments: readonly TeachingEnvironment[];
}

/** A situation with answers of which one is taken. */
export interface SingleQuestion extends QuestionBase {
  readonly kind: 'single';
  /** Item of the ability standard, 1–25. */
  readonly item: number;
  readonly options: readonly Option[];
}

/** A situation with answers of which all that fit are taken. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly item: number;
  readonly options: readonly MarkedOption[];
}

/** Steps to be put in order. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  readonly item: number;
  /** As they are shown first, never already in the right order. */
  readonly options: readonly PlainOption[];
  /** Codes of all options in the right order. */
  readonly rightOrder: readonly string[];
}

/** How the teacher rates their own level in a dimension. It is set beside the measured level and changes it never. */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: 'scale';
  readonly dimension: StandardDimension;
  /** From the lowest step to the highest. */
  readonly options: readonly PlainOption[];
}

/** Questions that measure an item of the standard. */
export type MeasuringQuestion = SingleQuestion | MultipleQuestion | OrderingQuestion;

export type Question = MeasuringQuestion | ScaleQuestion;

/** A versioned bank of situational questions: what the pre-test is drawn from. */
export interface Instrument {
  readonly code: string;
  readonly version: number;
  readonly title: Label;
  readonly introduction: Label;
  readonly questions: readonly Question[];
}
