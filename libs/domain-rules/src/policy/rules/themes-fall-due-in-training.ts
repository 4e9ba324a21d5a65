import { addDays, comparePlainDates } from '../../time/plain-date.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Every theme falls due before each cohort's training ends. */
export const themesFallDueInTraining = policyRule(['practice', 'cohorts'], ({ practice, cohorts }) =>
  cohorts.flatMap((cohort) =>
    practice.themes.flatMap(({ theme, dueDay }, at) => {
      if (dueDay === null) return [];
      const due = addDays(cohort.firstTrainingDay, dueDay);
      if (comparePlainDates(due, cohort.lastTrainingDay) <= 0) return [];
      return [
        problem('policy-theme-due-after-training', {
          field: `/practice/themes/${at}/dueDay`,
          data: { theme, cohort: cohort.code, due, lastTrainingDay: cohort.lastTrainingDay },
        }),
      ];
    }),
  ),
);
