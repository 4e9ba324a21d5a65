import type { Action } from '../lib/use-action.js';
import { ProblemList } from './problem-list.js';
import { ErrorState } from './states.js';

/** What went wrong with an action, beside the button that started it; nothing while all is well. */
export function ActionFeedback({ action }: { action: Pick<Action<never, unknown>, 'problems' | 'error'> }) {
  if (action.error) return <ErrorState error={action.error} />;
  return <ProblemList problems={action.problems} />;
}
