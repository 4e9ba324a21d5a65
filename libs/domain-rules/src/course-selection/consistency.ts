import type { Ratio } from '../arithmetic/decimal.js';
import { ratio, ratioOf, roundHalfUp2 } from '../arithmetic/decimal.js';
import type { CatalogueCourse, TopicItems, WeakSpot } from './catalogue-course.js';
import { topicAddresses } from './catalogue-course.js';

/** A weak point with what is missing to the target level, × 100. */
export interface DeepWeakSpot extends WeakSpot {
  readonly gapHundredths: number;
}

/** What a course counts for: the hours of its topic. */
export type CountedCourse = Pick<CatalogueCourse, 'topic' | 'halfHours'>;

/** How far the chosen courses answer one weak point. */
export interface WeakPointAnswer<Spot, Course> {
  readonly weakPoint: Spot;
  /** Its weight: the gap to the target level × 100, at least 1. */
  readonly depthHundredths: number;
  /** Half-hours of the courses that train it, all of them. */
  readonly halfHours: number;
  /** Half-hours still to be chosen until it is answered in full. */
  readonly missingHalfHours: number;
  /** Part answered × 100, rounded half up. */
  readonly hundredths: number;
  /** The courses that train it, in the order given. */
  readonly courses: readonly Course[];
}

/** How far a plan answers its diagnosis (Jilin annex art. 15). */
export interface Consistency<
  Spot extends DeepWeakSpot = DeepWeakSpot,
  Course extends CountedCourse = CountedCourse,
> {
  /** The index in [0,1], exact. */
  readonly exact: Ratio;
  /** The index × 100, rounded half up once: what is stored, shown and compared with the policy's limit. */
  readonly hundredths: number;
  /** Weak points that are answered in full. */
  readonly answered: number;
  /** One entry for each weak point, in the order given. */
  readonly weakPoints: readonly WeakPointAnswer<Spot, Course>[];
}

/**
 * Index of consistency between the diagnosis and the choice of courses: the part of the weak points, weighted by their
 * depth, that the chosen hours answer.
 *
 * A weak point `w` of depth `g` (gap to the target level in hundredths, at least 1) is answered to
 * `a = min(1, half-hours of the chosen courses whose topic trains its item in one of its columns ÷ answeringHalfHours)`,
 * and the index is `Σ g·a ÷ Σ g`. It is 1 where there is no weak point. A course that trains two weak points counts for
 * both with all its hours: its lessons are about both. Only the cap keeps a pile of courses on one topic from standing
 * for the others.
 *
 * @param courses chosen, each once
 * @param answeringHalfHours `pack.selection.answeringHalfHours`
 *
 * @example
 * // Answered in full by 8 half-hours. T3 trains items 4 and 8 of column I, T21 item 9 of column II.
 * // Item 4·I is 0.30 below the target, item 9·II 0.10.
 * // T3, 6 half-hours:                 (30 × 6/8 + 10 × 0) ÷ 40 = 0.5625 → 56
 * // T3, 6 and T21, 8 half-hours:      (30 × 6/8 + 10 × 1) ÷ 40 = 0.8125 → 81
 * // T3, 6 and again T3, 10 half-hours: (30 × 1 + 10 × 0) ÷ 40   = 0.75   → 75
 */
export function consistencyOfPlan<Spot extends DeepWeakSpot, Course extends CountedCourse>(
  weakPoints: readonly Spot[],
  courses: readonly Course[],
  topicItems: TopicItems,
  answeringHalfHours: number,
): Consistency<Spot, Course> {
  const answers = weakPoints.map((weakPoint): WeakPointAnswer<Spot, Course> => {
    const training = courses.filter(({ topic }) => topicAddresses(topic, weakPoint, topicItems));
    const halfHours = training.reduce((sum, course) => sum + course.halfHours, 0);
    const counted = Math.min(halfHours, answeringHalfHours);
    return {
      weakPoint,
      depthHundredths: depthOf(weakPoint),
      halfHours,
      missingHalfHours: answeringHalfHours - counted,
      hundredths: roundHalfUp2(counted, answeringHalfHours),
      courses: training,
    };
  });
  // Every part has the same denominator, so that whole numbers are exact and quick.
  let answered = 0;
  let depths = 0;
  for (const { depthHundredths, missingHalfHours } of answers) {
    answered += depthHundredths * (answeringHalfHours - missingHalfHours);
    depths += depthHundredths;
  }
  const exact = depths === 0 ? ratio(1, 1) : ratio(answered, depths * answeringHalfHours);
  return {
    exact,
    hundredths: roundHalfUp2(exact.numerator, exact.denominator),
    answered: answers.filter(({ missingHalfHours }) => missingHalfHours === 0).length,
    weakPoints: answers,
  };
}

/** Weight of a weak point. One that rounds to the target level still lies below it, and weighs one hundredth. */
export function depthOf({ gapHundredths }: Pick<DeepWeakSpot, 'gapHundredths'>): number {
  return Math.max(gapHundredths, 1);
}

/**
 * Whether a plan is listed as hardly answering its diagnosis. Decided on the rounded index, so that a page never shows
 * 50% beside a limit of 50% and calls it low.
 *
 * @param lowConsistency `pack.selection.lowConsistency`
 * @example isLowConsistency(50, 0.5) // false
 */
export function isLowConsistency(hundredths: number, lowConsistency: number): boolean {
  return hundredths < lowLimitHundredths(lowConsistency);
}

/** The least whole hundredth that is not low: an index is low below it. */
export function lowLimitHundredths(lowConsistency: number): number {
  const { numerator, denominator } = ratioOf(lowConsistency);
  return Number((BigInt(numerator) * 100n + BigInt(denominator) - 1n) / BigInt(denominator));
}
