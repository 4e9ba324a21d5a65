import fc from 'fast-check';
import { assignJudges, type JudgeLoad, type ToBeJudged } from './assign-judges.js';
import { rankAndHonour, type HonourRule, type RankedNominee } from './rank-and-honour.js';

const HONOURS: readonly HonourRule[] = [
  { code: 'first', shareOfNominees: 0.1 },
  { code: 'second', shareOfNominees: 0.2 },
  { code: 'third', shareOfNominees: 0.3 },
];
const nominee = (id: string, total: number, other: Partial<RankedNominee> = {}): RankedNominee => ({
  id,
  total: total * 100,
  technical: total * 100,
  teaching: total * 100,
  nominatedAt: 0,
  ...other,
});
const places = (nominees: readonly RankedNominee[], least = 6000) =>
  rankAndHonour(nominees, HONOURS, least).map(({ id, rank, honour }) => [id, rank, honour]);

describe('ranking', () => {
  test('ten nominees: one first, two second, three third', () => {
    const ten = Array.from({ length: 10 }, (_, at) => nominee(`n${at}`, 95 - at));
    expect(places(ten).map(([, , honour]) => honour)).toEqual([
      'first',
      'second',
      'second',
      'third',
      'third',
      'third',
      null,
      null,
      null,
      null,
    ]);
  });
  test('equal totals: technical level, then teaching value, then who was nominated earlier', () => {
    const found = places([
      nominee('late', 80, { nominatedAt: 2 }),
      nominee('early', 80, { nominatedAt: 1 }),
      nominee('technical', 80, { technical: 8100, teaching: 7900, nominatedAt: 3 }),
    ]);
    expect(found.map(([id]) => id)).toEqual(['technical', 'early', 'late']);
  });
  test('who is equal in everything shares the place and the honour, and the honour below has one less', () => {
    const ten = [
      nominee('a', 95),
      nominee('b', 95),
      ...Array.from({ length: 8 }, (_, at) => nominee(`n${at}`, 90 - at)),
    ];
    expect(places(ten).slice(0, 4)).toEqual([
      ['a', 1, 'first'],
      ['b', 1, 'first'],
      ['n0', 3, 'second'],
      ['n1', 4, 'third'],
    ]);
  });
  test('below the pass mark nobody is honoured, however few there are', () => {
    expect(places([nominee('a', 59), nominee('b', 40)])).toEqual([
      ['a', 1, null],
      ['b', 2, null],
    ]);
    expect(places([nominee('a', 60)])).toEqual([['a', 1, 'third']]);
  });

  const someone = fc.record({
    total: fc.integer({ min: 55, max: 60 }),
    technical: fc.integer({ min: 0, max: 2 }),
    nominatedAt: fc.integer({ min: 0, max: 2 }),
  });
  test('nobody is left out, nobody better gets less, and without ties no honour is given beyond its share', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 40 }), (found) => {
        const nominees = found.map((one, at) => nominee(`n${at}`, one.total, one));
        const placed = rankAndHonour(nominees, HONOURS, 0);
        expect(placed.map(({ id }) => id).toSorted()).toEqual(nominees.map(({ id }) => id).toSorted());
        const height = (honour: string | null) => ['first', 'second', 'third', null].indexOf(honour);
        const neighbours = placed.slice(1).map((one, at) => [placed[at]!, one] as const);
        expect(neighbours.filter(([before, one]) => height(before.honour) > height(one.honour))).toEqual([]);
        const tied = neighbours.filter(([before, one]) => before.rank === one.rank);
        expect(tied.filter(([before, one]) => before.honour !== one.honour)).toEqual([]);
        // Of those before a tied place, no more than the shares allow.
        const cut = Math.floor(nominees.length * 0.6 + 0.5);
        expect(placed.filter(({ rank, honour }) => honour !== null && rank > cut)).toEqual([]);
        expect(placed.filter(({ rank }) => rank <= cut).every(({ honour }) => honour !== null)).toBe(true);
      }),
    );
  });
});

const judges = (...loads: number[]): JudgeLoad[] => loads.map((load, at) => ({ id: `j${at}`, load }));
const work = (id: string, needs: number, ...barred: string[]): ToBeJudged => ({ id, needs, barred });

const unevenness = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load * load, 0);

