import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type AuthorshipProblemCode = 'not-named-on-work' | 'authorship-stands';

export interface AuthorshipFacts {
  /** What the teacher has answered; undefined when they are not named. */
  readonly consents: boolean | null | undefined;
  readonly submission: StateOf<'submission'>;
}

/**
 * Whether a named teacher may say yes or no to being an author: as long as they are named; a yes can be taken back until
 * the work is accepted, a no becomes a yes at any time.
 */
export function mayAnswerAuthorship(
  { consents, submission }: AuthorshipFacts,
  answer: boolean,
): Problem<AuthorshipProblemCode>[] {
  if (consents === undefined) return [problem('not-named-on-work')];
  if (consents && !answer && submission === 'accepted') return [problem('authorship-stands')];
  return [];
}
