import { childPointer, membersOf } from './json-pointer.js';
import type { PolicyPack } from './policy-pack.js';

/** One value that differs; undefined on the side where it does not exist. */
export interface PolicyChange {
  /** JSON pointer of the value. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What a newer version of a policy pack changes, value by value in the order of the document. Lists are compared
 * place by place; something that exists on one side only is named once, whole.
 *
 * @example
 * comparePolicyPacks(pack, { ...pack, push: { ...pack.push, graceHours: 72 } })
 * // [{ pointer: '/push/graceHours', before: 48, after: 72 }]
 */
export function comparePolicyPacks(older: PolicyPack, newer: PolicyPack): PolicyChange[] {
  return changes('', older, newer);
}

function changes(pointer: string, before: unknown, after: unknown): PolicyChange[] {
  if (Object.is(before, after)) return [];
  const old = membersOf(before);
  const current = membersOf(after);
  if (old === null || current === null || Array.isArray(before) !== Array.isArray(after)) {
    return [{ pointer, before, after }];
  }
  const was = new Map(old);
  const is = new Map(current);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((step) =>
    changes(childPointer(pointer, step), was.get(step), is.get(step)),
  );
}
