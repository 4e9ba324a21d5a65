import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';

export type PeerReviewProblemCode =
  | 'peer-review-not-yours'
  | 'peer-review-closed'
  | 'peer-review-overdue'
  | 'peer-review-not-opened'
  | 'peer-review-changed-elsewhere'
  | 'peer-comment-too-long'
  | 'peer-decline-reason-missing'
  | 'peer-review-not-shown-yet'
  | 'peer-objection-reason-missing'
  | 'peer-objection-already-made'
  | 'peer-objection-not-open'
  | 'peer-objection-answer-missing'
  | 'peer-review-already-counted';

export const MAX_PEER_COMMENT = 2_000;
export const MAX_CRITERION_COMMENT = 500;
export const SHORTEST_REASON = 5;

/** States in which the reviewer still has something to do. */
export const UNDER_WAY: readonly StateOf<'peer-review'>[] = ['assigned', 'opened', 'not-counted'];

export interface ReviewInHand {
  readonly state: StateOf<'peer-review'>;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
}

/** Whether the reviewer may still work on a review: until the end of its last day. */
export function mayWorkOnReview({ state, dueOn, today }: ReviewInHand): Problem<PeerReviewProblemCode>[] {
  if (state === 'counted' || state === 'set-aside') return [problem('peer-review-already-counted')];
  if (!UNDER_WAY.includes(state)) return [problem('peer-review-closed', { data: { state } })];
  return today > dueOn ? [problem('peer-review-overdue', { data: { dueOn } })] : [];
}

/** Lengths of what a reviewer writes; a draft may be as short as it is. */
export function checkPeerComments(
  comment: string,
  criterionComments: Readonly<Record<string, string>>,
): Problem<PeerReviewProblemCode>[] {
  const problems: Problem<PeerReviewProblemCode>[] = [];
  const check = (field: string, text: string, maximum: number): void => {
    const length = [...text.trim()].length;
    if (length > maximum) {
      problems.push(problem('peer-comment-too-long', { field, data: { length, maximum } }));
    }
  };
  check('comment', comment, MAX_PEER_COMMENT);
  for (const [code, text] of Object.entries(criterionComments)) {
    check(`comments.${code}`, text, MAX_CRITERION_COMMENT);
  }
  return problems;
}

/** A reason that somebody else has to understand. */
export function checkReason<Code extends PeerReviewProblemCode>(reason: string, code: Code): Problem<Code>[] {
  const length = [...reason.trim()].length;
  return length < SHORTEST_REASON || length > MAX_CRITERION_COMMENT
    ? [problem(code, { field: 'reason', data: { minimum: SHORTEST_REASON, maximum: MAX_CRITERION_COMMENT } })]
    : [];
}

/** What the author of a work has still to do, and until when. */
export interface OwnReviews {
  /** Own reviews of the theme that are still to be made in time. */
  readonly toDo: number;
  /** Day after which nobody owes a review of this work any more. */
  readonly lastDay: PlainDate;
  readonly today: PlainDate;
}

/** Authors see what colleagues said once they have made their own reviews of the theme, or after the last day. */
export const seesReceived = ({ toDo, lastDay, today }: OwnReviews): boolean => toDo === 0 || today > lastDay;
