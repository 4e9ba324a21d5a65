import type { PolicyPractice } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { isCopy, plainComment } from './plain-comment.js';
import type { Mark } from './rubric-score.js';

export type PeerReviewFaultCode =
  | 'peer-comment-too-short'
  | 'peer-comment-says-nothing'
  | 'peer-review-too-fast'
  | 'peer-comment-copied-from-own'
  | 'peer-comment-copied-from-other'
  | 'peer-comment-copied-from-work'
  | 'peer-marks-all-alike';

/** Different characters that a comment has at least to say something: 好好好好好 has one. */
export const FEWEST_LETTERS = 8;
/** A review that gives every criterion the same needs a comment this many times as long as any other. */
export const WHEN_ALIKE = 2;

/** A review as it is handed in, with what stands around it. */
export interface ReviewToCount {
  readonly marks: readonly Mark[];
  /** Comment on the whole. */
  readonly comment: string;
  /** Comments on single criteria. */
  readonly criterionComments: readonly string[];
  /** From the server's clock: opened to handed in. */
  readonly seconds: number;
  /** Comments of the same reviewer's other reviews that count. */
  readonly ownComments: readonly string[];
  /** Comments that others made on works of the theme and that stand already. */
  readonly othersComments: readonly string[];
  /** Text of the work. */
  readonly workText: string;
}

/**
 * Why a review does not count; empty when it does. Everything at once, so that the reviewer can mend it in one go. Comments
 * on single criteria count for the length as the comment on the whole does.
 *
 * @param policy `pack.practice.peerReview`
 * @example
 * // “很好” after 12 seconds → peer-comment-too-short, peer-review-too-fast
 */
export function whatDoesNotCount(
  review: ReviewToCount,
  policy: Pick<PolicyPractice['peerReview'], 'shortestSeconds' | 'shortestComment'>,
): Problem<PeerReviewFaultCode>[] {
  const problems: Problem<PeerReviewFaultCode>[] = [];
  const plain = allWords(review);
  const letters = [...plain];
  if (letters.length < policy.shortestComment) {
    problems.push(
      problem('peer-comment-too-short', {
        field: 'comment',
        data: { length: letters.length, minimum: policy.shortestComment },
      }),
    );
  } else if (new Set(letters).size < Math.min(FEWEST_LETTERS, policy.shortestComment)) {
    // A short policy must not ask for more variety than it asks for letters.
    problems.push(problem('peer-comment-says-nothing', { field: 'comment' }));
  }
  if (review.seconds < policy.shortestSeconds) {
    problems.push(
      problem('peer-review-too-fast', {
        data: { seconds: review.seconds, minimum: policy.shortestSeconds },
      }),
    );
  }
  if (review.ownComments.some((other) => isCopy(plain, plainComment(other)))) {
    problems.push(problem('peer-comment-copied-from-own', { field: 'comment' }));
  }
  if (review.othersComments.some((other) => isCopy(plain, plainComment(other)))) {
    problems.push(problem('peer-comment-copied-from-other', { field: 'comment' }));
  }
  if (letters.length > 0 && isTakenFrom(plain, plainComment(review.workText))) {
    problems.push(problem('peer-comment-copied-from-work', { field: 'comment' }));
  }
  const levels = new Set(review.marks.map(({ level }) => level));
  const enough = policy.shortestComment * WHEN_ALIKE;
  if (review.marks.length > 1 && levels.size === 1 && letters.length < enough) {
    problems.push(
      problem('peer-marks-all-alike', { field: 'marks', data: { length: letters.length, minimum: enough } }),
    );
  }
  return problems;
}

/** All words of a review without signs: by this it is compared with others. */
export function allWords({
  comment,
  criterionComments,
}: Pick<ReviewToCount, 'comment' | 'criterionComments'>): string {
  return plainComment([comment, ...criterionComments].join(''));
}

/** The comment is a piece of the work; a short work is not the measure of a comment that quotes it. */
const isTakenFrom = (comment: string, work: string): boolean =>
  work.length >= comment.length && comment.length >= 12 && isCopy(comment, work);
