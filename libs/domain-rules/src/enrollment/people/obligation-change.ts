import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { Obligation, PolicyPack } from '../../policy/policy-pack.js';
import type { Problem } from '../../problem.js';
import type { ObligationDecision, ObligationReasonCode } from '../obligation.js';
import { countsInQuota } from '../quota.js';

/** Why an obligation was decided anew. */
export const OBLIGATION_CAUSES = ['facts-corrected', 'policy-activated', 'recomputed'] as const;
export type ObligationCause = (typeof OBLIGATION_CAUSES)[number];

/** What became of a change: it holds at once, waits for the county, or was decided by it. */
export const OBLIGATION_CHANGE_STATES = ['applied', 'waiting', 'confirmed', 'kept'] as const;
export type ObligationChangeState = (typeof OBLIGATION_CHANGE_STATES)[number];

/** A place whose obligation is decided anew. */
export interface ObligedPlace {
  readonly enrollmentState: StateOf<'enrollment'>;
  readonly cohortState: StateOf<'cohort'>;
  readonly obligation: Obligation;
  readonly reason: Problem<ObligationReasonCode>;
}

/** What the new decision means for the place. */
export type ObligationConsequence =
  | { readonly kind: 'same' }
  /** The obligation stays; its reason has other figures. */
  | { readonly kind: 'other-reason' }
  | { readonly kind: 'changed'; readonly needsCounty: boolean };

const OPEN: readonly StateOf<'enrollment'>[] = ['put-forward', 'registered', 'waiting', 'confirmed'];

/** Whether the obligation of a place may still change: not once it is given up, completed, or its cohort closed. */
export const obligationIsOpen = (place: Pick<ObligedPlace, 'enrollmentState' | 'cohortState'>): boolean =>
  OPEN.includes(place.enrollmentState) && place.cohortState !== 'closed';

/**
 * What follows where the obligation of a place is decided anew (feature E5). A county confirms the consequence where
 * training has begun, for grade and certificate hang on it, and where a confirmed place begins or ceases to count in the
 * quota that the county filled.
 */
export function obligationConsequence(
  place: ObligedPlace,
  decided: ObligationDecision,
  policy: Pick<PolicyPack, 'eligibility'>,
): ObligationConsequence {
  if (!obligationIsOpen(place)) return { kind: 'same' };
  if (place.obligation === decided.obligation)
    return { kind: sameReason(place.reason, decided.reason) ? 'same' : 'other-reason' };
  const trainingHasBegun = place.cohortState === 'training' || place.cohortState === 'evaluating';
  const quotaMoves =
    place.enrollmentState === 'confirmed' &&
    countsInQuota(place.obligation, policy) !== countsInQuota(decided.obligation, policy);
  return { kind: 'changed', needsCounty: trainingHasBegun || quotaMoves };
}

function sameReason(a: Problem, b: Problem): boolean {
  const keys = new Set([...Object.keys(a.data ?? {}), ...Object.keys(b.data ?? {})]);
  return a.code === b.code && [...keys].every((key) => a.data?.[key] === b.data?.[key]);
}
