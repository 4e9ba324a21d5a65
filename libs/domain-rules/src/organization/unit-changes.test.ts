import fc from 'fast-check';
import { addDays, type PlainDate } from '../time/plain-date.js';
import { applyUnitChange } from './apply-unit-change.js';
import { contradictingChanges } from './contradicting-changes.js';
import { mayChangeUnit } from './may-change-unit.js';
import { mayDecideUnitChange, waitsForItsDay } from './may-decide-unit-change.js';
import type { UnitChange } from './unit-change.js';
import { latestChangeBelow, reviseHistory, type UnitVersion, versionOn } from './unit-history.js';
import { UNIT_KINDS, unitMayStandUnder, type UnitKind } from './unit-may-stand-under.js';
import type { StandingUnit } from './unit-tree.js';

const FIRST_DAY = '2030-01-01';

/** A region as it is played: the tree of now, and every version that there ever was. */
class Played {
  readonly tree = new Map<string, StandingUnit>();
  readonly history = new Map<string, readonly UnitVersion[]>();
  private number = 0;

  constructor() {
    this.put({ kind: 'province', code: '990000', name: '省', parentId: null }, '/1/');
    this.number = 1;
    for (const name of ['东市', '西市'])
      this.change(open('1', 'city', `99${this.number}000`, name), FIRST_DAY);
    for (const parent of ['2', '3']) {
      for (const at of [1, 2])
        this.change(open(parent, 'county', `99${parent}10${at}`, `县${parent}${at}`), FIRST_DAY);
    }
    for (const parent of ['4', '5', '6', '7']) {
      this.change(open(parent, 'school', `21220000${this.number + 10}`, `校${parent}`), FIRST_DAY);
    }
  }

  private put(facts: Pick<StandingUnit, 'kind' | 'code' | 'name' | 'parentId'>, path: string): void {
    const unit = {
      ...facts,
      id: '1',
      number: 1,
      path,
      stages: [],
      since: FIRST_DAY,
      closedOn: null,
      mergedIntoId: null,
    };
    this.write(unit, FIRST_DAY);
  }

  private write(unit: StandingUnit, on: PlainDate): void {
    this.tree.set(unit.id, unit);
    if (unit.closedOn !== null && unit.closedOn !== on) return;
    this.history.set(unit.id, reviseHistory(this.history.get(unit.id) ?? [], unit, on));
  }

  get versions(): UnitVersion[] {
    return [...this.history.values()].flat();
  }

  problemsOf(change: UnitChange, on: PlainDate, teachers = 0): string[] {
    const unit = change.kind === 'open' ? undefined : this.tree.get(change.unitId);
    const below = unit ? latestChangeBelow(this.versions, unit.path) : null;
    return mayChangeUnit(change, { tree: this.tree, on, teachers, latestChangeBelow: below }).map(
      ({ code }) => code,
    );
  }

  change(change: UnitChange, on: PlainDate): boolean {
    if (this.problemsOf(change, on).length > 0) return false;
    this.number += change.kind === 'open' ? 1 : 0;
    const identity = { id: String(this.number), number: this.number };
    for (const unit of applyUnitChange(this.tree, change, on, identity)) this.write(unit, on);
    return true;
  }

  on(day: PlainDate): Map<string, UnitVersion> {
    return new Map(
      [...this.history].flatMap(([id, versions]) => {
        const version = versionOn(versions, day);
        return version ? [[id, version] as const] : [];
      }),
    );
  }
}

const open = (parentId: string, unitKind: UnitKind, code: string, name: string): UnitChange => {
  const stages = unitKind === 'school' ? ['primary'] : [];
  return { kind: 'open', parentId, unitKind, code, name, stages };
};

