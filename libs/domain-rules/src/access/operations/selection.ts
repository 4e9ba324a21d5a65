import type { AccessRule } from '../access-rule.js';
import { INSTITUTION, OFFICES, OFFICES_AND_SCHOOL, SCHOOL, TEACHER, WATCHERS, roles } from '../grantees.js';

/** The principal answers first for the school's teachers. */
const PRINCIPAL = { principal: 'subtree' } as const;
const UPPER_OFFICES = { 'province-office': 'subtree', 'city-office': 'subtree' } as const;

/** The catalogue, research plans and what schools plan. */
export const ACCESS_TO_SELECTION = {
  myRecommendations: roles(TEACHER, 'cohort'),
  myCatalogue: roles(TEACHER, 'cohort'),
  myPlan: roles(TEACHER, 'cohort'),
  myPlanHistory: roles(TEACHER, 'cohort'),
  planHistory: roles(OFFICES_AND_SCHOOL, 'cohort', 'enrollment'),
  courseHistory: roles({ ...TEACHER, ...OFFICES_AND_SCHOOL }, 'cohort'),
  courseCatalogue: roles(OFFICES_AND_SCHOOL, 'cohort'),
  savePlan: roles(TEACHER, 'cohort'),
  submitPlan: roles(TEACHER, 'cohort'),
  plansToConfirm: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  confirmPlans: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'enrollment'),
  confirmMatchingPlans: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'unit'),
  returnPlan: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'enrollment'),

  // study plans of schools
  schoolPlan: roles({ ...OFFICES_AND_SCHOOL, expert: 'subtree' }, 'cohort', 'unit'),
  schoolPlans: roles({ ...WATCHERS, expert: 'subtree' }, 'cohort', 'unit'),
  schoolPlanSummary: roles({ ...WATCHERS, expert: 'subtree' }, 'cohort', 'unit'),
  institutionSchoolPlans: roles(INSTITUTION, 'cohort'),
  schoolPlanToReview: roles({ expert: 'subtree', ...INSTITUTION }, 'schoolPlan'),
  approvedSchoolPlan: roles(TEACHER, 'cohort'),
  saveSchoolPlan: roles(SCHOOL, 'cohort', 'unit'),
  copySchoolPlan: roles(SCHOOL, 'cohort', 'unit'),
  submitSchoolPlan: roles(PRINCIPAL, 'cohort', 'unit'),
  reopenSchoolPlan: roles(PRINCIPAL, 'cohort', 'unit'),
  reviewSchoolPlan: roles({ expert: 'subtree', ...INSTITUTION }, 'schoolPlan'),

  // plans shown to colleagues
  sharedPlans: roles(TEACHER, 'cohort'),
  sharedPlan: roles(TEACHER, 'cohort'),
  planComments: roles(TEACHER, 'cohort'),
  myPlanRecommendation: roles(TEACHER, 'cohort'),
  answerPlanRecommendation: roles(TEACHER, 'cohort'),
  adoptSharedPlan: roles(TEACHER, 'cohort'),
  commentOnPlan: roles(TEACHER, 'cohort'),
  changePlanComment: roles(TEACHER, 'cohort'),
  deletePlanComment: roles(TEACHER, 'cohort'),
  reportPlanComment: roles(TEACHER, 'cohort'),
  plansToRecommend: roles({ ...OFFICES_AND_SCHOOL, 'workshop-leader': 'subtree' }, 'cohort', 'unit'),
  planRecommendations: roles({ ...OFFICES_AND_SCHOOL, 'workshop-leader': 'subtree' }, 'cohort', 'unit'),
  recommendPlan: roles({ ...OFFICES, ...SCHOOL, 'workshop-leader': 'subtree' }, 'cohort', 'enrollment'),
  takeBackRecommendation: roles(
    { ...OFFICES, ...SCHOOL, 'workshop-leader': 'subtree' },
    'cohort',
    'enrollment',
  ),
  showPlanInRegion: roles(UPPER_OFFICES, 'cohort', 'enrollment'),
  planCommentsOfUnit: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  moderatePlanComment: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'unit'),
  myPlanSuggestion: roles(TEACHER, 'cohort'),
  consistencyOfUnits: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  consistencyOfInstitutions: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  plansOfLowConsistency: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  'GET /files/low-consistency': roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  ownConsistency: roles(INSTITUTION, 'cohort'),
  ownPlansOfLowConsistency: roles(INSTITUTION, 'cohort'),
  topicDemand: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  ownTopicDemand: roles(INSTITUTION, 'cohort'),
  recommendForCohort: roles(OFFICES, 'cohort', 'unit'),
} as const satisfies Record<string, AccessRule>;
