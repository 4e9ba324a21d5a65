import type { Role } from './roles.js';

/**
 * What the arguments of an operation name. The guard finds out where each stands before the operation runs.
 *
 * - `unit`: office or school; `teacher`, `enrollment`, `submission`, `appeal`, `certificate`, `plan`, `rosterImport`:
 *   things of one teacher or school
 * - `cohort`, `programme`: things of a whole region
 * - `institution`: training institution; `apiClient`: one of its clients
 */
export const TARGET_KINDS = [
  'unit',
  'programme',
  'cohort',
  'teacher',
  'enrollment',
  'institution',
  'apiClient',
  'rosterImport',
  'submission',
  'appeal',
  'certificate',
  'file',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * How far a role reaches:
 *
 * - `own`: what belongs to the teacher who asks
 * - `subtree`: what stands at or below the unit of the grant
 * - `institution`: what belongs to the training institution of the grant
 * - `region`: anything of the same region
 *
 * Things of a whole region (`cohort`, `programme`) are reached by anybody of that region; what is shown of them is
 * narrowed to the scope by the other targets and by the query itself.
 */
export type Scope = 'own' | 'subtree' | 'institution' | 'region';

export const OAUTH_SCOPES = [
  'trainees:read',
  'courses:write',
  'records:write',
  'diagnostics:write',
  'results:write',
] as const;
export type OAuthScope = (typeof OAUTH_SCOPES)[number];

/** Who may call an operation, and what its arguments name. */
export type AccessRule =
  | { readonly for: 'public' }
  | { readonly for: 'signed-in'; readonly targets?: readonly TargetKind[] }
  | {
      readonly for: 'roles';
      readonly roles: Readonly<Partial<Record<Role, Scope>>>;
      readonly targets: readonly TargetKind[];
    }
  | { readonly for: 'clients'; readonly scope: OAuthScope | null };

const OFFICES = {
  'province-office': 'subtree',
  'city-office': 'subtree',
  'county-office': 'subtree',
} as const;
const WATCHERS = { ...OFFICES, inspector: 'subtree' } as const;
const SCHOOL = { 'school-administrator': 'subtree', principal: 'subtree' } as const;
const OFFICES_AND_SCHOOL = { ...WATCHERS, ...SCHOOL } as const;
const TEACHER = { teacher: 'own' } as const;
const REVIEWERS = { 'workshop-leader': 'subtree', 'training-college': 'subtree', expert: 'subtree' } as const;
const INSTITUTION = { 'institution-operator': 'institution' } as const;

const publicly = { for: 'public' } as const;
const signedIn = { for: 'signed-in' } as const;
const roles = <const R extends Partial<Record<Role, Scope>>, const T extends readonly TargetKind[]>(
  who: R,
  ...targets: T
) => ({ for: 'roles', roles: who, targets }) as const;
const clients = <const S extends OAuthScope | null>(scope: S) => ({ for: 'clients', scope }) as const;

/**
 * The one table of access: operation × role × scope. Every operation of both GraphQL schemas and every REST route
 * stands here under its own name; an operation that does not is refused at start.
 *
 * REST routes are named `METHOD /path`, operations of the institutions' schema `exchange.name`.
 */
export const ACCESS = {
  // Session and public pages
  'POST /session': publicly,
  'GET /session': publicly,
  'DELETE /session': signedIn,
  'POST /session/role': signedIn,
  'POST /session/password': signedIn,
  'GET /health': publicly,
  'GET /openapi.json': publicly,
  'POST /public/v1/verifications': publicly,
  'GET /public/v1/verifications/:code': publicly,
  'POST /oauth/token': publicly,

  // identity, organization
  viewer: signedIn,
  unit: roles(OFFICES_AND_SCHOOL, 'unit'),
  subunits: roles(OFFICES_AND_SCHOOL, 'unit'),
  trainingInstitutions: roles({ ...WATCHERS, ...SCHOOL }, 'programme'),

  // enrollment
  programmes: signedIn,
  policyPack: { for: 'signed-in', targets: ['cohort'] },
  teachers: roles(OFFICES_AND_SCHOOL, 'unit'),
  unmaskIdNumber: roles({ ...OFFICES, 'school-administrator': 'subtree' }, 'teacher'),
  'POST /files/rosters': roles({ ...OFFICES, 'school-administrator': 'subtree' }, 'programme', 'unit'),
  rosterImport: roles({ ...OFFICES, 'school-administrator': 'subtree' }, 'rosterImport'),
  rosterImports: roles({ ...OFFICES, 'school-administrator': 'subtree' }, 'unit'),
  commitRosterImport: roles({ ...OFFICES, 'school-administrator': 'subtree' }, 'rosterImport'),
  discardRosterImport: roles({ ...OFFICES, 'school-administrator': 'subtree' }, 'rosterImport'),
  enrollments: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  putForwardTeachers: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'unit'),
  myEnrollments: roles(TEACHER),
  registerForCohort: roles(TEACHER, 'cohort'),
  confirmEnrollments: roles(OFFICES, 'cohort', 'enrollment'),
  withdrawEnrollments: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'enrollment'),
  institutionChoices: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  chooseInstitution: roles(OFFICES, 'cohort', 'unit'),
  advanceCohort: roles({ 'province-office': 'region', 'city-office': 'region' }, 'cohort'),

  // diagnostic-assessment
  myPreTest: roles(TEACHER, 'cohort'),
  savePreTestAnswers: roles(TEACHER, 'cohort'),
  submitPreTest: roles(TEACHER, 'cohort'),
  diagnosisSummary: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),

  // course-selection
  myRecommendations: roles(TEACHER, 'cohort'),
  myCatalogue: roles(TEACHER, 'cohort'),
  myPlan: roles(TEACHER, 'cohort'),
  savePlan: roles(TEACHER, 'cohort'),
  submitPlan: roles(TEACHER, 'cohort'),
  plansToConfirm: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  confirmPlans: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'enrollment'),
  returnPlan: roles({ ...OFFICES, ...SCHOOL }, 'cohort', 'enrollment'),

  // exchange, for people
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

  // practice-evidence
  myThemes: roles(TEACHER, 'cohort'),
  'POST /files/works': roles(TEACHER, 'cohort'),
  'GET /files/:id': roles({ ...TEACHER, ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'file'),
  saveSubmission: roles(TEACHER, 'cohort'),
  submitWork: roles(TEACHER, 'cohort'),
  submissionsToReview: roles({ ...OFFICES_AND_SCHOOL, ...REVIEWERS }, 'cohort', 'unit'),
  reviewSubmission: roles({ ...REVIEWERS, ...SCHOOL }, 'submission'),
  offlineHours: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
  attestOfflineHours: roles(SCHOOL, 'cohort', 'enrollment'),

  // scoring
  myProgress: roles(TEACHER, 'cohort'),
  myResult: roles(TEACHER, 'cohort'),
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
  issueProofs: roles({ 'province-office': 'subtree', 'city-office': 'subtree' }, 'cohort', 'enrollment'),
  issueCertificates: roles(
    { 'province-office': 'subtree', 'city-office': 'subtree' },
    'cohort',
    'enrollment',
  ),
  revokeCertificate: roles({ 'province-office': 'subtree', 'city-office': 'subtree' }, 'certificate'),
  'GET /files/certificates/:id': roles({ ...TEACHER, ...OFFICES }, 'certificate'),

  // supervision
  progress: roles(OFFICES_AND_SCHOOL, 'cohort', 'unit'),
} as const satisfies Record<string, AccessRule>;

export type OperationName = keyof typeof ACCESS;

/** Kinds of target that an operation must name, as a union; `never` where it names none. */
export type TargetsOf<Name extends OperationName> = (typeof ACCESS)[Name] extends {
  readonly targets: readonly (infer Kind)[];
}
  ? Extract<Kind, TargetKind>
  : never;

/** The rule of an operation, seen as its general type. */
export const accessRule = (operation: OperationName): AccessRule => ACCESS[operation];
