import type { WeakPoint } from '../diagnostic-assessment/weak-points.js';
import type { StageOfSchooling } from '../policy/policy-pack.js';
import type { CatalogueCourse, TopicItems } from './catalogue-course.js';
import { topicAddresses } from './catalogue-course.js';
import { depthOf } from './consistency.js';
import type { CoursesOnOffer } from './courses-on-offer.js';
import { offerTo } from './courses-on-offer.js';
import { joined, maskOfSpot, maskOfTopic, meet } from './topic-masks.js';

/** Why a course is recommended, as data; the words stand in `libs/messages`. */
export type RecommendationReason =
  | { readonly code: 'topic-required'; readonly data: { readonly topic: string } }
  | {
      readonly code: 'trains-weak-point';
      readonly data: {
        readonly item: number;
        readonly dimension: string;
        /** `I`, `II` or `I+II`. */
        readonly columns: string;
        /** Level × 100, and what is missing to the target level × 100. */
        readonly hundredths: number;
        readonly gapHundredths: number;
        /** Half-hours that this course adds to what answers the weak point. */
        readonly halfHours: number;
        /** Half-hours that the chosen courses still leave to be answered, of which answer it in full. */
        readonly missingHalfHours: number;
        readonly answeringHalfHours: number;
      };
    }
  | { readonly code: 'made-for-your-subject'; readonly data: { readonly subject: string } }
  | { readonly code: 'made-for-your-stage'; readonly data: { readonly stage: string } };

export interface Recommendation {
  readonly course: CatalogueCourse;
  /**
   * What the course closes of the gaps that the chosen courses leave: the depth of each weak point × 100, times the part
   * of it that the course answers in addition, summed and rounded half up.
   */
  readonly gainHundredths: number;
  readonly reasons: readonly RecommendationReason[];
}

export interface RecommendationFacts {
  readonly weakPoints: readonly WeakPoint[];
  /** The teacher's stage of schooling and subject code; null where unknown, which excludes nothing. */
  readonly stage: StageOfSchooling | null;
  readonly subject: string | null;
  /** Institution that the teacher's county has chosen. */
  readonly institution: string;
  /** Codes of courses already chosen or completed: not recommended again. */
  readonly chosen: readonly string[];
  readonly catalogue: readonly CatalogueCourse[];
}

/** What of the policy bears on recommendations: parts of `pack.selection`. */
export interface RecommendationPolicy {
  readonly requiredTopics: readonly string[];
  readonly answeringHalfHours: number;
}

/** Names the way of reckoning, beside what it answered: raised whenever the same facts may give another list. */
export const RECOMMENDATION_RULE_VERSION = 2;

/**
 * Courses worth choosing, best first: those of a required topic that no chosen course serves yet, then by what they close
 * of the gaps that the chosen courses leave (see `consistencyOfPlan`); among equals first those made for the teacher's
 * subject, then for the stage, then the shorter, then by code. A course that serves neither an open weak point nor a
 * required topic is not recommended. The order of the facts never matters.
 *
 * @example
 * // Item 4·I is 0.30 below the target, 8 half-hours answer it; nothing is chosen yet.
 * // T3, 6 half-hours → gain 30 × 6/8 = 22.5 → 23; T4, 10 half-hours → gain 30, stands before it
 */
export function recommendCourses(
  facts: RecommendationFacts,
  topicItems: TopicItems,
  policy: RecommendationPolicy,
): Recommendation[] {
  const { stage, subject } = facts;
  const chosen = new Set(facts.chosen);
  const offer = offerTo(facts, topicItems);
  const known = facts.catalogue.filter(({ code }) => chosen.has(code));
  const teacher = { weakPoints: facts.weakPoints, chosen: known };
  return rankOffer(offer, teacher, topicItems, policy).map(({ course, gain }) => ({
    course,
    gainHundredths: Math.floor((2 * gain + policy.answeringHalfHours) / (2 * policy.answeringHalfHours)),
    reasons: reasonsFor(course, facts, { stage, subject }, known, topicItems, policy),
  }));
}

