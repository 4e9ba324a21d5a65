import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Online and offline hours make the total (decision 17: in half-hours). */
export const hoursAddUp = policyRule(['hours'], ({ hours }) => {
  const sum = hours.onlineHalfHours + hours.offlineHalfHours;
  if (sum === hours.totalHalfHours) return [];
  return [
    problem('policy-hours-not-total', {
      field: '/hours/totalHalfHours',
      data: { sum, total: hours.totalHalfHours },
    }),
  ];
});
