import fc from 'fast-check';
import { OBLIGATIONS } from '../policy/policy-pack.js';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { league } from './league.js';
import { PROGRESS_STAGES, completion, percentHundredths, progress } from './progress.js';

const pack = aPolicyPack().build();
const row = fc.record({
  stage: fc.constantFrom(...PROGRESS_STAGES),
  obligation: fc.constantFrom(...OBLIGATIONS),
  learners: fc.nat(5000),
});

describe('progress', () => {
  test('the funnel counts those who have come at least so far', () => {
    const { funnel, learners } = progress(pack, [
      { stage: 'put-forward', obligation: 'required', learners: 4 },
      { stage: 'planned', obligation: 'required', learners: 3 },
      { stage: 'certified', obligation: 'required', learners: 1 },
    ]);
    expect(learners).toBe(8);
    expect(funnel.map(({ reached }) => reached)).toEqual([8, 4, 4, 4, 1, 1, 1, 1]);
    expect(funnel[1]?.share).toBe(5000);
  });

  test('the funnel never widens, and its steps sum to all learners', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { funnel, learners } = progress(pack, rows);
        expect(funnel.reduce((sum, { here }) => sum + here, 0)).toBe(learners);
        expect(funnel[0]?.reached).toBe(learners);
        for (const [index, step] of funnel.entries())
          expect(step.reached).toBeLessThanOrEqual(funnel[index - 1]?.reached ?? learners);
      }),
    );
  });

  test('units add up to the unit above them', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (one, other) => {
        const [a, b, both] = [
          completion(pack, one),
          completion(pack, other),
          completion(pack, [...one, ...other]),
        ];
        expect([both.completed, both.counted]).toEqual([a.completed + b.completed, a.counted + b.counted]);
      }),
    );
  });

  test('those whose obligation does not count appear neither above nor below the line', () => {
    const rows = [
      { stage: 'passed', obligation: 'required', learners: 2 },
      { stage: 'evaluated', obligation: 'required', learners: 1 },
      { stage: 'certified', obligation: 'exempt', learners: 50 },
      { stage: 'put-forward', obligation: 'voluntary', learners: 50 },
    ] as const;
    expect(completion(pack, rows)).toEqual({ completed: 2, counted: 3, rate: 6667 });
  });

  test('percentages round half up, and of nobody there is none', () => {
    expect(percentHundredths(1, 3)).toBe(3333);
    expect(percentHundredths(1, 20_000)).toBe(1);
    expect(percentHundredths(1, 20_001)).toBe(0);
    expect(percentHundredths(5, 5)).toBe(10_000);
    expect(percentHundredths(0, 0)).toBeNull();
  });
});

describe('league of subunits', () => {
  const unit = (code: string, completed: number, counted: number, before: number | null = null) => ({
    code,
    name: code,
    completion: { completed, counted, rate: percentHundredths(completed, counted) },
    before: before === null ? null : { completed: 0, counted: 1, rate: before },
  });
  const places = (...units: ReturnType<typeof unit>[]) =>
    league(units).map(({ code, place }) => [code, place]);

  test('the higher rate comes first; equal rates share a place and the next is skipped', () => {
    expect(places(unit('a', 1, 2), unit('b', 3, 4), unit('c', 50, 100), unit('d', 1, 3))).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 2],
      ['d', 4],
    ]);
  });

  test('rates that differ only beyond the printed decimals are not equal', () => {
    expect(places(unit('a', 33_333, 100_000), unit('b', 33_334, 100_000))).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  test('units in which nobody counts come last without a place', () => {
    expect(places(unit('a', 0, 0), unit('b', 0, 5))).toEqual([
      ['b', 1],
      ['a', null],
    ]);
  });

  test('the order does not depend on the order given', () => {
    const units = [unit('a', 1, 2), unit('b', 2, 4), unit('c', 0, 0), unit('d', 1, 2), unit('e', 9, 10)];
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: units.length }), (shuffled) => {
        expect(league(shuffled)).toEqual(league(units));
      }),
    );
  });

  test('the change since last time is in percentage points', () => {
    expect(league([unit('a', 1, 2, 4550), unit('b', 1, 2)]).map(({ change }) => change)).toEqual([450, null]);
  });
});
