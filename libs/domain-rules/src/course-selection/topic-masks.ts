import type { ItemInColumn } from '@tisheng/reference-data/topic-items.js';
import type { TopicItems, WeakSpot } from './catalogue-course.js';

/**
 * Items of the ability standard as bits, a whole number for each column: what one topic trains, or where weak points lie.
 * The same as `topicAddresses`, for those who ask it a million times.
 */
export interface ItemMask {
  readonly I: number;
  readonly II: number;
}

/** What a topic trains. */
export function maskOfTopic(topic: string, topicItems: TopicItems): ItemMask {
  return maskOf(topicItems[topic] ?? []);
}

/** Where a weak point lies. */
export function maskOfSpot({ item, columns }: WeakSpot): ItemMask {
  return { I: columns.includes('I') ? 1 << item : 0, II: columns.includes('II') ? 1 << item : 0 };
}

/** Whether anything stands in both. */
export function meet(a: ItemMask, b: ItemMask): boolean {
  return ((a.I & b.I) | (a.II & b.II)) !== 0;
}

/** All that stands in one of them. */
export function joined(masks: readonly ItemMask[]): ItemMask {
  let [first, second] = [0, 0];
  for (const { I, II } of masks) {
    first |= I;
    second |= II;
  }
  return { I: first, II: second };
}

function maskOf(cells: readonly ItemInColumn[]): ItemMask {
  return joined(cells.map(({ item, column }) => maskOfSpot({ item, columns: [column] })));
}
