import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A row of the calendar ends no earlier than it begins; the rows themselves may stand in any order (decision 20). */
export const calendarMonthsAreOrdered = policyRule(['calendar'], ({ calendar = [] }) =>
  calendar.flatMap(({ from, to }, at) =>
    from <= to
      ? []
      : [problem('policy-calendar-months-unordered', { field: `/calendar/${at}/to`, data: { from, to } })],
  ),
);
