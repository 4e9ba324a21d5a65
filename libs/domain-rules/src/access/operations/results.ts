import type { AccessRule } from '../access-rule.js';
import { OFFICES, WATCHERS, SCHOOL, OFFICES_AND_SCHOOL, TEACHER, INSTITUTION, roles } from '../grantees.js';

/** Offices that issue certificates, as the policy says which. */
const ISSUERS = { 'province-office': 'subtree', 'city-office': 'subtree' } as const;

/** Results, certificates and the watch over all of it. */
export const ACCESS_TO_RESULTS = {
  // scoring
  myProgress: roles(TEACHER, 'cohort'),
  myResult: roles(TEACHER, 'cohort'),
  myHoursLedger: roles(TEACHER),
  results: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  rateTeachers: roles(SCHOOL, 'cohort', 'enrollment'),
  runScoring: roles({ 'province-office': 'region', 'city-office': 'region' }, 'cohort'),
  publishInstitutionResults: roles({ 'province-office': 'region', 'city-office': 'region' }, 'cohort'),
  runComprehensiveEvaluation: roles({ 'province-office': 'region', 'city-office': 'region' }, 'cohort'),
  previewComprehensiveEvaluation: roles({ 'province-office': 'region', 'city-office': 'region' }, 'cohort'),
  openAppeal: roles(TEACHER, 'cohort'),
  escalateAppeal: roles(TEACHER, 'appeal'),
  withdrawAppeal: roles(TEACHER, 'appeal'),
  appeals: roles({ ...OFFICES_AND_SCHOOL, 'workshop-leader': 'subtree' }, 'cohort', 'unit'),
  institutionAppeals: roles(INSTITUTION, 'cohort'),
  decideAppeal: roles(
    { ...OFFICES, principal: 'subtree', 'workshop-leader': 'subtree', ...INSTITUTION },
    'appeal',
  ),

  // certification
  myCertificates: roles(TEACHER),
  certificates: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  completionReview: roles(WATCHERS, 'cohort', 'unit'),
  completionReviewLearners: roles(WATCHERS, 'cohort', 'unit'),
  passCompletionReviews: roles({ 'city-office': 'subtree', 'county-office': 'subtree' }, 'cohort', 'unit'),
  decideCompletionReview: roles(
    { 'city-office': 'subtree', 'county-office': 'subtree' },
    'cohort',
    'enrollment',
  ),
  issueProofs: roles({ 'province-office': 'subtree', 'city-office': 'subtree' }, 'cohort', 'enrollment'),
  issueCertificates: roles(
    { 'province-office': 'subtree', 'city-office': 'subtree' },
    'cohort',
    'enrollment',
  ),
  revokeCertificate: roles({ 'province-office': 'subtree', 'city-office': 'subtree' }, 'certificate'),
  previewMassDecision: roles(ISSUERS, 'cohort', 'unit'),
  massDecisions: roles(ISSUERS, 'cohort', 'unit'),
  proposeMassDecision: roles(ISSUERS, 'cohort', 'unit'),
  confirmMassDecision: roles(ISSUERS, 'cohort', 'unit'),
  withdrawMassDecision: roles(ISSUERS, 'cohort', 'unit'),
  'GET /files/mass-decisions/:id': roles(ISSUERS, 'cohort', 'unit'),
  lookUpCertificates: roles(WATCHERS),
  'GET /files/certificates': roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  // The holder alone prints it, in the personal centre (annex art. 12(5)).
  'GET /files/certificates/:id': roles(TEACHER, 'certificate'),
  'GET /files/certificates/:id/credential': roles(TEACHER, 'certificate'),

  // supervision
  progress: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
} as const satisfies Record<string, AccessRule>;
