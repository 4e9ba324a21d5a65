import { ROLES } from '../../access/roles.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';
import type { PolicyRule } from '../policy-rule.js';
import type { PolicyProblem } from '../policy-problem.js';

/** Life cycles that a policy may speak of, by id. */
export type Lifecycles = Readonly<
  Record<
    string,
    {
      readonly states: readonly string[];
      readonly transitions: readonly { readonly from: string; readonly to: string }[];
    }
  >
>;

/** Stands in `by` for a move that the program makes by itself when a rule says so. */
export const PROGRAM = 'program';

const ACTORS: ReadonlySet<string> = new Set([...ROLES, PROGRAM]);

/**
 * The policy gives moves that exist to roles that exist. A life cycle that the policy speaks of has all its moves
 * given to somebody, because a move that is not listed there is nobody's.
 */
export const transitionsAreKnown = (lifecycles: Lifecycles): PolicyRule =>
  policyRule(['transitions'], ({ transitions }) => {
    const problems: PolicyProblem[] = [];
    const given = new Set<string>();
    transitions.forEach(({ lifecycle, from, to, by }, at) => {
      const field = `/transitions/${at}`;
      by.forEach((role, place) => {
        if (ACTORS.has(role)) return;
        problems.push(
          problem('policy-transition-role-unknown', { field: `${field}/by/${place}`, data: { role } }),
        );
      });
      const table = Object.hasOwn(lifecycles, lifecycle) ? lifecycles[lifecycle] : undefined;
      if (table === undefined) {
        problems.push(problem('policy-transition-lifecycle-unknown', { field, data: { lifecycle } }));
        return;
      }
      const unknown = [from, to].filter((state) => !table.states.includes(state));
      for (const state of unknown) {
        problems.push(problem('policy-transition-state-unknown', { field, data: { lifecycle, state } }));
      }
      if (unknown.length === 0 && !table.transitions.some((move) => move.from === from && move.to === to)) {
        problems.push(
          problem('policy-transition-not-in-lifecycle', { field, data: { lifecycle, from, to } }),
        );
      }
      const move = moveKey(lifecycle, from, to);
      if (given.has(move)) {
        problems.push(problem('policy-transition-repeated', { field, data: { lifecycle, from, to } }));
      }
      given.add(move);
    });
    const spokenOf = new Set(transitions.map(({ lifecycle }) => lifecycle));
    for (const [lifecycle, table] of Object.entries(lifecycles)) {
      if (!spokenOf.has(lifecycle)) continue;
      for (const { from, to } of table.transitions) {
        if (given.has(moveKey(lifecycle, from, to))) continue;
        problems.push(
          problem('policy-transition-missing', { field: '/transitions', data: { lifecycle, from, to } }),
        );
      }
    }
    return problems;
  });

const moveKey = (lifecycle: string, from: string, to: string): string => `${lifecycle}/${from}/${to}`;
