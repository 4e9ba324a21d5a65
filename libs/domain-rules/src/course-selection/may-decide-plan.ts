import type { StateOf } from '../lifecycle/lifecycles.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type PlanDecisionProblemCode =
  | 'plan-not-submitted'
  | 'plan-names-withdrawn-course'
  | 'return-reason-missing'
  | 'return-reason-too-long';

export const MAXIMUM_RETURN_REASON = 500;

/** A plan that somebody wants to confirm or return. */
export interface PlanToDecide {
  readonly learnerNo: string;
  /** Null while there is no plan. */
  readonly plan: StateOf<'plan'> | null;
  /** Titles of its courses that were withdrawn since it was submitted and that no confirmed version holds. */
  readonly withdrawn: readonly string[];
}

/** Only a submitted plan is decided; each other one is named with its place in the list as `row`. */
export function mayDecidePlans(plans: readonly PlanToDecide[]): Problem<PlanDecisionProblemCode>[] {
  return plans.flatMap(({ learnerNo, plan }, row) =>
    plan === 'submitted' ? [] : [problem('plan-not-submitted', { row, data: { learnerNo, state: plan } })],
  );
}

/** A plan is returned with a reason that the teacher can read, of 500 characters at most. */
export function checkReturnReason(reason: string): Problem<PlanDecisionProblemCode>[] {
  const length = [...reason.trim()].length;
  if (length === 0) return [problem('return-reason-missing', { field: 'reason' })];
  if (length <= MAXIMUM_RETURN_REASON) return [];
  const data = { length, maximum: MAXIMUM_RETURN_REASON };
  return [problem('return-reason-too-long', { field: 'reason', data })];
}

/**
 * A plan is confirmed when it is submitted and can still be studied: one that names a course withdrawn meanwhile goes
 * back to the teacher. Each that cannot be is named with its place in the list as `row`.
 */
export function mayConfirmPlans(plans: readonly PlanToDecide[]): Problem<PlanDecisionProblemCode>[] {
  const withdrawn = plans.flatMap(({ learnerNo, plan, withdrawn: courses }, row) =>
    plan === 'submitted'
      ? courses.map((course) => problem('plan-names-withdrawn-course', { row, data: { learnerNo, course } }))
      : [],
  );
  return [...mayDecidePlans(plans), ...withdrawn];
}
