import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type PlanCommentProblemCode =
  | 'plan-comment-too-short'
  | 'plan-comment-too-long'
  | 'plan-comments-too-many'
  | 'shared-plan-not-shown'
  | 'plan-comment-unknown'
  | 'plan-comment-of-somebody-else'
  | 'plan-comment-is-own'
  | 'plan-comment-hidden'
  | 'hiding-reason-missing'
  | 'hiding-reason-too-long';

type Found = Problem<PlanCommentProblemCode>;

export const SHORTEST_COMMENT = 2;
export const LONGEST_COMMENT = 500;
/** So many comments within so many minutes, whatever became of them. */
export const COMMENTS_AT_ONCE = 5;
export const COMMENTS_WITHIN_MINUTES = 10;
const LONGEST_REASON = 300;

/**
 * A comment as it is kept: plain text without invisible characters, at most one empty line between paragraphs.
 *
 * @example plainComment('  好！\r\n\r\n\r\n很实用 ') // '好！\n\n很实用'
 */
export const plainComment = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // Letters of both languages need none of the control and direction marks.
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' ? mark : ''))
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** A comment on a colleague's plan has 2 to 500 characters, counted as {@link plainComment} keeps it. */
export function checkPlanComment(text: string): Found[] {
  const length = [...plainComment(text)].length;
  const field = 'text';
  if (length < SHORTEST_COMMENT)
    return [problem('plan-comment-too-short', { field, data: { length, minimum: SHORTEST_COMMENT } })];
  if (length > LONGEST_COMMENT)
    return [problem('plan-comment-too-long', { field, data: { length, maximum: LONGEST_COMMENT } })];
  return [];
}

/** Nobody floods a plan: after five comments within ten minutes the next waits. */
export function mayCommentNow(recent: number): Found[] {
  if (recent < COMMENTS_AT_ONCE) return [];
  const data = { comments: COMMENTS_AT_ONCE, minutes: COMMENTS_WITHIN_MINUTES };
  return [problem('plan-comments-too-many', { data })];
}

/** A comment is hidden with a reason that stays on record, of 300 characters at most; shown again without one. */
export function checkHidingReason(hides: boolean, reason: string): Found[] {
  const length = [...reason.trim()].length;
  if (hides && length === 0) return [problem('hiding-reason-missing', { field: 'reason' })];
  if (length <= LONGEST_REASON) return [];
  return [problem('hiding-reason-too-long', { field: 'reason', data: { length, maximum: LONGEST_REASON } })];
}
