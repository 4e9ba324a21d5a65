import { problem, type Problem } from '../problem.js';
import { unitMayStandUnder, type UnitKind } from './unit-may-stand-under.js';
import type { StandingUnit, UnitTree } from './unit-tree.js';

/** What a row of a list of units means for the tree; missing is a unit that the list does not name. */
export const UNIT_LIST_OUTCOMES = ['new', 'renamed', 'moved', 'changed', 'unchanged', 'missing'] as const;
export type UnitListOutcome = (typeof UNIT_LIST_OUTCOMES)[number];

/** A row of a list, its parent found. */
export interface UnitOfList {
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly stages: readonly string[];
  readonly parent: StandingUnit;
}

/**
 * What would become of a row; a school that is renamed and moved counts as moved.
 *
 * @param areaPath path of the office that sent the list: it changes nothing outside
 */
export function unitListOutcome(
  { kind, code, name, stages, parent }: UnitOfList,
  known: StandingUnit | undefined,
  areaPath: string,
  row: number,
): { readonly outcome: UnitListOutcome } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (parent.closedOn !== null) {
    problems.push(problem('unit-is-closed', { row, data: { name: parent.name, date: parent.closedOn } }));
  }
  if (!unitMayStandUnder(kind, parent.kind)) {
    problems.push(problem('unit-under-wrong-parent', { row, data: { kind, parent: parent.kind } }));
  }
  if (known && !known.path.startsWith(areaPath)) {
    problems.push(problem('unit-outside-area', { row, data: { name: known.name } }));
  } else if (known && known.closedOn !== null) {
    problems.push(problem('unit-is-closed', { row, data: { name: known.name, date: known.closedOn } }));
  } else if (known && known.path === areaPath) {
    if (known.name !== name)
      problems.push(problem('unit-changed-by-office-above', { row, data: { name: known.name } }));
  } else if (known && (known.kind === 'school') !== (kind === 'school')) {
    problems.push(problem('unit-is-of-another-kind', { row, data: { code, name: known.name } }));
  }
  if (problems.length > 0) return { problems };
  if (!known) return { outcome: 'new' };
  if (known.path === areaPath) return { outcome: 'unchanged' };
  if (known.parentId !== parent.id) return { outcome: 'moved' };
  if (known.name !== name) return { outcome: 'renamed' };
  const sameStages = [...stages].sort().join() === [...known.stages].sort().join();
  return { outcome: sameStages ? 'unchanged' : 'changed' };
}

/** Open units of a kind below the area that the list does not name: they stay, and are shown. */
export function missingFromList(
  tree: UnitTree,
  areaPath: string,
  isMeant: (kind: UnitKind) => boolean,
  named: ReadonlySet<string>,
): StandingUnit[] {
  return [...tree.values()].filter(
    (unit) =>
      unit.closedOn === null &&
      isMeant(unit.kind) &&
      unit.path.startsWith(areaPath) &&
      unit.path !== areaPath &&
      !named.has(unit.code),
  );
}
