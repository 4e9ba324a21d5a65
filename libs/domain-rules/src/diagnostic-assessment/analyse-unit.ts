import type { GroupGrowth, GrowthSums } from './group-growth.js';
import { addGrowth, growthOfGroup, NO_GROWTH } from './group-growth.js';
import type { GroupLevel, LevelSums } from './group-levels.js';
import { addSums, levelOfGroup, NOBODY } from './group-levels.js';
import { hiddenGroups } from './hidden-groups.js';

/** What is kept of the tests of a group. Lists of levels are: overall, then dimension by dimension, column I before II. */
export interface GroupTotals {
  /** Teachers who take part. */
  readonly enrolled: number;
  readonly inProgress: number;
  readonly submitted: number;
  readonly levels: readonly LevelSums[];
  /** People in each band of the overall level, lowest first. */
  readonly bands: readonly number[];
  /** Of those who took both tests; empty where the kind of test has none. */
  readonly growth: readonly GrowthSums[];
}

/** One of the groups beside each other of which a whole is made. */
export interface Group<Key> {
  readonly key: Key;
  readonly totals: GroupTotals;
  /** People measured by the other test, in the order of the levels: for what growth must not tell. */
  readonly measuredOtherwise?: readonly number[];
}

/** Why no level of a group is shown, where none is. */
export type Hiding = 'nobody' | 'too-few' | 'protects-others';

export interface AnalysedGroup<Key> {
  readonly key: Key;
  readonly totals: GroupTotals;
  readonly hiding: Hiding | null;
  /** In the order of the levels; null where nothing is known or nothing may be shown. */
  readonly levels: readonly (GroupLevel | null)[];
  readonly growth: GroupGrowth | null;
}

export interface UnitAnalysis<Key> {
  readonly totals: GroupTotals;
  readonly hiding: Hiding | null;
  readonly levels: readonly (GroupLevel | null)[];
  /** In the order of the levels. Where the levels themselves would give somebody away, `levelsHidden`: the gain alone. */
  readonly growth: readonly (ShownGrowth | null)[];
  readonly groups: readonly AnalysedGroup<Key>[];
}

export interface ShownGrowth extends GroupGrowth {
  readonly levelsHidden: boolean;
}

/**
 * What a page may say of a unit and of the groups that it is made of. Every number of every column is looked at by itself:
 * where an institution has measured one dimension of three people, that level is hidden though others are shown.
 *
 * @param smallestGroup `pack.diagnosis.smallestGroup`
 */
export function analyseUnit<Key>(groups: readonly Group<Key>[], smallestGroup: number): UnitAnalysis<Key> {
  const totals = groups.map((group) => group.totals).reduce(addTotals, NO_TOTALS);
  const hiding = hidingOf(totals.submitted, smallestGroup);
  const rows = hiddenGroups(
    groups.map((group) => group.totals.submitted),
    smallestGroup,
  );
  const places = totals.levels.map((_, place) => place);
  const hiddenAt = places.map((place) =>
    hiddenGroups(
      groups.map((group) => group.totals.levels[place]?.n ?? 0),
      smallestGroup,
      rows,
    ),
  );
  const hiddenGrowth = hiddenGroups(
    groups.map((group) => group.totals.growth[0]?.n ?? 0),
    smallestGroup,
    rows,
  );
  return {
    totals,
    hiding,
    levels: totals.levels.map((sums) => (sums.n < smallestGroup ? null : levelOfGroup(sums))),
    growth: totals.growth.map((sums, place) =>
      sums.n < smallestGroup ? null : shownGrowth(sums, othersOf(groups, totals, place), smallestGroup),
    ),
    groups: groups.map((group, at) => ({
      key: group.key,
      totals: group.totals,
      hiding: rows.has(at)
        ? (hidingOf(group.totals.submitted, smallestGroup) ?? 'protects-others')
        : hidingOf(group.totals.submitted, smallestGroup),
      levels: places.map((place) =>
        hiddenAt[place]?.has(at) ? null : levelOfGroup(group.totals.levels[place] ?? NOBODY),
      ),
      growth: hiddenGrowth.has(at) ? null : growthOfGroup(group.totals.growth[0] ?? NO_GROWTH),
    })),
  };
}

/** Groups of the same unit by another trait, as by stage of schooling, say no more than these. */
export function addTotals(a: GroupTotals, b: GroupTotals): GroupTotals {
  const together = <Part>(one: readonly Part[], other: readonly Part[], add: (x: Part, y: Part) => Part) =>
    one.length === 0 ? other : one.map((part, at) => (other[at] === undefined ? part : add(part, other[at])));
  return {
    enrolled: a.enrolled + b.enrolled,
    inProgress: a.inProgress + b.inProgress,
    submitted: a.submitted + b.submitted,
    levels: together(a.levels, b.levels, addSums),
    bands: together(a.bands, b.bands, (x, y) => x + y),
    growth: together(a.growth, b.growth, addGrowth),
  };
}

export const NO_TOTALS: GroupTotals = {
  enrolled: 0,
  inProgress: 0,
  submitted: 0,
  levels: [],
  bands: [],
  growth: [],
};

function hidingOf(people: number, smallestGroup: number): Hiding | null {
  return people === 0 ? 'nobody' : people < smallestGroup ? 'too-few' : null;
}

/** People measured by one of the tests, of each kind. */
function othersOf<Key>(groups: readonly Group<Key>[], totals: GroupTotals, place: number): readonly number[] {
  const otherwise = groups.reduce((sum, group) => sum + (group.measuredOtherwise?.[place] ?? 0), 0);
  return [totals.levels[place]?.n ?? 0, otherwise];
}

/**
 * The levels of those who took both tests stand beside the levels of all who took one: where all but two took both, the
 * difference would be the level of those two.
 */
function shownGrowth(
  sums: GrowthSums,
  measured: readonly number[],
  smallestGroup: number,
): ShownGrowth | null {
  const growth = growthOfGroup(sums);
  const levelsHidden = measured.some((people) => people > sums.n && people - sums.n < smallestGroup);
  return growth && { ...growth, levelsHidden };
}
