import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

/** Units of the organisation tree, from the top down. */
export const UNIT_KINDS = ['province', 'city', 'county', 'committee', 'direct-schools', 'school'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export type UnitProblemCode = 'unit-under-wrong-parent' | 'unit-code-taken' | 'unit-would-be-its-own-parent';

/**
 * Kinds that a unit may stand under. The skips are real: counties that report straight to the province, committees
 * that act as a city or a county, and schools that belong to a city.
 */
const parentsOf: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: [],
  city: ['province'],
  county: ['city', 'province', 'committee'],
  committee: ['city', 'province'],
  'direct-schools': ['city', 'province'],
  school: ['county', 'committee', 'direct-schools', 'city'],
};

/** Whether a unit of one kind may stand directly under one of another; null is the top of a region. */
export function unitMayStandUnder(kind: UnitKind, parent: UnitKind | null): boolean {
  // A municipal programme has its city at the top.
  if (parent === null) return kind === 'province' || kind === 'city';
  return parentsOf[kind].includes(parent);
}

/** Kinds of unit that may be opened below a unit, from the top down. */
export const kindsBelow = (parent: UnitKind): UnitKind[] =>
  UNIT_KINDS.filter((kind) => unitMayStandUnder(kind, parent));

/**
 * Everything that keeps a unit from being placed or moved in the tree.
 *
 * @param ancestorCodes codes of the new parent and of every unit above it
 */
export function checkUnitPlace(
  unit: { readonly code: string; readonly kind: UnitKind },
  parent: UnitKind | null,
  ancestorCodes: readonly string[],
  isCodeTaken: boolean,
): Problem<UnitProblemCode>[] {
  const problems: Problem<UnitProblemCode>[] = [];
  if (!unitMayStandUnder(unit.kind, parent)) {
    problems.push(problem('unit-under-wrong-parent', { data: { kind: unit.kind, parent } }));
  }
  if (isCodeTaken) problems.push(problem('unit-code-taken', { data: { code: unit.code } }));
  if (ancestorCodes.includes(unit.code)) problems.push(problem('unit-would-be-its-own-parent'));
  return problems;
}
