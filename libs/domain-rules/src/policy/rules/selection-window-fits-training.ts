import { addDays, comparePlainDates } from '../../time/plain-date.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Courses may be changed for part of the training, not beyond its end. */
export const selectionWindowFitsTraining = policyRule(['cohorts'], ({ cohorts }) =>
  cohorts.flatMap(({ code, firstTrainingDay, lastTrainingDay, selectionWindowDays }, at) =>
    comparePlainDates(addDays(firstTrainingDay, selectionWindowDays), lastTrainingDay) > 0
      ? [
          problem('policy-selection-window-too-long', {
            field: `/cohorts/${at}/selectionWindowDays`,
            data: { cohort: code, days: selectionWindowDays, lastTrainingDay },
          }),
        ]
      : [],
  ),
);
