import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** The completion review climbs: the county first, then the city, each once. */
export const completionReviewAscends = policyRule(['completionReview'], ({ completionReview }) => {
  const levels = completionReview ?? [];
  if (new Set(levels).size === levels.length && (levels.length < 2 || levels[0] === 'county')) return [];
  return [
    problem('policy-review-levels-unordered', {
      field: '/completionReview',
      data: { levels: levels.join(', ') },
    }),
  ];
});
