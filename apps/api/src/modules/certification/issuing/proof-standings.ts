import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { hoursFromTotals, type HoursReached } from '@tisheng/domain-rules/scoring/hours-reached.js';
import { obligationEffects } from '@tisheng/domain-rules/scoring/obligation-effects.js';
import { proofsEarned, type ProofStanding } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import { copyLine } from '../../../platform/database/copy-rows.js';
import type { LearnerToCertify } from './learners-to-certify.js';

/** The learner's hours by the policy, from the last scoring. */
export function hoursOf(pack: PolicyPack, learner: LearnerToCertify): HoursReached {
  return hoursFromTotals(pack, {
    online: learner.onlineHalfHours ?? 0,
    offline: learner.offlineHalfHours ?? 0,
  });
}

export function proofStandings(pack: PolicyPack, learner: LearnerToCertify): ProofStanding[] {
  return proofsEarned(pack, {
    hours: hoursOf(pack, learner),
    onlineAssessmentHundredths: learner.onlineAssessmentHundredths,
    practiceScoreHundredths: learner.practiceScoreHundredths,
  });
}

/** Table and columns of {@link newProofLines}. */
export const PROOF_TARGET =
  'certification.proof (cohort_id, enrollment_id, code, half_hours, score_hundredths, issued_at)';

/** Rows for COPY of the proofs that the learner has earned and was never given; one revoked is not given again. */
export function newProofLines(
  pack: PolicyPack,
  learner: LearnerToCertify,
  standings: readonly ProofStanding[],
  cohortId: string,
  issuedAt: string,
): string[] {
  if (standings.length === 0 || !obligationEffects(pack, learner.obligation).receivesGrade) return [];
  return standings
    .filter(({ code, earned }) => earned && !learner.heldProofs.includes(code))
    .map(({ code, hours, assessment }) =>
      copyLine([cohortId, learner.id, code, hours.reached, assessment.hundredths, issuedAt]),
    );
}
