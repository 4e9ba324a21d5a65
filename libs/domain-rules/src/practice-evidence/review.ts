import { ratioOf, compareRatios, hundredths, scoreHundredths } from '../arithmetic/decimal.js';
import type { StateOf } from '../lifecycle/lifecycles.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export const MIN_RETURN_COMMENT_LENGTH = 5;
export const MAX_COMMENT_LENGTH = 5_000;

export type ReviewProblemCode =
  | 'review-of-own-work'
  | 'review-of-unsubmitted-work'
  | 'review-score-missing'
  | 'review-score-malformed'
  | 'review-score-below-acceptance'
  | 'review-comment-missing'
  | 'review-comment-too-long';

export interface Review {
  readonly decision: 'accept' | 'return';
  /** 0–100 with two decimals; may be null when the work is returned. */
  readonly score: number | null;
  /** Technical level (技术水平) and teaching value (教学价值) of a finished work; null where none is asked. */
  readonly technicalScore: number | null;
  readonly teachingScore: number | null;
  readonly comment: string;
}

export interface ReviewFacts {
  /** Account or person that reviews. */
  readonly reviewer: string;
  /** Everybody whose work it is: the teacher, for a school's work all who are named on it. */
  readonly authors: readonly string[];
  readonly submission: StateOf<'submission'>;
  /** The theme asks for a finished work. */
  readonly isWork: boolean;
}

/**
 * Whether a review may be recorded. Work is accepted from the pack's `acceptedFrom` points on, else it is
 * returned with a comment that helps to improve it (打磨); good work may be returned too. A finished work needs
 * its two scores when it is accepted. Nobody reviews their own work.
 *
 * @param acceptedFrom `pack.practice.acceptedFrom`
 */
export function checkReview(
  review: Review,
  facts: ReviewFacts,
  acceptedFrom: number,
): Problem<ReviewProblemCode>[] {
  const problems: Problem<ReviewProblemCode>[] = [];
  if (facts.authors.includes(facts.reviewer)) problems.push(problem('review-of-own-work'));
  if (facts.submission !== 'submitted') {
    problems.push(problem('review-of-unsubmitted-work', { data: { state: facts.submission } }));
  }
  const accepting = review.decision === 'accept';
  const scores = [
    { field: 'score', value: review.score, needed: accepting },
    { field: 'technicalScore', value: review.technicalScore, needed: accepting && facts.isWork },
    { field: 'teachingScore', value: review.teachingScore, needed: accepting && facts.isWork },
  ];
  for (const { field, value, needed } of scores) {
    if (value === null) {
      if (needed) problems.push(problem('review-score-missing', { field }));
    } else if (scoreHundredths(value) === null) problems.push(problem('review-score-malformed', { field }));
  }
  const score = review.score === null ? null : scoreHundredths(review.score);
  if (accepting && score !== null && !reachesAcceptance(score, acceptedFrom)) {
    problems.push(
      problem('review-score-below-acceptance', {
        field: 'score',
        data: { score: review.score, acceptedFrom },
      }),
    );
  }
  const length = [...review.comment.trim()].length;
  if (!accepting && length < MIN_RETURN_COMMENT_LENGTH) {
    problems.push(
      problem('review-comment-missing', { field: 'comment', data: { minimum: MIN_RETURN_COMMENT_LENGTH } }),
    );
  }
  if (length > MAX_COMMENT_LENGTH) {
    problems.push(
      problem('review-comment-too-long', { field: 'comment', data: { length, maximum: MAX_COMMENT_LENGTH } }),
    );
  }
  return problems;
}

/**
 * Whether a score is enough to accept the work.
 *
 * @param scoreInHundredths 6000 for 60 points
 */
export function reachesAcceptance(scoreInHundredths: number, acceptedFrom: number): boolean {
  return compareRatios(hundredths(scoreInHundredths), ratioOf(acceptedFrom)) >= 0;
}
