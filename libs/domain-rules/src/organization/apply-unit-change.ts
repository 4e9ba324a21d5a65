import type { PlainDate } from '../time/plain-date.js';
import type { UnitChange } from './unit-change.js';
import { openChildrenOf, pathBelow, subtreeOf, type StandingUnit, type UnitTree } from './unit-tree.js';

/** Id and number of a unit that is opened; nothing else needs them. */
export interface NewUnitIdentity {
  readonly id: string;
  readonly number: number;
}

/**
 * What a change that {@link mayChangeUnit} allows makes of the tree: every unit that is different afterwards, as it
 * stands then. A move carries the whole subtree; a merger hands the units below to the heir.
 *
 * @param identity of the unit that is opened; left out for other changes
 */
export function applyUnitChange(
  tree: UnitTree,
  change: UnitChange,
  on: PlainDate,
  identity?: NewUnitIdentity,
): StandingUnit[] {
  if (change.kind === 'open') {
    const parent = tree.get(change.parentId);
    if (!parent || !identity) return [];
    const { unitKind: kind, code, name, stages, parentId } = change;
    const path = pathBelow(parent.path, identity.number);
    const { id, number } = identity;
    return [
      { id, number, kind, code, name, stages, parentId, path, since: on, closedOn: null, mergedIntoId: null },
    ];
  }
  const unit = tree.get(change.unitId);
  if (!unit) return [];
  switch (change.kind) {
    case 'rename':
      return [{ ...unit, name: change.name, since: on }];
    case 'recode':
      return [{ ...unit, code: change.code, since: on }];
    case 'restage':
      return [{ ...unit, stages: change.stages, since: on }];
    case 'move':
      return moved(tree, unit, change.parentId, on);
    case 'merge':
      return [
        ...openChildrenOf(tree, unit.id).flatMap((child) => moved(tree, child, change.intoId, on)),
        { ...unit, closedOn: on, mergedIntoId: change.intoId },
      ];
    case 'close':
      return [{ ...unit, closedOn: on }];
  }
}

function moved(tree: UnitTree, unit: StandingUnit, parentId: string, on: PlainDate): StandingUnit[] {
  const parent = tree.get(parentId);
  if (!parent) return [];
  const path = pathBelow(parent.path, unit.number);
  return subtreeOf(tree, unit).map((one) => ({
    ...one,
    parentId: one.id === unit.id ? parentId : one.parentId,
    path: path + one.path.slice(unit.path.length),
    // A closed unit goes with its parent so that it is found, but has no more history.
    since: one.closedOn === null ? on : one.since,
  }));
}
