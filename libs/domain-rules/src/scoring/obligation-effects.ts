import type { Obligation, PolicyPack } from '../policy/policy-pack.js';

/** What follows from a teacher's obligation: quota, completion rate, grade, certificate. */
export type EffectsOfObligation = PolicyPack['eligibility']['effects'][Obligation];

/**
 * What follows from an obligation in this region (decision 4). Hours are kept for everybody.
 *
 * @example
 * // Where those past an age take part of their own will and are not assessed:
 * obligationEffects(pack, 'voluntary').receivesGrade // false
 */
export function obligationEffects(
  pack: Pick<PolicyPack, 'eligibility'>,
  obligation: Obligation,
): EffectsOfObligation {
  return pack.eligibility.effects[obligation];
}