/** A course in its place: `gain` is in hundredths × half-hours, so that it stays whole. */
export interface RankedCourse {
  readonly course: CatalogueCourse;
  readonly gain: number;
}

/** What a teacher brings to an offer that many share. */
export interface TeacherNeeds {
  readonly weakPoints: readonly Pick<WeakPoint, 'item' | 'columns' | 'gapHundredths'>[];
  /** The courses chosen already. */
  readonly chosen: readonly Pick<CatalogueCourse, 'code' | 'topic' | 'halfHours'>[];
}

/**
 * The order of {@link recommendCourses} without its reasons. The offer is made once for all teachers of one institution,
 * stage and subject, so that a whole cohort costs little more than its reading.
 */
export function rankOffer(
  offer: CoursesOnOffer,
  { weakPoints, chosen }: TeacherNeeds,
  topicItems: TopicItems,
  { requiredTopics, answeringHalfHours }: RecommendationPolicy,
): RankedCourse[] {
  const needs = weakPoints.map((weakPoint) => ({
    mask: maskOfSpot(weakPoint),
    depth: depthOf(weakPoint),
    missing: answeringHalfHours,
  }));
  for (const { topic, halfHours } of chosen) {
    const trains = maskOfTopic(topic, topicItems);
    for (const need of needs) {
      if (meet(trains, need.mask)) need.missing = Math.max(need.missing - halfHours, 0);
    }
  }
  const open = needs.filter(({ missing }) => missing > 0);
  const anyOpen = joined(open.map(({ mask }) => mask));
  const codes = new Set(chosen.map(({ code }) => code));
  const topics = new Set(chosen.map(({ topic }) => topic));
  const found: (RankedCourse & { readonly required: boolean; readonly place: number })[] = [];
  for (const { topic, trains, courses } of offer.topics) {
    const required = requiredTopics.includes(topic) && !topics.has(topic);
    if (!required && !meet(trains, anyOpen)) continue;
    const trained = open.filter(({ mask }) => meet(trains, mask));
    for (const { course, place } of courses) {
      if (codes.has(course.code)) continue;
      let gain = 0;
      for (const { depth, missing } of trained) gain += depth * Math.min(course.halfHours, missing);
      found.push({ course, gain, required, place });
    }
  }
  return found.sort(
    (a, b) => Number(b.required) - Number(a.required) || b.gain - a.gain || a.place - b.place,
  );
}

function reasonsFor(
  course: CatalogueCourse,
  { weakPoints }: RecommendationFacts,
  { stage, subject }: Pick<RecommendationFacts, 'stage' | 'subject'>,
  chosen: readonly CatalogueCourse[],
  topicItems: TopicItems,
  { requiredTopics, answeringHalfHours }: RecommendationPolicy,
): RecommendationReason[] {
  const reasons: RecommendationReason[] = [];
  if (requiredTopics.includes(course.topic) && !chosen.some(({ topic }) => topic === course.topic)) {
    reasons.push({ code: 'topic-required', data: { topic: course.topic } });
  }
  for (const weakPoint of weakPoints) {
    if (!topicAddresses(course.topic, weakPoint, topicItems)) continue;
    const answeredBy = chosen
      .filter(({ topic }) => topicAddresses(topic, weakPoint, topicItems))
      .reduce((sum, { halfHours }) => sum + halfHours, 0);
    const missingHalfHours = Math.max(answeringHalfHours - answeredBy, 0);
    if (missingHalfHours === 0) continue;
    const { item, dimension, columns, hundredths, gapHundredths } = weakPoint;
    const halfHours = Math.min(course.halfHours, missingHalfHours);
    const counted = { halfHours, missingHalfHours, answeringHalfHours };
    reasons.push({
      code: 'trains-weak-point',
      data: { item, dimension, columns: columns.join('+'), hundredths, gapHundredths, ...counted },
    });
  }
  if (subject !== null && course.subjects.includes(subject)) {
    reasons.push({ code: 'made-for-your-subject', data: { subject } });
  }
  if (stage !== null && course.stages.includes(stage)) {
    reasons.push({ code: 'made-for-your-stage', data: { stage } });
  }
  return reasons;
}
