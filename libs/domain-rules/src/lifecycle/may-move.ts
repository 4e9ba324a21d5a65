import type { PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { LIFECYCLES } from './lifecycles.js';
import type { Lifecycle, LifecycleId, LifecycleTransition, StateOf } from './lifecycles.js';

export type MoveProblemCode = 'move-not-possible' | 'move-not-allowed';

/** A move that somebody asks for. */
export interface MoveRequest<Id extends LifecycleId> {
  readonly lifecycle: Id;
  readonly from: StateOf<Id>;
  readonly to: StateOf<Id>;
  /** Roles of the person who asks, as named in the policy's `transitions`. */
  readonly roles: readonly string[];
}

/**
 * May this person move it from one state to the next? The table says whether the move exists, the policy who
 * may make it. A life cycle of which the policy says nothing at all is moved by the program alone, and so is
 * not restricted here.
 *
 * @returns `move-not-possible` when the table has no such move; `move-not-allowed` when the policy gives it to
 *   other roles
 * @example
 * mayMove(pack, { lifecycle: 'certificate', from: 'revoked', to: 'issued', roles: ['province-office'] })
 * // [{ code: 'move-not-possible', … }]: what is revoked stays revoked
 */
export function mayMove<Id extends LifecycleId>(
  pack: Pick<PolicyPack, 'transitions'>,
  { lifecycle, from, to, roles }: MoveRequest<Id>,
): Problem<MoveProblemCode>[] {
  if (!canMove(lifecycle, from, to)) {
    return [problem('move-not-possible', { data: { lifecycle, from, to } })];
  }
  const rules = pack.transitions.filter((rule) => rule.lifecycle === lifecycle);
  if (rules.length === 0) return [];
  const allowed = rules.filter((rule) => rule.from === from && rule.to === to).flatMap((rule) => rule.by);
  if (roles.some((role) => allowed.includes(role))) return [];
  return [problem('move-not-allowed', { data: { lifecycle, from, to, allowed: allowed.join(', ') } })];
}

/** Whether the table has this move, whoever makes it. */
export function canMove<Id extends LifecycleId>(lifecycle: Id, from: StateOf<Id>, to: StateOf<Id>): boolean {
  return movesFrom(lifecycle, from).some((move) => move.to === to);
}

/** The moves that lead out of a state, in the order of the table. */
export function movesFrom<Id extends LifecycleId>(
  lifecycle: Id,
  state: StateOf<Id>,
): readonly LifecycleTransition[] {
  const table: Lifecycle = LIFECYCLES[lifecycle];
  return table.transitions.filter(({ from }) => from === state);
}

/** Whether a text (a stored column, say) is a state of the life cycle. */
export function isStateOf<Id extends LifecycleId>(lifecycle: Id, text: string): text is StateOf<Id> {
  const table: Lifecycle = LIFECYCLES[lifecycle];
  return table.states.includes(text);
}
