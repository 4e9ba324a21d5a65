import type { StandardColumn } from './ability-standard.js';
import { TOPIC_CODES } from './course-topics.js';
import type { TopicCode } from './course-topics.js';

/** One item of the ability standard in one column. */
export interface ItemInColumn {
  /** 1–25. */
  readonly item: number;
  readonly column: StandardColumn;
}

/**
 * Which topics help with which items of the ability standard. The two standards do not say; this is the
 * product's own reading, used to recommend courses for weak points.
 */
export const ITEMS_OF_TOPIC: Readonly<Record<TopicCode, readonly ItemInColumn[]>> = {
  T1: [
    { item: 1, column: 'I' },
    { item: 21, column: 'I' },
    { item: 21, column: 'II' },
  ],
  T2: [
    { item: 2, column: 'I' },
    { item: 10, column: 'I' },
    { item: 11, column: 'I' },
    { item: 15, column: 'I' },
  ],
  T3: [
    { item: 4, column: 'I' },
    { item: 8, column: 'I' },
  ],
  T4: [
    { item: 4, column: 'I' },
    { item: 9, column: 'I' },
  ],
  T5: [
    { item: 3, column: 'I' },
    { item: 9, column: 'I' },
  ],
  T6: [
    { item: 3, column: 'I' },
    { item: 8, column: 'I' },
  ],
  T7: [
    { item: 5, column: 'I' },
    { item: 5, column: 'II' },
    { item: 10, column: 'II' },
  ],
  T8: [
    { item: 6, column: 'I' },
    { item: 7, column: 'I' },
    { item: 12, column: 'I' },
    { item: 15, column: 'I' },
  ],
  T9: [
    { item: 6, column: 'I' },
    { item: 7, column: 'I' },
    { item: 12, column: 'I' },
    { item: 13, column: 'I' },
    { item: 16, column: 'I' },
  ],
  T10: [
    { item: 7, column: 'I' },
    { item: 8, column: 'I' },
    { item: 12, column: 'I' },
  ],
  T11: [
    { item: 12, column: 'I' },
    { item: 13, column: 'I' },
  ],
  T12: [
    { item: 11, column: 'I' },
    { item: 12, column: 'I' },
    { item: 14, column: 'I' },
  ],
  T13: [
    { item: 14, column: 'I' },
    { item: 16, column: 'I' },
  ],
  T14: [
    { item: 14, column: 'I' },
    { item: 19, column: 'I' },
  ],
  T15: [
    { item: 17, column: 'I' },
    { item: 18, column: 'I' },
    { item: 19, column: 'I' },
    { item: 20, column: 'I' },
  ],
  T16: [
    { item: 4, column: 'II' },
    { item: 20, column: 'II' },
    { item: 24, column: 'I' },
    { item: 24, column: 'II' },
  ],
  T17: [
    { item: 3, column: 'II' },
    { item: 10, column: 'II' },
    { item: 12, column: 'II' },
  ],
  T18: [
    { item: 2, column: 'II' },
    { item: 8, column: 'II' },
    { item: 16, column: 'II' },
  ],
  T19: [
    { item: 1, column: 'II' },
    { item: 6, column: 'II' },
    { item: 7, column: 'II' },
    { item: 12, column: 'II' },
    { item: 15, column: 'II' },
  ],
  T20: [
    { item: 1, column: 'II' },
    { item: 7, column: 'II' },
    { item: 8, column: 'II' },
    { item: 12, column: 'II' },
    { item: 16, column: 'II' },
  ],
  T21: [
    { item: 6, column: 'II' },
    { item: 7, column: 'II' },
    { item: 9, column: 'II' },
    { item: 11, column: 'II' },
  ],
  T22: [
    { item: 9, column: 'II' },
    { item: 13, column: 'II' },
    { item: 15, column: 'II' },
  ],
  T23: [
    { item: 11, column: 'II' },
    { item: 14, column: 'II' },
    { item: 18, column: 'II' },
  ],
  T24: [
    { item: 17, column: 'II' },
    { item: 18, column: 'II' },
    { item: 19, column: 'II' },
    { item: 20, column: 'II' },
  ],
  T25: [
    { item: 1, column: 'I' },
    { item: 1, column: 'II' },
    { item: 21, column: 'I' },
    { item: 21, column: 'II' },
  ],
  T26: [
    { item: 22, column: 'I' },
    { item: 22, column: 'II' },
    { item: 23, column: 'I' },
    { item: 23, column: 'II' },
    { item: 25, column: 'I' },
    { item: 25, column: 'II' },
  ],
  T27: [
    { item: 22, column: 'I' },
    { item: 22, column: 'II' },
    { item: 23, column: 'I' },
    { item: 23, column: 'II' },
    { item: 24, column: 'I' },
    { item: 24, column: 'II' },
  ],
};

/**
 * Topics that help with an item, the most specific first: a topic that serves fewer items comes earlier.
 *
 * @example topicsFor({ item: 5, column: 'I' }) // ['T7']
 */
export function topicsFor({ item, column }: ItemInColumn): readonly TopicCode[] {
  return TOPIC_CODES.filter((topic) =>
    ITEMS_OF_TOPIC[topic].some((cell) => cell.item === item && cell.column === column),
  ).toSorted((a, b) => ITEMS_OF_TOPIC[a].length - ITEMS_OF_TOPIC[b].length);
}
