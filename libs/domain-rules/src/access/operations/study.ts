import type { AccessRule } from '../access-rule.js';
import {
  WATCHERS,
  SCHOOL,
  OFFICES_AND_SCHOOL,
  TEACHER,
  REVIEWERS,
  INSTITUTION,
  roles,
  clients,
} from '../grantees.js';

/** Exchange and practice: what learners, institutions and reviewers do. */
export const ACCESS_TO_STUDY = {
  // exchange, for people
  institutionFacts: roles(WATCHERS, 'cohort'),
  institutionChangeConsequences: roles(WATCHERS, 'cohort', 'unit'),
  exchangeBoard: roles(WATCHERS, 'cohort', 'unit'),
  myInstitution: roles(INSTITUTION),
  institutionPushes: roles(INSTITUTION, 'cohort'),
  pushRejections: roles(INSTITUTION, 'cohort'),
  institutionTrainees: roles(INSTITUTION, 'cohort'),
  institutionCourses: roles(INSTITUTION),
  apiClients: roles(INSTITUTION),
  createApiClient: roles(INSTITUTION),
  rotateApiClientSecret: roles(INSTITUTION, 'apiClient'),
  revokeApiClient: roles(INSTITUTION, 'apiClient'),
  institutionReconciliation: roles(INSTITUTION, 'cohort'),
  stateSentTotals: roles(INSTITUTION, 'cohort'),
  exchangeReconciliation: roles(WATCHERS, 'cohort', 'unit'),
  'GET /files/my-reconciliation': roles(INSTITUTION, 'cohort'),
  'GET /files/reconciliation': roles(WATCHERS, 'cohort', 'unit'),
  conformanceRun: roles(INSTITUTION),
  startConformanceRun: roles(INSTITUTION),

  // exchange, for institutions' programs
  'exchange.institution': clients(null),
  'exchange.cohorts': clients(null),
  'exchange.pushCycles': clients(null),
  'exchange.trainees': clients('trainees:read'),
  'exchange.receipt': clients(null),
  'exchange.receipts': clients(null),
  'exchange.reconciliation': clients('records:write'),
  'exchange.publishCourses': clients('courses:write'),
  'exchange.pushLearningRecords': clients('records:write'),
  'exchange.pushDiagnosticResults': clients('diagnostics:write'),
  'exchange.pushResults': clients('results:write'),
  'POST /exchange/v1/learning-records': clients('records:write'),
  'GET /exchange/v1/receipts/:id': clients(null),
  'GET /exchange/v1/receipts/:id/rejections': clients(null),
  'GET /exchange/v1/conformance': clients(null),
  'POST /exchange/v1/conformance': clients(null),

  // practice-evidence
  myThemes: roles(TEACHER, 'cohort'),
  saveSubmission: roles(TEACHER, 'cohort'),
  submitWork: roles(TEACHER, 'cohort'),
  submissionsToReview: roles({ ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort', 'unit'),
  reviewSubmission: roles({ ...REVIEWERS, ...SCHOOL }, 'submission'),
  offlineHours: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  attestOfflineHours: roles(SCHOOL, 'cohort', 'enrollment'),
} as const satisfies Record<string, AccessRule>;
