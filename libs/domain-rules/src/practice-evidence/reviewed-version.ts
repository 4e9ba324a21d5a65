import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type ReviewedVersionProblemCode = 'review-of-outdated-version';

/** A review speaks of the version that the reviewer read; when another one stands since, it is refused. */
export function checkReviewedVersion(
  reviewed: number,
  current: number,
): Problem<ReviewedVersionProblemCode>[] {
  if (reviewed === current) return [];
  return [problem('review-of-outdated-version', { field: 'version', data: { reviewed, current } })];
}
