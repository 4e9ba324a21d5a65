import type { AccessRule } from '../access-rule.js';
import { OFFICES_AND_SCHOOL, REVIEWERS, SCHOOL, TEACHER, roles } from '../grantees.js';

/** Members of the asker's group answer; the use case asks whether they are. */
const COLLEAGUE = { teacher: 'region' } as const;
/** Whoever has a level at which questions are answered. */
const ANSWERERS = { ...SCHOOL, ...REVIEWERS, 'county-office': 'subtree' } as const;

/** Questions that climb from the group to the expert. */
export const ACCESS_TO_QUESTIONS = {
  myQuestions: roles(TEACHER, 'cohort'),
  askQuestion: roles(TEACHER, 'cohort'),
  question: roles({ ...COLLEAGUE, ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'question'),
  questionsAtDesk: roles({ ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort', 'unit'),
  answerQuestion: roles({ ...COLLEAGUE, ...ANSWERERS }, 'question'),
  passOnQuestion: roles({ ...COLLEAGUE, ...ANSWERERS }, 'question'),
  decideOwnQuestion: roles(COLLEAGUE, 'question'),
  markQuestionCommon: roles({ ...COLLEAGUE, ...ANSWERERS }, 'question'),
} as const satisfies Record<string, AccessRule>;