const anId = fc.integer({ min: 1, max: 16 }).map(String);
const between = (first: number, last: number) => fc.integer({ min: first, max: last }).map(String);
/** Most of them can be done: counties are 4 to 7, their schools 8 to 11. */
const aChange: fc.Arbitrary<UnitChange> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), unitId: between(4, 7), parentId: between(2, 3) }),
  fc.record({ kind: fc.constant('move' as const), unitId: between(8, 12), parentId: between(4, 7) }),
  fc.record({ kind: fc.constant('merge' as const), unitId: between(4, 12), intoId: between(4, 12) }),
  fc.record({
    kind: fc.constant('rename' as const),
    unitId: between(4, 12),
    name: fc.constantFrom('甲', '乙', '丙'),
  }),
  fc
    .tuple(anId, fc.constantFrom(...UNIT_KINDS), fc.integer({ min: 100_000, max: 999_999 }))
    .map(([parentId, kind, code]) =>
      open(parentId, kind, kind === 'school' ? `2122${code}` : String(code), `新${code}`),
    ),
  fc.record({ kind: fc.constant('rename' as const), unitId: anId, name: fc.constantFrom('甲', '乙', '丙') }),
  fc.record({ kind: fc.constant('move' as const), unitId: anId, parentId: anId }),
  fc.record({ kind: fc.constant('merge' as const), unitId: anId, intoId: anId }),
  fc.record({ kind: fc.constant('close' as const), unitId: anId }),
);
/** Days lie up to a month back or ahead of each other, in any order. */
const someChanges = fc.array(fc.tuple(aChange, fc.integer({ min: 0, max: 30 })), { maxLength: 40 });

function play(changes: readonly (readonly [UnitChange, number])[]): Played {
  const played = new Played();
  for (const [change, day] of changes) played.change(change, addDays(FIRST_DAY, day));
  return played;
}

test('after any sequence of allowed changes the tree of every day is a tree', () => {
  fc.assert(
    fc.property(someChanges, (changes) => {
      const played = play(changes);
      const faults: string[] = [];
      for (let day = 0; day <= 31; day += 1) {
        const units = played.on(addDays(FIRST_DAY, day));
        for (const [id, unit] of units) {
          // A unit stands below one that is open on that day, and its path is that one's and its own number.
          const parent = unit.parentId === null ? null : units.get(unit.parentId);
          const path = `${parent?.path ?? '/'}${played.tree.get(id)!.number}/`;
          if (parent === undefined || unit.path !== path) faults.push(`${day}: ${id} at ${unit.path}`);
          if (!unitMayStandUnder(unit.kind, parent?.kind ?? null))
            faults.push(`${day}: ${id} is no ${unit.kind}`);
        }
        const codes = new Set([...units.values()].map(({ code }) => code));
        if (codes.size !== units.size) faults.push(`${day}: a code stands twice`);
      }
      expect(faults).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the versions of a unit neither overlap nor leave a gap', () => {
  fc.assert(
    fc.property(someChanges, (changes) => {
      const played = play(changes);
      for (const [id, versions] of played.history) {
        for (const [at, version] of versions.entries()) {
          expect(version.to === null || version.from < version.to).toBe(true);
          expect(at === 0 || versions[at - 1]!.to === version.from).toBe(true);
        }
        const unit = played.tree.get(id)!;
        const last = versions.at(-1);
        // What holds now is the last version; a closed unit has none that holds.
        expect(last?.to ?? null).toBe(last ? unit.closedOn : null);
        const facts = ({ name, path, code }: { name: string; path: string; code: string }) => [
          name,
          path,
          code,
        ];
        const holding = versions.filter(({ to }) => to === null).map(facts);
        expect(holding).toEqual(unit.closedOn === null ? [facts(unit)] : []);
      }
    }),
    { numRuns: 300 },
  );
});

test('changes in the order of their days leave every past day as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(aChange, fc.integer({ min: 0, max: 3 })), { maxLength: 30 }), (steps) => {
      const played = new Played();
      const seen = new Map<PlainDate, ReturnType<Played['on']>>();
      let day = FIRST_DAY;
      for (const [change, later] of steps) {
        if (later > 0) seen.set(day, played.on(day));
        day = addDays(day, later);
        played.change(change, day);
      }
      const facts = (units: ReturnType<Played['on']>) =>
        [...units].map(([id, { name, path, code }]) => `${id} ${name} ${path} ${code}`).sort();
      for (const [past, units] of seen) expect(facts(played.on(past))).toEqual(facts(units));
    }),
    { numRuns: 200 },
  );
});

