import { TOPIC_CODES } from '@tisheng/reference-data/course-topics.js';
import type { CatalogueCourse, TopicItems, WeakSpot } from './catalogue-course.js';
import { joined, maskOfSpot, maskOfTopic, meet } from './topic-masks.js';

/** Demand and offer of one topic among the teachers of a unit or an institution. */
export interface TopicDemand {
  readonly topic: string;
  /** Teachers with a weak point that the topic trains. */
  readonly needed: number;
  /** Courses on offer to them. */
  readonly courses: number;
}

/**
 * What the offer of a topic lacks:
 *
 * - `no-course`: teachers need it, and no course is on offer
 * - `few-courses`: its part of all needs is more than twice its part of all courses
 */
export type DemandGap = 'no-course' | 'few-courses';

/** How many times a topic's part of the needs may be its part of the offer. */
const TIMES = 2;

/**
 * The gap of a topic beside the others, or null. Parts are compared, not numbers: a province and a school are told the same
 * where they stand the same.
 *
 * @example
 * // T3 is needed by 60, T4 by 40 teachers; T3 has 1 course, T4 has 3:
 * // T3 has 60% of the needs and 25% of the courses → 'few-courses'; T4 → null
 */
export function demandGap(topic: TopicDemand, all: readonly TopicDemand[]): DemandGap | null {
  if (topic.needed === 0) return null;
  if (topic.courses === 0) return 'no-course';
  const needed = all.reduce((sum, one) => sum + one.needed, 0);
  const courses = all.reduce((sum, one) => sum + one.courses, 0);
  return topic.needed * courses > TIMES * topic.courses * needed ? 'few-courses' : null;
}

/**
 * Tells of weak points which topics train one of them, as bits: the first stands for T1.
 *
 * @example topicsNeeded(ITEMS_OF_TOPIC)([{ item: 1, columns: ['I'] }]) & 1 // 1: T1 trains item 1 of column I
 */
export function topicsNeeded(topicItems: TopicItems): (weakPoints: readonly WeakSpot[]) => number {
  const masks = TOPIC_CODES.map((topic) => maskOfTopic(topic, topicItems));
  return (weakPoints) => {
    const needed = joined(weakPoints.map(maskOfSpot));
    return masks.reduce((bits, mask, place) => (meet(mask, needed) ? bits | (1 << place) : bits), 0);
  };
}

/** Topics of courses, as the same bits. */
export function topicsOf(courses: readonly Pick<CatalogueCourse, 'topic'>[]): number {
  return courses.reduce((bits, { topic }) => {
    const place = TOPIC_CODES.findIndex((code) => code === topic);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}
