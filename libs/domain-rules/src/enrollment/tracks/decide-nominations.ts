import { problem, type Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';

export const NOMINATION_STATES = ['nominated', 'confirmed', 'declined', 'withdrawn'] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

export const NOMINATION_DECISIONS = ['confirm', 'decline', 'withdraw'] as const;
export type NominationDecision = (typeof NOMINATION_DECISIONS)[number];

/** Every move of a nomination: who has none of these stays as they are. */
const MOVES: Readonly<Record<NominationDecision, { from: readonly NominationState[]; to: NominationState }>> =
  {
    confirm: { from: ['nominated', 'declined'], to: 'confirmed' },
    decline: { from: ['nominated', 'confirmed'], to: 'declined' },
    withdraw: { from: ['nominated', 'confirmed'], to: 'withdrawn' },
  };

export type DecideNominationsProblemCode =
  | 'track-nobody-chosen'
  | 'track-decision-of-root'
  | 'track-nomination-state'
  | 'track-capacity-used-up'
  | 'track-decision-reason-missing'
  | 'track-session-over';

export interface NominationsDecided {
  readonly decision: NominationDecision;
  readonly reason: string;
  readonly states: readonly NominationState[];
  /** Whether the office at the top of the region decides. */
  readonly byRoot: boolean;
  readonly capacity: number;
  /** People confirmed before. */
  readonly confirmed: number;
  readonly lastDay: PlainDate;
  readonly today: PlainDate;
}

/**
 * Whether nominations may be decided together: the root's office confirms and declines, whoever nominated withdraws,
 * nobody after the session is over, and no more are confirmed than there are places.
 *
 * @returns the state that follows, or every problem
 */
export function decideNominations(
  facts: NominationsDecided,
): { to: NominationState } | { problems: Problem<DecideNominationsProblemCode>[] } {
  const { decision, states } = facts;
  const move = MOVES[decision];
  const problems: Problem<DecideNominationsProblemCode>[] = [];
  if (states.length === 0) problems.push(problem('track-nobody-chosen'));
  if (decision !== 'withdraw' && !facts.byRoot) problems.push(problem('track-decision-of-root'));
  if (decision !== 'confirm' && facts.reason.trim() === '')
    problems.push(problem('track-decision-reason-missing', { field: 'reason' }));
  if (facts.today > facts.lastDay) problems.push(problem('track-session-over'));
  states.forEach((state, row) => {
    if (!move.from.includes(state))
      problems.push(problem('track-nomination-state', { row, data: { state } }));
  });
  const free = facts.capacity - facts.confirmed;
  if (decision === 'confirm' && states.length > free) {
    problems.push(
      problem('track-capacity-used-up', { data: { free: Math.max(0, free), asked: states.length } }),
    );
  }
  return problems.length > 0 ? { problems } : { to: move.to };
}
