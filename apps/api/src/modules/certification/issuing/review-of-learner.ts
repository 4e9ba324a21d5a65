import type { ReviewFacts } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import {
  reviewStanding,
  type ReviewStanding,
} from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { ProofStanding } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import type { LearnerToCertify } from './learners-to-certify.js';

/** What the completion review looks at, of a learner as read. */
export function reviewFacts(learner: LearnerToCertify, proofs: readonly ProofStanding[]): ReviewFacts {
  return {
    proofs,
    appealOpen: learner.appealOpen,
    grade: learner.grade,
    resultState: learner.resultState,
    institutionGrade: learner.institutionGrade,
    bandGrade: learner.bandGrade,
    onlineHalfHours: learner.onlineHalfHours ?? 0,
    offlineHalfHours: learner.offlineHalfHours ?? 0,
    onlineAssessmentHundredths: learner.onlineAssessmentHundredths,
    practiceScoreHundredths: learner.practiceScoreHundredths,
    openFindings: learner.openFindings,
  };
}

/** How the completion review of a learner stands today. */
export function reviewOf(learner: LearnerToCertify, proofs: readonly ProofStanding[]): ReviewStanding {
  const certificate = learner.holdsCertificate ? 'issued' : null;
  return reviewStanding(reviewFacts(learner, proofs), learner.review, certificate);
}
