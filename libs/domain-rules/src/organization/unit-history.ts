import type { PlainDate } from '../time/plain-date.js';
import type { StandingUnit, UnitFacts } from './unit-tree.js';

/** What was true of a unit from a day on and up to, without, another; `to` is null for what holds now. */
export interface UnitVersion extends UnitFacts {
  readonly unitId: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/**
 * The versions of a unit after a change: the last one ends where the new one begins. A second change of the same day
 * takes the place of the first, for no version is shorter than a day; a unit that closes has no new one.
 */
export function reviseHistory(
  versions: readonly UnitVersion[],
  unit: StandingUnit,
  on: PlainDate,
): UnitVersion[] {
  const past = versions.flatMap((version) => {
    if (version.to !== null) return [version];
    return version.from === on ? [] : [{ ...version, to: on }];
  });
  if (unit.closedOn !== null) return past;
  const { id: unitId, name, code, kind, parentId, path, stages } = unit;
  return [...past, { unitId, name, code, kind, parentId, path, stages, from: on, to: null }];
}

/** What was true on a day; undefined before the unit opened and from the day of its closing on. */
export function versionOn(versions: readonly UnitVersion[], day: PlainDate): UnitVersion | undefined {
  return versions.find(({ from, to }) => from <= day && (to === null || day < to));
}

/**
 * The last day on which something came to, left or changed at or below a place: a change that carries the subtree cannot
 * be dated before it.
 */
export function latestChangeBelow(versions: readonly UnitVersion[], path: string): PlainDate | null {
  let latest: PlainDate | null = null;
  for (const version of versions) {
    if (!version.path.startsWith(path)) continue;
    const day = version.to ?? version.from;
    if (latest === null || day > latest) latest = day;
  }
  return latest;
}
