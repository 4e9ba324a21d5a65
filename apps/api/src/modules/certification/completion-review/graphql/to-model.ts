import { REVIEW_PLACES } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { LearnerInReview } from '../learners-in-review.js';
import type { ReviewStep } from '../queries/list-reviews.js';
import type { ReviewProgressAnswer } from '../queries/review-progress.js';
import type { CompletionReviewProgress, ReviewedLearner } from './review.model.js';

export function toProgress({ levels, level, counties }: ReviewProgressAnswer): CompletionReviewProgress {
  return {
    levels: [...levels],
    level,
    counties: counties.map(({ counts, ...county }) => ({
      ...county,
      counts: REVIEW_PLACES.map((place) => ({ place, learners: counts[place] })),
    })),
  };
}

const scoreOf = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

export function toReviewedLearner({
  learner,
  standing,
  steps,
}: LearnerInReview & { readonly steps: readonly ReviewStep[] }): ReviewedLearner {
  return {
    enrollmentId: learner.id,
    learnerNo: learner.learnerNo,
    name: learner.name,
    school: learner.school,
    onlineHalfHours: learner.onlineHalfHours ?? 0,
    offlineHalfHours: learner.offlineHalfHours ?? 0,
    onlineScore: scoreOf(learner.onlineAssessmentHundredths),
    practiceScore: scoreOf(learner.practiceScoreHundredths),
    grade: learner.grade,
    place: standing.place,
    state: standing.state,
    reopened: standing.reopened,
    exceptions: standing.exceptions.map((exception) => ({ ...exception })),
    steps: steps.map((step) => ({ ...step })),
  };
}