/** By trying every way. */
function leastUneven([first, ...rest]: readonly ToBeJudged[], loads: readonly number[]): number {
  if (!first) return unevenness(loads);
  const free = loads.flatMap((_, at) => (first.barred.includes(`j${at}`) ? [] : [at]));
  if (free.length === 0) return leastUneven(rest, loads);
  return Math.min(...free.map((at) => leastUneven(rest, loads.with(at, (loads[at] ?? 0) + 1))));
}

describe('giving works to judges', () => {
  test('a judge in conflict never gets the work, and what nobody can judge is named', () => {
    const plan = assignJudges([work('a', 2, 'j0'), work('b', 3, 'j1')], judges(0, 0, 0), 1);
    expect(
      plan.assignments
        .filter(({ nomineeId }) => nomineeId === 'a')
        .map(({ judgeId }) => judgeId)
        .toSorted(),
    ).toEqual(['j1', 'j2']);
    expect(plan.missing).toEqual([{ nomineeId: 'b', count: 1 }]);
  });
  test('who has much already gets less', () => {
    const plan = assignJudges([work('a', 1), work('b', 1)], judges(5, 0, 0), 7);
    expect(plan.assignments.map(({ judgeId }) => judgeId).toSorted()).toEqual(['j1', 'j2']);
  });
  test('no other way of giving the works out is more even, whatever the judges have already', () => {
    const small = fc.record({
      loads: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 4 }),
      works: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }), { maxLength: 5 }),
      seed: fc.nat(100),
    });
    fc.assert(
      fc.property(small, ({ loads, works: barred, seed }) => {
        const works = barred.map((ids, at) => work(`w${at}`, 1, ...ids.map((judge) => `j${judge}`)));
        const { assignments } = assignJudges(works, judges(...loads), seed);
        const own = loads.map(
          (load, at) => load + assignments.filter(({ judgeId }) => judgeId === `j${at}`).length,
        );
        expect(unevenness(own)).toBe(leastUneven(works, loads));
      }),
      { numRuns: 1000 },
    );
  });

  const input = fc
    .record({
      judges: fc.integer({ min: 1, max: 8 }),
      works: fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 4 }), { maxLength: 25 }),
      needs: fc.integer({ min: 1, max: 5 }),
      seed: fc.integer({ min: 0, max: 1000 }),
    })
    .map(({ works, needs, ...other }) => ({
      ...other,
      works: works.map((barred, at) => work(`w${at}`, needs, ...barred.map((judge) => `j${judge}`))),
    }));

  test('every place is filled or named as missing; nobody gets a work twice or against a conflict', () => {
    fc.assert(
      fc.property(input, ({ works, seed, judges: count }) => {
        const plan = assignJudges(works, judges(...Array<number>(count).fill(0)), seed);
        const asked = works.reduce((sum, { needs }) => sum + needs, 0);
        const missing = plan.missing.reduce((sum, each) => sum + each.count, 0);
        expect(plan.assignments.length + missing).toBe(asked);
        const pairs = plan.assignments.map(({ nomineeId, judgeId }) => `${nomineeId} ${judgeId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { id, needs, barred } of works) {
          const own = plan.assignments.filter(({ nomineeId }) => nomineeId === id);
          const free = count - new Set(barred.filter((judge) => Number(judge.slice(1)) < count)).size;
          expect(own).toHaveLength(Math.min(needs, free));
          expect(own.filter(({ judgeId }) => barred.includes(judgeId))).toEqual([]);
        }
      }),
    );
  });
  test('without conflicts the loads differ by one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(1000),
        (count, number, needs, seed) => {
          const works = Array.from({ length: number }, (_, at) => work(`w${at}`, needs));
          const { assignments } = assignJudges(works, judges(...Array<number>(count).fill(0)), seed);
          const loads = Array.from(
            { length: count },
            (_, at) => assignments.filter(({ judgeId }) => judgeId === `j${at}`).length,
          );
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  test('the same seed gives the same plan, in whatever order the works come', () => {
    fc.assert(
      fc.property(input, ({ works, seed, judges: count }) => {
        const all = judges(...Array<number>(count).fill(0));
        const sorted = (plan: ReturnType<typeof assignJudges>) =>
          plan.assignments.map(({ nomineeId, judgeId }) => `${nomineeId} ${judgeId}`).toSorted();
        expect(sorted(assignJudges(works.toReversed(), all.toReversed(), seed))).toEqual(
          sorted(assignJudges(works, all, seed)),
        );
      }),
    );
  });
});
