import { clauseOf } from './clause-of.js';
import { childPointer, membersOf } from './json-pointer.js';
import { isOneValue, listKeys } from './list-keys.js';

/** One value of a policy pack with its source. */
export interface PolicyValue {
  readonly section: string;
  /** Steps below the section; members of lists by their code, number or grade. */
  readonly steps: readonly string[];
  readonly pointer: string;
  readonly value: unknown;
  readonly clause: string | null;
}

/**
 * Every value of a policy pack in the order of the document, each with the clause that it comes from: its own, or the
 * nearest one above it. Texts in two languages and lists of plain words are one value each.
 *
 * @param document the whole pack; its clauses are sources and no values
 */
export function listPolicyValues(
  document: object & { readonly clauses: Readonly<Record<string, string>> },
): PolicyValue[] {
  return Object.entries(document)
    .filter(([section, value]) => section !== 'clauses' && value !== undefined)
    .flatMap(([section, value]) =>
      valuesBelow(value, childPointer('', section), []).map((found) => ({
        section,
        ...found,
        clause: clauseOf(document.clauses, found.pointer),
      })),
    );
}

type Found = Pick<PolicyValue, 'steps' | 'pointer' | 'value'>;

/** The values at and below a place. */
export function valuesBelow(value: unknown, pointer: string, steps: readonly string[]): Found[] {
  if (isOneValue(value)) return value === undefined ? [] : [{ steps, pointer, value }];
  const keys = Array.isArray(value) ? listKeys(value)[0] : undefined;
  return (membersOf(value) ?? []).flatMap(([step, member], place) =>
    valuesBelow(member, childPointer(pointer, step), [...steps, keys?.[place] ?? step]),
  );
}
