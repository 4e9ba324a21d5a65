import type { StateOf } from '../lifecycle/lifecycles.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type PlanChangeProblemCode =
  | 'plan-not-enrolled'
  | 'plan-awaits-decision'
  | 'plan-already-confirmed'
  | 'plan-changed-meanwhile'
  | 'plan-empty';

export interface PlanChangeFacts {
  /** State of the teacher's enrollment in the cohort; null when there is none. */
  readonly enrollment: StateOf<'enrollment'> | null;
  /** State of the plan; null while there is none. */
  readonly plan: StateOf<'plan'> | null;
  /** How many courses the plan holds. */
  readonly courses: number;
}

/**
 * State that a plan has after its courses were changed: one that was returned stays so until it is submitted
 * again, a confirmed one is opened as a draft.
 */
export function stateAfterChange(plan: StateOf<'plan'> | null): StateOf<'plan'> {
  return plan === 'returned' ? 'returned' : 'draft';
}

/**
 * Whether the teacher may change the courses (`save`) or hand the plan in (`submit`): enrolled and confirmed,
 * and the plan not waiting for its decision. The pre-test gate, window and courses are checked by
 * `checkPlan`.
 *
 * @returns `plan-already-confirmed` for submitting what is confirmed: change it first
 */
export function mayChangePlan(
  { enrollment, plan, courses }: PlanChangeFacts,
  purpose: 'save' | 'submit',
): Problem<PlanChangeProblemCode>[] {
  const problems: Problem<PlanChangeProblemCode>[] = [];
  if (enrollment !== 'confirmed')
    problems.push(problem('plan-not-enrolled', { data: { state: enrollment } }));
  if (plan === 'submitted') problems.push(problem('plan-awaits-decision'));
  if (purpose === 'save') return problems;
  if (plan === 'confirmed') problems.push(problem('plan-already-confirmed'));
  if (courses === 0) problems.push(problem('plan-empty', { field: 'courses' }));
  return problems;
}

/**
 * A change holds for the plan that its maker saw: one made from an older state than the stored one is refused, so that
 * nothing chosen elsewhere is lost.
 *
 * @param basedOn revision that the page last saw; 0 before the plan was first saved
 */
export function checkRevision(stored: number, basedOn: number): Problem<PlanChangeProblemCode>[] {
  return stored === basedOn ? [] : [problem('plan-changed-meanwhile', { data: { stored, basedOn } })];
}
