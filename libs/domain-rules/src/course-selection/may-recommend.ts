import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type RecommendationProblemCode = 'recommendation-nobody-diagnosed';

/**
 * Courses are recommended to a whole unit as soon as one of its teachers has a diagnosis and an institution.
 *
 * @param diagnosed teachers of the unit who take part, have submitted the pre-test and have an institution
 */
export function mayRecommend(diagnosed: number): Problem<RecommendationProblemCode>[] {
  return diagnosed > 0 ? [] : [problem('recommendation-nobody-diagnosed')];
}
