import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** The fee is charged for all hours of the programme (decision 14). */
export const feeCoversAllHours = policyRule(['fee', 'hours'], ({ fee, hours }) =>
  fee.halfHours === hours.totalHalfHours
    ? []
    : [
        problem('policy-fee-hours-not-total', {
          field: '/fee/halfHours',
          data: { halfHours: fee.halfHours, total: hours.totalHalfHours },
        }),
      ],
);
