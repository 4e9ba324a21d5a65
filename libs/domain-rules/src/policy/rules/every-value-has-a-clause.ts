import { problem } from '../../problem.js';
import { childPointer, membersOf, valueAt } from '../json-pointer.js';
import type { PolicyProblem } from '../policy-problem.js';

const CLAUSES = 'clauses';

/**
 * Every value names its source: a clause at its own pointer or at one above it. Where nothing below a pointer has
 * a source, that pointer is named once instead of every value under it. And every clause is the source of
 * something.
 *
 * @param document the whole pack as it was given
 */
export function everyValueHasAClause(
  document: unknown,
  clauses: Readonly<Record<string, string>>,
): PolicyProblem[] {
  const missing = (membersOf(document) ?? [])
    .filter(([section]) => section !== CLAUSES)
    .flatMap(([section, value]) => uncovered(value, childPointer('', section), clauses).pointers);
  return [
    ...missing.map((field) => problem('policy-clause-missing', { field })),
    ...Object.keys(clauses)
      .filter((pointer) => valueAt(document, pointer) === undefined)
      .map((pointer) =>
        problem('policy-clause-points-nowhere', {
          field: childPointer(`/${CLAUSES}`, pointer),
          data: { pointer },
        }),
      ),
  ];
}

interface Uncovered {
  readonly pointers: readonly string[];
  /** Whether no value below has a source. */
  readonly entirely: boolean;
}

function uncovered(value: unknown, pointer: string, clauses: Readonly<Record<string, string>>): Uncovered {
  if (Object.hasOwn(clauses, pointer)) return { pointers: [], entirely: false };
  const below = (membersOf(value) ?? []).map(([step, member]) =>
    uncovered(member, childPointer(pointer, step), clauses),
  );
  // A plain value or an empty list is a value of its own.
  if (below.every(({ entirely }) => entirely)) return { pointers: [pointer], entirely: true };
  return { pointers: below.flatMap(({ pointers }) => pointers), entirely: false };
}
