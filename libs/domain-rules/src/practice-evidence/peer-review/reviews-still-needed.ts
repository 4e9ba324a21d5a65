import type { PolicyPractice } from '../../policy/practice.js';

/** Reviewers asked beyond the usual number where reviews lie apart. */
export const FURTHER_REVIEWERS = 2;
/** A work is offered to at most this many times the usual number of reviewers; then the leader is told. */
export const ASKED_AT_MOST = 3;

export interface ReviewsOfWork {
  /** Scores of the reviews that count, in whole hundredths. */
  readonly counting: readonly number[];
  /** Reviews that somebody still owes in time. */
  readonly underWay: number;
  /** Everybody who was ever asked, also who declined or never came. */
  readonly asked: number;
}

export interface StillNeeded {
  readonly count: number;
  /** Why: somebody never came, or two lie too far apart; null when nothing is needed. */
  readonly why: 'missing' | 'divergent' | null;
}

/**
 * How many further reviewers a work needs now. First those who fell away are replaced, up to the policy's number. When
 * all have come and no majority agrees ({@link isSettled}), one more is asked, then another, {@link FURTHER_REVIEWERS} at
 * most; what they do not settle, the leader decides.
 *
 * @param policy `pack.practice.peerReview`
 */
export function reviewsStillNeeded(
  { counting, underWay, asked }: ReviewsOfWork,
  policy: Pick<PolicyPractice['peerReview'], 'reviewsPerWork' | 'divergence'>,
): StillNeeded {
  const room = Math.max(0, policy.reviewsPerWork * ASKED_AT_MOST - asked);
  const missing = policy.reviewsPerWork - counting.length - underWay;
  if (missing > 0) return answer(Math.min(missing, room), 'missing');
  if (underWay > 0 || isSettled(counting, policy.divergence)) return answer(0, null);
  const further = counting.length - policy.reviewsPerWork;
  return answer(further < FURTHER_REVIEWERS ? Math.min(1, room) : 0, 'divergent');
}

const answer = (count: number, why: 'missing' | 'divergent' | null): StillNeeded => ({
  count,
  why: count > 0 ? why : null,
});

/**
 * Whether more than half of the reviews, and at least two, lie within the policy's divergence of each other: then one that lies
 * apart decides nothing. A single review settles nothing when two are asked for; of one it is all there is.
 *
 * @param scores whole hundredths
 * @param divergence points
 * @example isSettled([9000, 6000], 20) // false: a third is asked
 * @example isSettled([9000, 6000, 8800], 20) // true: two of three agree
 */
export function isSettled(scores: readonly number[], divergence: number): boolean {
  if (scores.length <= 1) return true;
  const sorted = [...scores].sort((a, b) => a - b);
  const majority = Math.max(2, Math.floor(sorted.length / 2) + 1);
  return sorted.some((highest, at) => {
    const lowest = sorted[at - majority + 1];
    return lowest !== undefined && highest - lowest <= divergence * 100;
  });
}
