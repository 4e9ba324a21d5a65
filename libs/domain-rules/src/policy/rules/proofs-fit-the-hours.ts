import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** No proof asks for more hours than the programme offers. */
export const proofsFitTheHours = policyRule(['proofs', 'hours'], ({ proofs, hours }) =>
  proofs.flatMap((proof, at) => {
    const available = proof.hours === 'online' ? hours.onlineHalfHours : hours.offlineHalfHours;
    if (proof.halfHours <= available) return [];
    return [
      problem('policy-proof-hours-above-programme', {
        field: `/proofs/${at}/halfHours`,
        data: { proof: proof.code, halfHours: proof.halfHours, available },
      }),
    ];
  }),
);
