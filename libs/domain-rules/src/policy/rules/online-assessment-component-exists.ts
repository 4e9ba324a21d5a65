import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** The component that serves as online assessment is one of the score's. */
export const onlineAssessmentComponentExists = policyRule(['scoring'], ({ scoring }) =>
  scoring.components.some(({ code }) => code === scoring.onlineAssessmentComponent)
    ? []
    : [
        problem('policy-online-assessment-component-unknown', {
          field: '/scoring/onlineAssessmentComponent',
          data: { component: scoring.onlineAssessmentComponent },
        }),
      ],
);
