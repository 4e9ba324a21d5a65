import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { validatePolicyPack } from '@tisheng/domain-rules/policy/validate-policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { jilin2014 } from './jilin-2014/pack.js';
import { quanzhou2016 } from './quanzhou-2016/pack.js';

const BUILT_IN: readonly PolicyPack[] = [jilin2014, quanzhou2016];

let loaded: readonly PolicyPack[] | null = null;

/**
 * The policy packs that come with the product, each validated once.
 *
 * @throws Error when a built-in pack breaks a rule: it names every problem of every pack. Packs that people
 *   upload are checked with `validatePolicyPack`, which answers problems instead.
 */
export function loadPolicyPacks(): readonly PolicyPack[] {
  loaded ??= validated(BUILT_IN);
  return loaded;
}

/** The built-in pack with this id, or null. */
export function policyPackById(id: string): PolicyPack | null {
  return loadPolicyPacks().find((pack) => pack.id === id) ?? null;
}

/**
 * Validates packs together.
 *
 * @throws Error with one line per problem when any pack is broken
 */
export function validated(packs: readonly PolicyPack[]): readonly PolicyPack[] {
  const lines = packs.flatMap((pack) =>
    validatePolicyPack(pack).problems.map((found) => `${pack.id} ${describe(found)}`),
  );
  const ids = packs.map(({ id }) => id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) {
    lines.push(`${id}: the id is taken by two packs`);
  }
  if (lines.length > 0) throw new Error(`policy packs are broken:\n${lines.join('\n')}`);
  return packs;
}

function describe({ code, field, data }: Problem): string {
  return `${field ?? ''}: ${code} ${JSON.stringify(data ?? {})}`;
}
