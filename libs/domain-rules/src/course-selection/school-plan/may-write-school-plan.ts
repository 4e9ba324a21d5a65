import type { StateOf } from '../../lifecycle/lifecycles.js';
import { canMove } from '../../lifecycle/may-move.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type SchoolPlanWritingProblemCode =
  | 'school-plan-not-a-school'
  | 'school-plan-under-review'
  | 'school-plan-approved'
  | 'school-plan-not-approved'
  | 'school-plan-changed-meanwhile'
  | 'school-plan-not-begun'
  | 'school-plan-not-empty'
  | 'school-plan-nothing-to-copy';

type Found = Problem<SchoolPlanWritingProblemCode>;

/** A school's plan as it is stored. */
export interface StoredSchoolPlan {
  readonly state: StateOf<'school-plan'>;
  /** One more with every save, by whomever. */
  readonly revision: number;
  /** Who saved last, by name. */
  readonly savedBy: string;
}

/**
 * Whether a school may write: not while the plan is under review, and an approved one is opened again first, so that
 * nobody takes an approval away by typing. Two people may write at one time: who saves over what they have not seen is
 * told who was faster, and nothing of either is lost.
 *
 * @param plan null while there is none
 * @param basedOn revision that the writer has seen, 0 for none
 */
export function mayWriteSchoolPlan(plan: StoredSchoolPlan | null, basedOn: number): Found[] {
  const problems: Found[] = [];
  if (plan?.state === 'submitted') problems.push(problem('school-plan-under-review'));
  if (plan?.state === 'approved') problems.push(problem('school-plan-approved'));
  if ((plan?.revision ?? 0) !== basedOn) {
    const data = { by: plan?.savedBy ?? null, revision: plan?.revision ?? 0 };
    problems.push(problem('school-plan-changed-meanwhile', { data }));
  }
  return problems;
}

/** Whether the plan can be handed in as it stands: the same, and there is something. */
export function maySubmitSchoolPlan(plan: StoredSchoolPlan | null, basedOn: number): Found[] {
  if (plan === null) return [problem('school-plan-not-begun')];
  return mayWriteSchoolPlan(plan, basedOn);
}

/** An approved plan alone is opened again; its version holds until the next is approved. */
export function mayReopenSchoolPlan(plan: StoredSchoolPlan | null): Found[] {
  if (plan !== null && canMove('school-plan', plan.state, 'draft')) return [];
  return [problem('school-plan-not-approved')];
}

/** State that the plan has after a save: one that was returned stays so until it is handed in again. */
export const stateAfterSaving = (plan: StoredSchoolPlan | null): StateOf<'school-plan'> =>
  plan?.state === 'returned' ? 'returned' : 'draft';
