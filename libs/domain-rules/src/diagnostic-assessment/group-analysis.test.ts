import fc from 'fast-check';
import type { GrowthSums } from './group-growth.js';
import { growthOfGroup } from './group-growth.js';
import type { LevelSums } from './group-levels.js';
import { addSums, levelOfGroup, NOBODY, sharesOf, standingOf } from './group-levels.js';
import { hiddenGroups } from './hidden-groups.js';
import { studentT95 } from './student-t.js';

const sumsOf = (levels: readonly number[]): LevelSums => {
  const units = levels.map((level) => Math.round(level * 10_000));
  return {
    n: units.length,
    sum: units.reduce((sum, unit) => sum + unit, 0),
    squares: units.reduce((sum, unit) => sum + unit * unit, 0),
  };
};

function growthSums(pairs: readonly (readonly [number, number])[]): GrowthSums {
  const [before, after] = [sumsOf(pairs.map(([first]) => first)), sumsOf(pairs.map(([, second]) => second))];
  const gains = sumsOf(pairs.map(([first, second]) => second - first));
  return {
    n: pairs.length,
    before: before.sum,
    beforeSquares: before.squares,
    after: after.sum,
    gainSquares: gains.squares,
  };
}

test('the quantiles of Student’s t are those of the tables', () => {
  // R 4.2.2, qt(0.975, df); to three decimals the tables of Fisher and Yates.
  const published: readonly (readonly [number, number])[] = [
    [1, 12.706_204_736],
    [2, 4.302_652_73],
    [3, 3.182_446_305],
    [4, 2.776_445_105],
    [5, 2.570_581_836],
    [10, 2.228_138_852],
    [20, 2.085_963_447],
    [29, 2.045_229_642],
    [30, 2.042_272_456],
    [60, 2.000_297_822],
    [120, 1.979_930_405],
    [1000, 1.962_339_081],
    [270_000, 1.959_972_771],
  ];
  for (const [degrees, quantile] of published) expect(studentT95(degrees)).toBeCloseTo(quantile, 6);
  expect(() => studentT95(0)).toThrow(RangeError);
});

describe('the level of a group', () => {
  test('has the mean, spread and interval of a statistics package', () => {
    // R 4.2.2, t.test(x)$conf.int; numpy 1.24.2, std(ddof=1).
    const level = levelOfGroup(sumsOf([0.35, 0.52, 0.61, 0.48, 0.77, 0.9, 0.58]));
    expect(level?.mean).toBeCloseTo(0.601_428_571, 8);
    expect(level?.standardDeviation).toBeCloseTo(0.183_795_953, 8);
    expect(level?.interval?.low).toBeCloseTo(0.431_445_666, 7);
    expect(level?.interval?.high).toBeCloseTo(0.771_411_477, 7);
  });

  test('is nothing for nobody, and without an interval for one', () => {
    expect(levelOfGroup(NOBODY)).toBeNull();
    expect(levelOfGroup(sumsOf([0.5]))).toMatchObject({ mean: 0.5, interval: null, standardDeviation: null });
  });

  test('never leaves 0 to 1, and is the same whether parts are added or all are taken at once', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(levels, levels, (one, other) => {
        const [a, b] = [one, other].map((list) => sumsOf(list.map((unit) => unit / 10_000)));
        const whole = levelOfGroup(addSums(a!, b!));
        expect(whole).toEqual(levelOfGroup(sumsOf([...one, ...other].map((unit) => unit / 10_000))));
        expect(whole!.interval!.low).toBeGreaterThanOrEqual(0);
        expect(whole!.interval!.high).toBeLessThanOrEqual(1);
        expect(whole!.interval!.low).toBeLessThanOrEqual(whole!.mean + 1e-12);
      }),
    );
  });

  test('keeps its digits with a quarter of a million people', () => {
    const half = 135_000;
    const sums = { n: 2 * half, sum: half * (6666 + 6668), squares: half * (6666 ** 2 + 6668 ** 2) };
    expect(levelOfGroup(sums)?.standardDeviation).toBeCloseTo(0.0001, 8);
  });

  test('is below or above a level only where its whole interval is', () => {
    const level = levelOfGroup(sumsOf([0.5, 0.6, 0.7, 0.8, 0.9]))!;
    expect(standingOf(level, 0.9)).toBe('below');
    expect(standingOf(level, 0.5)).toBe('above');
    expect(standingOf(level, 0.6)).toBe('unsure');
  });

  test('is parted into shares that make up the whole', () => {
    expect(sharesOf([0, 0])).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (counts) => {
        const whole = sharesOf(counts).reduce((sum, share) => sum + share, 0);
        expect(whole).toBeCloseTo(counts.some((count) => count > 0) ? 1 : 0, 9);
      }),
    );
  });
});

