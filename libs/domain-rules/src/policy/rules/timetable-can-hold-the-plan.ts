import { problem } from '../../problem.js';
import { daysBetween } from '../../time/plain-date.js';
import { policyRule } from '../policy-rule.js';

const DAYS_OF_WEEK = 7;

/** The weeks of each cohort's training, filled up to the weekly limit, have room for the least hours of a plan. */
export const timetableCanHoldThePlan = policyRule(['selection', 'cohorts'], ({ selection, cohorts }) =>
  cohorts.flatMap(({ code, firstTrainingDay, lastTrainingDay }) => {
    const weeks = Math.ceil((daysBetween(firstTrainingDay, lastTrainingDay) + 1) / DAYS_OF_WEEK);
    const room = weeks * selection.maximumHalfHoursPerWeek;
    if (room >= selection.minimumHalfHours || weeks <= 0) return [];
    return [
      problem('policy-timetable-too-small', {
        field: '/selection/maximumHalfHoursPerWeek',
        data: { cohort: code, weeks, room, minimum: selection.minimumHalfHours },
      }),
    ];
  }),
);
