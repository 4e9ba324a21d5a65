import { comparePlainDates } from '../../time/plain-date.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A cohort enrolls and trains within the programme's own dates. */
export const cohortsLieInProgramme = policyRule(['cohorts', 'programme'], ({ cohorts, programme }) =>
  cohorts.flatMap(({ code, enrollment, lastTrainingDay }, at) =>
    comparePlainDates(enrollment.from, programme.from) < 0 ||
    comparePlainDates(lastTrainingDay, programme.to) > 0
      ? [
          problem('policy-cohort-outside-programme', {
            field: `/cohorts/${at}`,
            data: { cohort: code, from: programme.from, to: programme.to },
          }),
        ]
      : [],
  ),
);
