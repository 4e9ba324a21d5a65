import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { Role } from '../../access/roles.js';
import type { PolicyPack } from '../../policy/policy-pack.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { SchoolPlanSection } from './school-plan.js';

export type SchoolPlanReviewProblemCode =
  | 'school-plan-not-under-review'
  | 'school-plan-other-version'
  | 'school-plan-reviewed-by-others'
  | 'school-plan-reviewed-already'
  | 'school-plan-return-without-reason'
  | 'school-plan-comment-too-long';

/** Who reviews: the researcher (教研员) or the training institution. */
export type SchoolPlanReviewer = PolicyPack['selection']['schoolPlan']['reviewedBy'][number];
export const SCHOOL_PLAN_DECISIONS = ['approve', 'return'] as const;
export type SchoolPlanDecision = (typeof SCHOOL_PLAN_DECISIONS)[number];

export const MAXIMUM_SCHOOL_PLAN_COMMENT = 500;

/** Which reviewer a role speaks for; null for roles that review no plans. */
export function reviewerOfRole(role: Role): SchoolPlanReviewer | null {
  if (role === 'expert') return 'researcher';
  return role === 'institution-operator' ? 'institution' : null;
}

export interface SchoolPlanReview {
  readonly reviewer: SchoolPlanReviewer | null;
  /** Version that the reviewer has read. */
  readonly version: number;
  readonly decision: SchoolPlanDecision;
  /** Why it is returned; may be said of an approval too. */
  readonly reason: string;
  readonly comments: Readonly<Partial<Record<SchoolPlanSection, string>>>;
}

/** The plan as it waits. */
export interface SchoolPlanToReview {
  readonly state: StateOf<'school-plan'>;
  /** Version handed in last. */
  readonly version: number;
  /** Reviewers who have approved this version. */
  readonly approvedBy: readonly SchoolPlanReviewer[];
}

/**
 * Whether a review counts: of the version that waits, by a reviewer whom the policy names and who has not decided it yet
 * (`selection.schoolPlan.reviewedBy`; Quanzhou section 4: researchers help principals with the plan).
 */
export function mayReviewSchoolPlan(
  plan: SchoolPlanToReview,
  review: SchoolPlanReview,
  reviewedBy: readonly SchoolPlanReviewer[],
): Problem<SchoolPlanReviewProblemCode>[] {
  const problems: Problem<SchoolPlanReviewProblemCode>[] = [];
  const { reviewer, version, decision, reason, comments } = review;
  if (plan.state !== 'submitted')
    problems.push(problem('school-plan-not-under-review', { data: { state: plan.state } }));
  else if (version !== plan.version)
    problems.push(problem('school-plan-other-version', { data: { version: plan.version } }));
  if (reviewer === null || !reviewedBy.includes(reviewer))
    problems.push(problem('school-plan-reviewed-by-others'));
  else if (plan.state === 'submitted' && plan.approvedBy.includes(reviewer))
    problems.push(problem('school-plan-reviewed-already'));
  if (decision === 'return' && reason.trim() === '')
    problems.push(problem('school-plan-return-without-reason', { field: 'reason' }));
  for (const [field, text] of Object.entries({ reason, ...comments })) {
    const length = [...text].length;
    if (length <= MAXIMUM_SCHOOL_PLAN_COMMENT) continue;
    const data = { section: field, length, maximum: MAXIMUM_SCHOOL_PLAN_COMMENT };
    problems.push(problem('school-plan-comment-too-long', { field, data }));
  }
  return problems;
}

/**
 * Where the plan stands after a review: back with the school as soon as one returns it, approved when the last of the
 * reviewers has approved, and waiting until then.
 *
 * @example stateAfterReview(['researcher'], 'institution', 'approve', ['researcher', 'institution']) // 'approved'
 */
export function stateAfterReview(
  approvedBy: readonly SchoolPlanReviewer[],
  reviewer: SchoolPlanReviewer,
  decision: SchoolPlanDecision,
  reviewedBy: readonly SchoolPlanReviewer[],
): StateOf<'school-plan'> {
  if (decision === 'return') return 'returned';
  return waitsFor([...approvedBy, reviewer], reviewedBy).length === 0 ? 'approved' : 'submitted';
}

/** Reviewers from whom a word is still missing, in the policy's order. */
export const waitsFor = (
  approvedBy: readonly SchoolPlanReviewer[],
  reviewedBy: readonly SchoolPlanReviewer[],
): SchoolPlanReviewer[] => reviewedBy.filter((reviewer) => !approvedBy.includes(reviewer));
