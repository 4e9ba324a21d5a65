import type { AccessRule } from '../access-rule.js';
import { OFFICES_AND_SCHOOL, REVIEWERS, TEACHER, roles } from '../grantees.js';

/** Finished works: kinds, parts, authors. */
export const ACCESS_TO_WORKS = {
  workKinds: roles({ ...TEACHER, ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort'),
  myFinishedWork: roles(TEACHER, 'cohort'),
  finishedWork: roles({ ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'submission'),
  worksNamingMe: roles(TEACHER, 'cohort'),
  myColleagues: roles(TEACHER, 'cohort'),
  saveWorkProfile: roles(TEACHER, 'cohort'),
  answerWorkAuthorship: roles(TEACHER, 'cohort'),
} as const satisfies Record<string, AccessRule>;
