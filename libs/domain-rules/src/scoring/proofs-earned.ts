import type { PolicyPack, PolicyProof } from '../policy/policy-pack.js';
import type { HoursReached } from './hours-reached.js';

/** Facts that proofs rest on. Scores in whole hundredths; null while there is none. */
export interface ProofFacts {
  readonly hours: Pick<HoursReached, 'online' | 'offline'>;
  /** Score of the component that the policy takes as online assessment. */
  readonly onlineAssessmentHundredths: number | null;
  readonly practiceScoreHundredths: number | null;
}

/** How one proof (合格证明) stands. */
export interface ProofStanding {
  readonly code: string;
  readonly earned: boolean;
  readonly hours: { readonly kind: PolicyProof['hours']; readonly reached: number; readonly needed: number };
  readonly assessment: {
    readonly kind: PolicyProof['assessment'];
    readonly hundredths: number | null;
    readonly neededHundredths: number;
  };
}

/**
 * How every proof of the policy stands: earned when its hours are reached and its assessment is at least the
 * minimum (decision 7). Where the policy has no proofs, the list is empty.
 */
export function proofsEarned(pack: Pick<PolicyPack, 'proofs'>, facts: ProofFacts): ProofStanding[] {
  return pack.proofs.map((proof) => {
    const reached = facts.hours[proof.hours].reached;
    const hundredths =
      proof.assessment === 'online-assessment'
        ? facts.onlineAssessmentHundredths
        : facts.practiceScoreHundredths;
    const neededHundredths = Math.round(proof.minimumScore * 100);
    return {
      code: proof.code,
      earned: reached >= proof.halfHours && hundredths !== null && hundredths >= neededHundredths,
      hours: { kind: proof.hours, reached, needed: proof.halfHours },
      assessment: { kind: proof.assessment, hundredths, neededHundredths },
    };
  });
}
