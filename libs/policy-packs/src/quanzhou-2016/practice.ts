import type { PolicyPractice } from '@tisheng/domain-rules/policy/practice.js';
import { measuringForms } from '../forms/measuring-forms.js';
import { honours, peerReviewIn, practiceLimits } from '../forms/practice-limits.js';
import { taskRubric, workRubric } from '../forms/rubrics.js';
import { workKinds } from '../forms/work-kinds.js';
import { stage1And2Themes } from './stage-1-and-2-themes.js';
import { stage3AndRegionalThemes } from './stage-3-and-regional-themes.js';

/** The fourteen themes (五), and what is made of them (七). */
export const practice: PolicyPractice = {
  ...practiceLimits,
  themes: [...stage1And2Themes, ...stage3AndRegionalThemes],
  acceptedFrom: 60,
  lateAcceptedDays: 7,
  hoursAttestedBy: 'school',
  rubrics: [taskRubric([1, 2, 3, 4, 5, 6, 7, 8, 9, 12]), workRubric([10, 11])],
  peerReview: peerReviewIn([5, 6, 10]),
  measuring: measuringForms({ lessons: [8, 9], outcomes: [10, 11], cases: [7] }),
  works: workKinds,
  awards: {
    levels: [
      { level: 'school', perHundred: 20, judgesPerWork: 3 },
      { level: 'county', perHundred: 5, judgesPerWork: 3 },
      { level: 'city', perHundred: 2, judgesPerWork: 5 },
    ],
    honours,
  },
};
