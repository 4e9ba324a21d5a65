import { clauseOf } from './clause-of.js';
import { childPointer } from './json-pointer.js';
import { isOneValue, listKeys } from './list-keys.js';
import type { PolicyPack } from './policy-pack.js';

/** One value that differs; undefined on the side where it does not exist. */
export interface PolicyChange {
  /** Section of the pack: `scoring`. */
  readonly section: string;
  /** Steps to the value below the section; members of lists by their code, number or grade. */
  readonly steps: readonly string[];
  /** JSON pointer in the older pack, null where the value is new. */
  readonly beforePointer: string | null;
  /** JSON pointer in the newer pack, null where the value is gone. */
  readonly afterPointer: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** Source of the value in the newer pack, or in the older one where the value is gone. */
  readonly clause: string | null;
}

type Member = readonly [key: string, pointer: string, value: unknown];
type Side = { readonly pointer: string; readonly value: unknown } | null;

/**
 * What a newer version of a policy pack changes, value by value in the order of the older document. Members of lists
 * are compared by what they are known by (code of a cohort, number of a theme, grade of a band), never by their place;
 * a list of plain words is one value; something that exists on one side only is named once, whole.
 *
 * @example
 * comparePolicyPacks(pack, { ...pack, push: { ...pack.push, graceHours: 72 } })
 * // [{ section: 'push', steps: ['graceHours'], before: 48, after: 72, beforePointer: '/push/graceHours', … }]
 */
export function comparePolicyPacks(older: PolicyPack, newer: PolicyPack): PolicyChange[] {
  const clauseAt = (before: Side, after: Side): string | null =>
    after ? clauseOf(newer.clauses, after.pointer) : before ? clauseOf(older.clauses, before.pointer) : null;
  return differences([], { pointer: '', value: older }, { pointer: '', value: newer }).map(
    ({ path, before, after }) => ({
      section: path[0] ?? '',
      steps: path.slice(1),
      beforePointer: before?.pointer ?? null,
      afterPointer: after?.pointer ?? null,
      before: before?.value,
      after: after?.value,
      clause: clauseAt(before, after),
    }),
  );
}

interface Difference {
  readonly path: readonly string[];
  readonly before: Side;
  readonly after: Side;
}

function differences(path: readonly string[], before: Side, after: Side): Difference[] {
  const both = before && after ? membersOfBoth(before, after) : null;
  if (!both) return sameValue(before?.value, after?.value) ? [] : [{ path, before, after }];
  const was = new Map(both.older.map((member) => [member[0], member]));
  const is = new Map(both.newer.map((member) => [member[0], member]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    differences([...path, key], sideOf(was.get(key)), sideOf(is.get(key))),
  );
}

const sideOf = (member: Member | undefined): Side =>
  member === undefined || member[2] === undefined ? null : { pointer: member[1], value: member[2] };

/** Members of both sides by the same naming; null where the two are not both compared member by member. */
function membersOfBoth(
  before: NonNullable<Side>,
  after: NonNullable<Side>,
): { older: Member[]; newer: Member[] } | null {
  if (isOneValue(before.value) && isOneValue(after.value)) return null;
  if (Array.isArray(before.value) && Array.isArray(after.value)) {
    const [older = [], newer = []] = listKeys(before.value, after.value);
    return { older: placed(before, older), newer: placed(after, newer) };
  }
  if (!isObject(before.value) || !isObject(after.value)) return null;
  return { older: named(before), newer: named(after) };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const placed = ({ pointer, value }: NonNullable<Side>, keys: readonly string[]): Member[] =>
  keys.map((key, place) => [key, childPointer(pointer, place), (value as readonly unknown[])[place]]);

const named = ({ pointer, value }: NonNullable<Side>): Member[] =>
  Object.entries(value as object).map(([key, member]) => [key, childPointer(pointer, key), member]);

/** Whether two values are the same, whatever the order in which members are written. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
}
