import type { Label, StandardColumn } from '../ability-standard.js';

/** What an option is worth in thirds: 3 is level 1, 2 is 2/3, 1 is 1/3, 0 is 0. */
export type Thirds = 0 | 1 | 2 | 3;

/** One answer of a situational question. */
export interface Option {
  /** `a`–`d`, unique in its question and kept when the order on the page changes. */
  readonly code: string;
  readonly text: Label;
  readonly thirds: Thirds;
}

/** A situation from a teacher's day, with answers of which one is taken. */
export interface Question {
  /** Unique in the instrument and stable over its versions as long as the meaning stays. */
  readonly code: string;
  /** Item of the ability standard, 1–25. */
  readonly item: number;
  /** Columns that the answer counts for; items 21–25 read the same in both. */
  readonly columns: readonly StandardColumn[];
  readonly situation: Label;
  readonly options: readonly Option[];
}

/** A versioned bank of situational questions: what the pre-test asks. */
export interface Instrument {
  readonly code: string;
  readonly version: number;
  readonly title: Label;
  readonly introduction: Label;
  readonly questions: readonly Question[];
}
