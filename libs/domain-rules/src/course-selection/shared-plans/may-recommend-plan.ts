import type { StateOf } from '../../lifecycle/lifecycles.js';
import { canMove } from '../../lifecycle/may-move.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type SharedPlanProblemCode =
  | 'plan-not-confirmed'
  | 'plan-recommended-already'
  | 'plan-not-recommended'
  | 'plan-not-shown-yet'
  | 'plan-of-no-member'
  | 'recommendation-declined'
  | 'recommendation-reason-missing'
  | 'recommendation-reason-too-long'
  | 'no-course-to-adopt';

type Found = Problem<SharedPlanProblemCode>;

export const MAXIMUM_RECOMMENDATION = 300;

export interface PlanToRecommend {
  /** A version of the plan has been confirmed. */
  readonly isConfirmed: boolean;
  /** Where an earlier recommendation stands; null when there is none. */
  readonly shared: StateOf<'shared-plan'> | null;
  /** Whether the one who recommends may speak for this teacher: a workshop leader for the own workshops alone. */
  readonly isWithinReach: boolean;
}

/**
 * Whether a plan may be recommended to colleagues (推荐优秀教师计划案例, theme 3): it is confirmed, nobody has recommended
 * it, and the teacher has not said no. Nobody is asked twice.
 */
export function mayRecommendPlan(plan: PlanToRecommend, reason: string): Found[] {
  const problems: Found[] = [];
  if (!plan.isWithinReach) problems.push(problem('plan-of-no-member'));
  if (!plan.isConfirmed) problems.push(problem('plan-not-confirmed'));
  if (plan.shared === 'declined' || plan.shared === 'withdrawn')
    problems.push(problem('recommendation-declined'));
  else if (plan.shared !== null && !canMove('shared-plan', plan.shared, 'recommended'))
    problems.push(problem('plan-recommended-already'));
  const length = [...reason.trim()].length;
  if (length === 0) problems.push(problem('recommendation-reason-missing', { field: 'reason' }));
  if (length > MAXIMUM_RECOMMENDATION) {
    const data = { length, maximum: MAXIMUM_RECOMMENDATION };
    problems.push(problem('recommendation-reason-too-long', { field: 'reason', data }));
  }
  return problems;
}

/** Where a recommendation stands after the teacher's answer; saying no a second time changes nothing. */
export function stateAfterAnswer(shared: StateOf<'shared-plan'>, consents: boolean): StateOf<'shared-plan'> {
  if (consents) return 'shown';
  if (shared === 'shown') return 'withdrawn';
  return shared === 'recommended' ? 'declined' : shared;
}

/**
 * A teacher may consent, say no, and take the consent back, at any time; only a recommendation that was taken back is
 * nothing to answer.
 */
export const mayAnswerRecommendation = (shared: StateOf<'shared-plan'> | null): Found[] =>
  shared === null || shared === 'taken-back' ? [problem('plan-not-recommended')] : [];

/** A recommendation may be taken back while it waits or is shown. */
export const mayTakeBack = (shared: StateOf<'shared-plan'> | null): Found[] =>
  shared !== null && canMove('shared-plan', shared, 'taken-back') ? [] : [problem('plan-not-recommended')];

/** Only what is shown in its county can be shown in the whole region. */
export const mayShowInRegion = (shared: StateOf<'shared-plan'> | null): Found[] =>
  shared === 'shown' ? [] : [problem('plan-not-shown-yet')];
