import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

const ASCENDING = ['giver', 'county', 'city', 'province'] as const;

/** An appeal climbs: first the body that gave the grade, then higher offices, each once (decision 12). */
export const appealLevelsAscend = policyRule(['appeals'], ({ appeals }) => {
  const ranks = appeals.levels.map((level) => ASCENDING.indexOf(level));
  if (ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? -1))) return [];
  return [
    problem('policy-appeal-levels-unordered', {
      field: '/appeals/levels',
      data: { levels: appeals.levels.join(', ') },
    }),
  ];
});
