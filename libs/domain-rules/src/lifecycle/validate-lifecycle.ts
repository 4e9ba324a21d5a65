import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { Lifecycle } from './lifecycles.js';

export type LifecycleProblemCode =
  | 'lifecycle-state-repeated'
  | 'lifecycle-state-unknown'
  | 'lifecycle-state-unreachable'
  | 'lifecycle-final-state-left'
  | 'lifecycle-dead-end'
  | 'lifecycle-move-repeated'
  | 'lifecycle-move-to-itself';

/**
 * Proves a transition table before the program starts: every state named exists, can be reached from the
 * initial one, and either is final or can be left; no move is written twice, and a move's name leads from one
 * state to one state only.
 *
 * @param id name of the life cycle, for the messages
 * @returns every fault; empty for a sound table
 */
export function lifecycleProblems(id: string, lifecycle: Lifecycle): Problem<LifecycleProblemCode>[] {
  const { states, initial, final, transitions } = lifecycle;
  const known = new Set(states);
  const problems: Problem<LifecycleProblemCode>[] = [];
  const report = (code: LifecycleProblemCode, data: Record<string, string>) =>
    problems.push(problem(code, { data: { lifecycle: id, ...data } }));

  for (const [index, state] of states.entries()) {
    if (states.indexOf(state) !== index) report('lifecycle-state-repeated', { state });
  }
  const mentioned = [initial, ...final, ...transitions.flatMap(({ from, to }) => [from, to])];
  for (const state of new Set(mentioned)) {
    if (!known.has(state)) report('lifecycle-state-unknown', { state });
  }

  const pairs = new Set<string>();
  const names = new Set<string>();
  for (const { from, to, name } of transitions) {
    if (from === to) report('lifecycle-move-to-itself', { state: from, move: name });
    const pair = JSON.stringify([from, to]);
    const nameFrom = JSON.stringify([from, name]);
    if (pairs.has(pair) || names.has(nameFrom)) report('lifecycle-move-repeated', { from, to, move: name });
    pairs.add(pair);
    names.add(nameFrom);
    if (final.includes(from)) report('lifecycle-final-state-left', { state: from, move: name });
  }

  const reached = reachableFrom(initial, lifecycle);
  for (const state of known) {
    if (!reached.has(state)) report('lifecycle-state-unreachable', { state });
    if (!final.includes(state) && !transitions.some(({ from }) => from === state)) {
      report('lifecycle-dead-end', { state });
    }
  }
  return problems;
}

/** The faults of all tables together; the program refuses to start on any. */
export function lifecyclesProblems(
  lifecycles: Readonly<Record<string, Lifecycle>>,
): Problem<LifecycleProblemCode>[] {
  return Object.entries(lifecycles).flatMap(([id, lifecycle]) => lifecycleProblems(id, lifecycle));
}

function reachableFrom(initial: string, { transitions }: Lifecycle): ReadonlySet<string> {
  const reached = new Set([initial]);
  // A Set that grows while it is walked visits the new members too.
  for (const state of reached) {
    for (const { from, to } of transitions) if (from === state) reached.add(to);
  }
  return reached;
}
