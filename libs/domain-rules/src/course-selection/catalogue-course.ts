import type { ItemInColumn } from '@tisheng/reference-data/topic-items.js';
import type { Column } from '../diagnostic-assessment/instrument.js';
import type { StageOfSchooling } from '../policy/policy-pack.js';

/** A course of the catalogue, as far as the rules of choosing need it. */
export interface CatalogueCourse {
  readonly code: string;
  /** Code of the institution that teaches it. */
  readonly institution: string;
  readonly topic: string;
  /** Stages of schooling that it is made for; empty for all. */
  readonly stages: readonly StageOfSchooling[];
  /** Subject codes; empty for all. */
  readonly subjects: readonly string[];
  /** Named required by its institution. */
  readonly required: boolean;
  readonly halfHours: number;
  /** No longer offered. */
  readonly withdrawn: boolean;
}

/** Standard items that each topic of the course standard trains; the product's own is `ITEMS_OF_TOPIC`. */
export type TopicItems = Readonly<Record<string, readonly ItemInColumn[]>>;

/** Where a weak point lies. */
export interface WeakSpot {
  readonly item: number;
  readonly columns: readonly Column[];
}

/** An elective is what neither the institution nor the policy requires. */
export function isElective(course: CatalogueCourse, requiredTopics: readonly string[]): boolean {
  return !course.required && !requiredTopics.includes(course.topic);
}

/** Whether a topic trains the item of a weak point, in one of its columns. */
export function topicAddresses(topic: string, { item, columns }: WeakSpot, topicItems: TopicItems): boolean {
  return (topicItems[topic] ?? []).some((cell) => cell.item === item && columns.includes(cell.column));
}
