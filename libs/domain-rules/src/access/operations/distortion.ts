import type { AccessRule } from '../access-rule.js';
import { INSTITUTION, OFFICES, TEACHER, WATCHERS, roles } from '../grantees.js';

/** Signs of distorted data: offices judge, inspectors look, institutions answer, teachers read what concerns them. */
export const ACCESS_TO_DISTORTION = {
  distortionFindings: roles(WATCHERS, 'cohort', 'unit'),
  distortionFinding: roles(WATCHERS, 'cohort', 'unit'),
  searchDistortion: roles({ 'province-office': 'subtree', 'city-office': 'subtree' }, 'cohort', 'unit'),
  judgeDistortion: roles(OFFICES, 'cohort', 'unit'),
  institutionFindings: roles(INSTITUTION, 'cohort'),
  answerDistortion: roles(INSTITUTION, 'cohort'),
  myStruckRecords: roles(TEACHER, 'cohort'),
} as const satisfies Record<string, AccessRule>;