describe('the growth of a group', () => {
  const before = [0.4, 0.55, 0.35, 0.62, 0.48, 0.51];
  const after = [0.52, 0.6, 0.49, 0.61, 0.66, 0.7];

  test('has the interval of the paired test and the standardized mean change', () => {
    // R 4.2.2, t.test(after, before, paired = TRUE)$conf.int; numpy 1.24.2, mean(d) / std(before, ddof=1).
    const growth = growthOfGroup(growthSums(before.map((level, at) => [level, after[at]!])));
    expect(growth).toMatchObject({ n: 6, verdict: 'grown' });
    expect(growth?.gain).toBeCloseTo(0.111_666_667, 8);
    expect(growth?.interval?.low).toBeCloseTo(0.029_994_769, 7);
    expect(growth?.interval?.high).toBeCloseTo(0.193_338_564, 7);
    expect(growth?.effect).toBeCloseTo(1.133_219_235, 7);
  });

  test('is no growth while chance could have done it', () => {
    const growth = growthOfGroup(
      growthSums([
        [0.4, 0.6],
        [0.5, 0.6],
        [0.6, 0.9],
      ]),
    );
    expect(growth?.verdict).toBe('unsure');
    expect(growth?.interval?.low).toBeCloseTo(-0.0484, 4);
  });

  test('turned round is the same loss', () => {
    const level = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 40 }), (pairs) => {
        const there = growthOfGroup(growthSums(pairs))!;
        const back = growthOfGroup(growthSums(pairs.map(([a, b]) => [b, a])))!;
        expect(back.gain).toBeCloseTo(-there.gain, 10);
        expect([there.verdict, back.verdict]).not.toEqual(['grown', 'grown']);
        expect(there.verdict === 'grown' ? back.verdict : 'fallen').toBe('fallen');
      }),
    );
  });
});

describe('groups that are too small', () => {
  test('are hidden, and with them the next smallest while the total would give them away', () => {
    expect(hiddenGroups([4, 30, 12, 25], 5)).toEqual(new Set([0, 2]));
    expect(hiddenGroups([3, 2, 30], 5)).toEqual(new Set([0, 1]));
    expect([...hiddenGroups([0, 30, 12], 5)]).toEqual([]);
  });

  test('cannot be worked out from the total and the groups that are shown', () => {
    const counts = fc.array(fc.nat(12), { maxLength: 12 });
    const before = fc.array(fc.nat(11), { maxLength: 3 }).map((places) => new Set(places));
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 10 }), before, (people, smallest, alreadyHidden) => {
        const hidden = hiddenGroups(people, smallest, alreadyHidden);
        const total = people.reduce((sum, count) => sum + count, 0);
        const shown = people.filter((_, place) => !hidden.has(place));
        for (const count of shown) expect(count === 0 || count >= smallest).toBe(true);
        for (const place of alreadyHidden) expect(people[place] ? hidden.has(place) : true).toBe(true);
        const rest = total - shown.reduce((sum, count) => sum + count, 0);
        // What is left is nobody, enough people together, or everybody: then the total itself is hidden.
        expect(rest === 0 || rest >= smallest || rest === total).toBe(true);
        // Nothing is hidden without need.
        const needless =
          people.every((count) => count === 0 || count >= smallest) && alreadyHidden.size === 0;
        expect(needless ? hidden.size : 0).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});
