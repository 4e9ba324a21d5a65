import { comparePlainDates } from '../../time/plain-date.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** The programme ends after it begins. */
export const programmeDatesAreOrdered = policyRule(['programme'], ({ programme: { from, to } }) =>
  comparePlainDates(from, to) < 0
    ? []
    : [problem('policy-programme-dates-unordered', { field: '/programme/to', data: { from, to } })],
);
