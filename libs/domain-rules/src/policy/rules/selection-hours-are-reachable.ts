import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A plan that keeps the rules reaches the online hours: minimum ≤ maximum, and the minimum is enough. */
export const selectionHoursAreReachable = policyRule(['selection', 'hours'], ({ selection, hours }) => {
  const { minimumHalfHours: minimum, maximumHalfHours: maximum } = selection;
  const problems: PolicyProblem[] = [];
  if (maximum < minimum) {
    problems.push(
      problem('policy-selection-maximum-below-minimum', {
        field: '/selection/maximumHalfHours',
        data: { minimum, maximum },
      }),
    );
  }
  if (minimum < hours.onlineHalfHours) {
    problems.push(
      problem('policy-selection-below-online-hours', {
        field: '/selection/minimumHalfHours',
        data: { minimum, online: hours.onlineHalfHours },
      }),
    );
  }
  return problems;
});
