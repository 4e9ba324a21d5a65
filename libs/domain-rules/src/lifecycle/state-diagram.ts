import type { Lifecycle } from './lifecycles.js';

/**
 * A life cycle as Mermaid text (`stateDiagram-v2`), so that the pictures in the documentation are made from
 * the tables that the program obeys.
 *
 * @param label text shown for a state; the state's own name when left out
 * @example
 * stateDiagram(LIFECYCLES.certificate)
 * // stateDiagram-v2
 * //   state "issued" as issued
 * //   state "revoked" as revoked
 * //   [*] --> issued
 * //   issued --> revoked: revoke
 * //   revoked --> [*]
 */
export function stateDiagram(
  { states, initial, final, transitions }: Lifecycle,
  label: (state: string) => string = (state) => state,
): string {
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${label(state)}" as ${identifier(state)}`),
    `  [*] --> ${identifier(initial)}`,
    ...transitions.map(({ from, to, name }) => `  ${identifier(from)} --> ${identifier(to)}: ${name}`),
    ...final.map((state) => `  ${identifier(state)} --> [*]`),
  ].join('\n');
}

/** Mermaid reads a hyphen in an identifier as part of an arrow. */
function identifier(state: string): string {
  return state.replaceAll('-', '_');
}
