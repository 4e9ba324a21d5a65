import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { PlanCommentProblemCode } from './check-plan-comment.js';

/** A comment as far as it matters who may do what with it. */
export interface CommentFacts {
  /** The plan that it stands under is shown to the one who asks. */
  readonly planIsShown: boolean;
  readonly isOwn: boolean;
  readonly isHidden: boolean;
}

/**
 * One's own comment may be changed while its plan is shown and nobody has hidden it, and deleted at any time; somebody
 * else's may be reported.
 *
 * @param comment null when there is none, or it was deleted
 */
export function mayTouchComment(
  comment: CommentFacts | null,
  act: 'change' | 'delete' | 'report',
): Problem<PlanCommentProblemCode>[] {
  if (comment === null) return [problem('plan-comment-unknown')];
  const { planIsShown, isOwn, isHidden } = comment;
  const problems: Problem<PlanCommentProblemCode>[] = [];
  if (act === 'report' && isOwn) problems.push(problem('plan-comment-is-own'));
  if (act !== 'report' && !isOwn) problems.push(problem('plan-comment-of-somebody-else'));
  if (act === 'delete') return problems;
  if (!planIsShown) problems.push(problem('shared-plan-not-shown'));
  if (isHidden) problems.push(problem('plan-comment-hidden'));
  return problems;
}
