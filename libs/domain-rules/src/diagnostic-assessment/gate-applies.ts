import type { Obligation, PolicyPack } from '../policy/policy-pack.js';

/** What of the policy bears on the gate: `pack.diagnosis`. */
export type GatePolicy = Pick<PolicyPack['diagnosis'], 'gatesCourseSelection' | 'gateSpares'>;

/**
 * Whether courses stay closed to a teacher until the pre-test is taken. A policy may spare teachers of some obligations:
 * they are invited and not kept waiting (decision 24).
 *
 * @example
 * gateApplies('voluntary', { gatesCourseSelection: true, gateSpares: ['voluntary'] }) // false
 */
export function gateApplies(
  obligation: Obligation,
  { gatesCourseSelection, gateSpares }: GatePolicy,
): boolean {
  return gatesCourseSelection && !gateSpares.includes(obligation);
}
