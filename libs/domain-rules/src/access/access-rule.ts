import type { Role } from './roles.js';

/**
 * What the arguments of an operation name. The guard finds out where each stands before the operation runs.
 *
 * - `unit`: office or school; `teacher`, `enrollment`, `submission`, `appeal`, `certificate`, `plan`, `rosterImport`:
 *   things of one teacher or school
 * - `cohort`, `programme`: things of a whole region
 * - `institution`: training institution; `apiClient`: one of its clients
 * - `account`: stands where all its roles stand, at the lowest unit above them; `grant`: one role of an account;
 *   `firstPasswordBatch`: first passwords made for a unit
 * - `schoolPlan`: a school's study plan; stands at the school, and at the institution that its county has chosen
 * - `measurement`: a form by which a teacher's practice is measured
 * - `activity`: a school-based activity, stands where its organiser stands; `spotCheck`: a spot check of one
 * - `workshop`: stands at its county; `question`: one of a teacher, stands at the school
 * - `honour`: one person's certificate of honour; stands at the teacher and the school
 * - `peerReview`: a colleague's review, stands at whoever makes it; `receivedReview`: the same, stands at the author
 * - `job`: long work that somebody began
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
  'institutionChange',
  'submission',
  'appeal',
  'certificate',
  'file',
  'account',
  'grant',
  'firstPasswordBatch',
  'job',
  'feeStatement',
  'schoolPlan',
  'measurement',
  'activity',
  'spotCheck',
  'peerReview',
  'receivedReview',
  'workshop',
  'question',
  'honour',
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
