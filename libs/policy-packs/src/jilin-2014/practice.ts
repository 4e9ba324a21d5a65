import type { PolicyPractice } from '@tisheng/domain-rules/policy/practice.js';
import { measuringForms } from '../forms/measuring-forms.js';
import { honours, peerReviewIn, practiceLimits } from '../forms/practice-limits.js';
import { taskRubric, workRubric } from '../forms/rubrics.js';
import { workKinds } from '../forms/work-kinds.js';
import { themes } from './practice-themes.js';

/** Practice at school, and what is made of it (annex art. 10, 12). */
export const practice: PolicyPractice = {
  ...practiceLimits,
  themes: themes,
  acceptedFrom: 60,
  lateAcceptedDays: 7,
  hoursAttestedBy: 'school',
  rubrics: [taskRubric([1, 2, 3, 4]), workRubric([5])],
  peerReview: peerReviewIn([2, 4]),
  measuring: measuringForms({ lessons: [3], outcomes: [5], cases: [4] }),
  works: workKinds,
  awards: {
    levels: [
      { level: 'school', perHundred: 20, judgesPerWork: 3 },
      { level: 'county', perHundred: 5, judgesPerWork: 3 },
      { level: 'city', perHundred: 2, judgesPerWork: 3 },
      { level: 'province', perHundred: 1, judgesPerWork: 5 },
    ],
    honours,
  },
};
