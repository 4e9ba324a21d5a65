import type { AccessRule } from '../access-rule.js';
import { OFFICES, OFFICES_AND_SCHOOL, SCHOOL, TEACHER, roles } from '../grantees.js';

/** Who holds activities: schools and leaders of workshops. */
const ORGANISERS = { ...SCHOOL, 'workshop-leader': 'subtree' } as const;
/** Who draws and decides spot checks. */
const CHECKERS = { ...OFFICES, 'training-college': 'subtree', inspector: 'subtree' } as const;
const READERS = {
  ...OFFICES_AND_SCHOOL,
  'workshop-leader': 'subtree',
  'training-college': 'subtree',
} as const;

/** School-based activities, attendance by code, and spot checks. */
export const ACCESS_TO_OFFLINE_ACTIVITIES = {
  offlineActivities: roles(READERS, 'cohort', 'unit'),
  offlineActivity: roles(READERS, 'activity'),
  activityCandidates: roles(ORGANISERS, 'cohort'),
  activityCode: roles(ORGANISERS, 'activity'),
  activityHours: roles(SCHOOL, 'cohort'),
  myActivities: roles(TEACHER, 'cohort'),
  planActivity: roles(ORGANISERS, 'cohort', 'unit', 'enrollment'),
  cancelActivity: roles(ORGANISERS, 'activity'),
  attendActivity: roles(TEACHER, 'cohort'),
  markAttendance: roles(ORGANISERS, 'activity'),
  attestActivities: roles(SCHOOL, 'cohort', 'enrollment'),
  spotChecks: roles(READERS, 'cohort', 'unit'),
  spotCheckDraws: roles(READERS, 'cohort', 'unit'),
  drawSpotChecks: roles(CHECKERS, 'cohort', 'unit'),
  answerSpotCheck: roles(ORGANISERS, 'spotCheck'),
  decideSpotCheck: roles(CHECKERS, 'spotCheck'),
} as const satisfies Record<string, AccessRule>;
