import type { ReviewStanding } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { obligationEffects } from '@tisheng/domain-rules/scoring/obligation-effects.js';
import type { ProofStanding } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import type { Queryable } from '../../../platform/database/database.js';
import {
  learnersToCertify,
  type LearnerToCertify,
  type LearnersMeant,
} from '../issuing/learners-to-certify.js';
import { proofStandings } from '../issuing/proof-standings.js';
import { reviewOf } from '../issuing/review-of-learner.js';

/** A learner with how the review stands today. */
export interface LearnerInReview {
  readonly learner: LearnerToCertify;
  readonly proofs: readonly ProofStanding[];
  readonly standing: ReviewStanding;
}

/** Everybody who may get a certificate at all, page by page in order of the learner numbers. */
export async function* learnersInReview(
  db: Queryable,
  pack: PolicyPack,
  cohortId: string,
  meant: LearnersMeant,
): AsyncGenerator<LearnerInReview[]> {
  for await (const page of learnersToCertify(db, cohortId, meant)) {
    yield page
      .filter(({ obligation }) => obligationEffects(pack, obligation).receivesCertificate)
      .map((learner) => {
        const proofs = proofStandings(pack, learner);
        return { learner, proofs, standing: reviewOf(learner, proofs) };
      });
  }
}

/** Whether the learner's school has no county office of its own. */
export const isWithoutCounty = ({ countyKind }: LearnerToCertify): boolean => countyKind === 'direct-schools';
