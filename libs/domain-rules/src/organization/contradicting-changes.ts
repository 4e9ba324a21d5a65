import { problem, type Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import { endsUnit, targetOf, unitOf, type PendingUnitChange, type UnitChange } from './unit-change.js';
import { standsBelow, type UnitTree } from './unit-tree.js';

/**
 * Where a change and those that wait for their day cannot all be kept: the same thing decided twice, a unit that is used
 * after it ends, a code given twice, moves that would carry each other round.
 */
export function contradictingChanges(
  change: UnitChange,
  on: PlainDate,
  pending: readonly PendingUnitChange[],
  tree: UnitTree,
): Problem[] {
  return pending.flatMap((other) => contradiction(change, on, other, tree) ?? []);
}

function contradiction(
  change: UnitChange,
  on: PlainDate,
  other: PendingUnitChange,
  tree: UnitTree,
): Problem | null {
  const data = { date: other.on };
  const unit = unitOf(change);
  const sameUnit = unit !== null && unit === unitOf(other.change);
  if (sameUnit && (change.kind === other.change.kind || (endsUnit(change) && endsUnit(other.change)))) {
    return problem('unit-change-pending-already', { field: 'unitId', data });
  }
  if (usedAfterEnd(change, on, other.change, other.on)) {
    return problem('unit-ends-before', {
      field: unit === unitOf(other.change) ? 'unitId' : 'targetUnitId',
      data,
    });
  }
  if (usedAfterEnd(other.change, other.on, change, on)) {
    return problem('pending-change-needs-unit', { field: 'unitId', data });
  }
  const code = codeOf(change);
  if (code !== null && code === codeOf(other.change)) {
    return problem('unit-code-pending', { field: 'code', data: { ...data, code } });
  }
  return carryEachOther(change, other.change, tree)
    ? problem('unit-changes-make-a-circle', { field: 'targetUnitId', data })
    : null;
}

/** Whether a change needs a unit on a day on which another has ended it. */
function usedAfterEnd(change: UnitChange, on: PlainDate, ending: UnitChange, endsOn: PlainDate): boolean {
  const ended = endsUnit(ending) ? unitOf(ending) : null;
  return ended !== null && endsOn <= on && (unitOf(change) === ended || targetOf(change) === ended);
}

const codeOf = (change: UnitChange): string | null =>
  change.kind === 'open' || change.kind === 'recode' ? change.code : null;

/** Whether each of two moves goes below the unit that the other carries. */
function carryEachOther(change: UnitChange, other: UnitChange, tree: UnitTree): boolean {
  const goesBelow = (one: UnitChange, carried: UnitChange): boolean => {
    const [to, unit] = [tree.get(targetOf(one) ?? ''), tree.get(unitOf(carried) ?? '')];
    return to !== undefined && unit !== undefined && standsBelow(to, unit.path);
  };
  const carries = ({ kind }: UnitChange): boolean => kind === 'move' || kind === 'merge';
  return carries(change) && carries(other) && goesBelow(change, other) && goesBelow(other, change);
}
