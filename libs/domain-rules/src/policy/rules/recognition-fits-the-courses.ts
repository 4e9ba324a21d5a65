import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** No more hours are recognised than course study has. */
export const recognitionFitsTheCourses = policyRule(['recognition', 'hours'], ({ recognition, hours }) =>
  recognition && recognition.capHalfHours > hours.onlineHalfHours
    ? [
        problem('policy-recognition-above-courses', {
          field: '/recognition/capHalfHours',
          data: { cap: recognition.capHalfHours, online: hours.onlineHalfHours },
        }),
      ]
    : [],
);
