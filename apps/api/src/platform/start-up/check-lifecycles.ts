import type { Lifecycle } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { lifecyclesProblems } from '@tisheng/domain-rules/lifecycle/validate-lifecycle.js';
import { problemText } from '@tisheng/messages/problem-text.js';

/**
 * Proves every transition table before the program starts: a state that cannot be reached or left would otherwise be
 * found by the first learner who is stuck in it.
 *
 * @throws Error that names every fault of every table
 */
export function checkLifecycles(lifecycles: Readonly<Record<string, Lifecycle>>): void {
  const problems = lifecyclesProblems(lifecycles);
  if (problems.length === 0) return;
  const lines = problems.map((found) => `  ${found.code}: ${problemText(found).en}`);
  throw new Error(`The program does not start, for its life cycles have faults:\n${lines.join('\n')}`);
}
