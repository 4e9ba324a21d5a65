import { comparePlainDates } from '../../time/plain-date.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Enrollment opens, closes, training begins, training ends: each no earlier than the one before. */
export const cohortDatesAreOrdered = policyRule(['cohorts'], ({ cohorts }) =>
  cohorts.flatMap(({ code, enrollment, firstTrainingDay, lastTrainingDay }, at) => {
    const days = [
      ['enrollment/from', enrollment.from],
      ['enrollment/to', enrollment.to],
      ['firstTrainingDay', firstTrainingDay],
      ['lastTrainingDay', lastTrainingDay],
    ] as const;
    return days.flatMap(([name, day], place) => {
      const before = days[place - 1];
      if (before === undefined || comparePlainDates(before[1], day) <= 0) return [];
      return [
        problem('policy-cohort-dates-unordered', {
          field: `/cohorts/${at}/${name}`,
          data: { cohort: code, day, before: before[1] },
        }),
      ];
    });
  }),
);
