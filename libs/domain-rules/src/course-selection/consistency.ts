import { roundHalfUp2 } from '../arithmetic/decimal.js';
import type { CatalogueCourse, TopicItems, WeakSpot } from './catalogue-course.js';
import { topicAddresses } from './catalogue-course.js';

/** How far a plan answers its diagnosis (Jilin annex art. 15). */
export interface Consistency {
  readonly addressed: number;
  readonly weakPoints: number;
  /** Share addressed × 100, rounded half up; 100 when there is no weak point. */
  readonly hundredths: number;
  /** Weak points that no chosen course trains, as given. */
  readonly unaddressed: readonly WeakSpot[];
}

/**
 * Share of the weak points that at least one chosen course trains.
 *
 * @example
 * // three weak points, courses for two of them → hundredths 67
 */
export function consistencyOfPlan(
  weakPoints: readonly WeakSpot[],
  courses: readonly Pick<CatalogueCourse, 'topic'>[],
  topicItems: TopicItems,
): Consistency {
  const topics = [...new Set(courses.map(({ topic }) => topic))];
  const unaddressed = weakPoints.filter(
    (weakPoint) => !topics.some((topic) => topicAddresses(topic, weakPoint, topicItems)),
  );
  const addressed = weakPoints.length - unaddressed.length;
  return {
    addressed,
    weakPoints: weakPoints.length,
    hundredths: weakPoints.length === 0 ? 100 : roundHalfUp2(addressed, weakPoints.length),
    unaddressed,
  };
}
