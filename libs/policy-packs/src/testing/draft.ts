import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/** A copy of a pack to which a test may do what a hand-written document could hold. */
export type Draft = Record<string, unknown>;

/** A deep copy, free of the pack's types. */
export function copyOf(pack: PolicyPack): Draft {
  return JSON.parse(JSON.stringify(pack)) as Draft;
}

/**
 * The object or list at these steps.
 *
 * @throws Error where there is none: the test has the path wrong
 */
export function member(draft: Draft, ...steps: readonly string[]): Draft {
  let found = draft;
  for (const step of steps) {
    const next = found[step];
    if (typeof next !== 'object' || next === null) throw new Error(`nothing at ${steps.join('/')}`);
    found = next as Draft;
  }
  return found;
}

/** Puts a value at a JSON pointer without escapes. */
export function set(draft: Draft, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1);
  member(draft, ...steps.slice(0, -1))[steps.at(-1) ?? ''] = value;
}