describe('a change is refused with everything that is wrong', () => {
  const played = new Played();
  const [school, other] = ['8', '9'];

  test('a unit with units below it or teachers is not closed', () => {
    expect(played.problemsOf({ kind: 'close', unitId: '4' }, '2030-02-01')).toEqual(['unit-has-subunits']);
    expect(played.problemsOf({ kind: 'close', unitId: school }, '2030-02-01', 3)).toEqual([
      'unit-has-teachers',
    ]);
    expect(played.problemsOf({ kind: 'close', unitId: school }, '2029-02-01', 3)).toEqual([
      'unit-has-teachers',
      'unit-change-before-latest',
    ]);
  });

  test('a unit does not go below itself, nor into one of another kind', () => {
    expect(played.problemsOf({ kind: 'move', unitId: '2', parentId: '4' }, '2030-02-01')).toEqual([
      'unit-under-wrong-parent',
      'unit-would-be-its-own-parent',
    ]);
    expect(played.problemsOf({ kind: 'merge', unitId: school, intoId: '5' }, '2030-02-01')).toEqual([
      'merge-needs-same-kind',
    ]);
  });

  test('the root stays, and a code is given once', () => {
    expect(played.problemsOf({ kind: 'close', unitId: '1' }, '2030-02-01')).toContain('unit-root-stays');
    expect(played.problemsOf(open('1', 'city', '991000', ''), '2030-02-01')).toEqual([
      'unit-code-taken',
      'unit-name-missing',
    ]);
  });

  test('a closed unit takes nothing and changes no more', () => {
    const region = new Played();
    expect(region.change({ kind: 'merge', unitId: other, intoId: school }, '2030-02-01')).toBe(true);
    expect(region.problemsOf({ kind: 'rename', unitId: other, name: '新名' }, '2030-03-01')).toEqual([
      'unit-is-closed',
    ]);
    expect(region.problemsOf({ kind: 'merge', unitId: school, intoId: other }, '2030-03-01')).toEqual([
      'unit-is-closed',
    ]);
  });

  test('an office changes what stands below it, with a reason and a day', () => {
    const rename: UnitChange = { kind: 'rename', unitId: '4', name: '新县' };
    const decision = { effectiveOn: '2030-02-30', reason: ' ', today: '2030-02-01' };
    const codes = (officePath: string) =>
      mayDecideUnitChange(rename, played.tree, { ...decision, officePath }).map(({ code }) => code);
    expect(codes('/1/2/4/')).toEqual([
      'unit-changed-by-office-above',
      'unit-change-day-malformed',
      'unit-change-reason-missing',
    ]);
    expect(codes('/1/2/')).toEqual(['unit-change-day-malformed', 'unit-change-reason-missing']);
    expect(waitsForItsDay('2030-02-02', '2030-02-01')).toBe(true);
    expect(waitsForItsDay('2030-02-01', '2030-02-01')).toBe(false);
  });
});

describe('changes that wait for their day', () => {
  const { tree } = new Played();
  const codes = (change: UnitChange, on: PlainDate, other: UnitChange, otherOn: PlainDate) =>
    contradictingChanges(change, on, [{ id: 'a', change: other, on: otherOn }], tree).map(({ code }) => code);
  const merge: UnitChange = { kind: 'merge', unitId: '8', intoId: '9' };

  test('nothing is decided twice, and nothing is done with a unit after its end', () => {
    expect(codes({ kind: 'close', unitId: '8' }, '2030-03-01', merge, '2030-04-01')).toEqual([
      'unit-change-pending-already',
    ]);
    expect(codes({ kind: 'rename', unitId: '8', name: '新' }, '2030-04-02', merge, '2030-04-01')).toEqual([
      'unit-ends-before',
    ]);
    expect(codes({ kind: 'rename', unitId: '8', name: '新' }, '2030-03-02', merge, '2030-04-01')).toEqual([]);
    expect(codes({ kind: 'close', unitId: '9' }, '2030-03-01', merge, '2030-04-01')).toEqual([
      'pending-change-needs-unit',
    ]);
  });

  test('one code is given once, and two moves do not carry each other round', () => {
    const opening = open('4', 'school', '2122999999', '一');
    expect(codes(opening, '2030-03-01', opening, '2030-05-01')).toEqual(['unit-code-pending']);
    const down: UnitChange = { kind: 'move', unitId: '2', parentId: '6' };
    const up: UnitChange = { kind: 'move', unitId: '3', parentId: '4' };
    expect(codes(down, '2030-03-01', up, '2030-05-01')).toEqual(['unit-changes-make-a-circle']);
  });
});
