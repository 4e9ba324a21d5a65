import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Nothing is smaller at most than at least, and a workshop holds at least one group. */
export const workshopSizesAreOrdered = policyRule(['workshops'], ({ workshops }) => {
  if (!workshops) return [];
  const { workshop, group } = workshops;
  const wrong = (of: string, minimum: number, maximum: number) =>
    maximum < minimum
      ? [
          problem('policy-workshop-sizes-unordered', {
            field: `/workshops/${of}/maximum`,
            data: { minimum, maximum },
          }),
        ]
      : [];
  return [
    ...wrong('workshop', Math.max(workshop.minimum, group.maximum), workshop.maximum),
    ...wrong('group', group.minimum, group.maximum),
  ];
});
