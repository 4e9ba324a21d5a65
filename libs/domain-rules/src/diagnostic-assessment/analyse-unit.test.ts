import fc from 'fast-check';
import type { Group, GroupTotals } from './analyse-unit.js';
import { analyseUnit } from './analyse-unit.js';

/** People with an overall level and one of a dimension that not everybody was measured in; levels in hundredths. */
interface Person {
  readonly overall: number;
  readonly dimension: number | null;
  readonly after: number | null;
}

const sums = (levels: readonly number[]) => ({
  n: levels.length,
  sum: levels.reduce((sum, level) => sum + level * 100, 0),
  squares: levels.reduce((sum, level) => sum + (level * 100) ** 2, 0),
});

function totalsOf(people: readonly Person[]): GroupTotals {
  const both = people.flatMap(({ overall, after }) => (after === null ? [] : [{ overall, after }]));
  const before = sums(both.map(({ overall }) => overall));
  const growth = {
    n: both.length,
    before: before.sum,
    beforeSquares: before.squares,
    after: sums(both.map(({ after }) => after)).sum,
    gainSquares: sums(both.map(({ overall, after }) => after - overall)).squares,
  };
  return {
    enrolled: people.length,
    inProgress: 0,
    submitted: people.length,
    levels: [
      sums(people.map(({ overall }) => overall)),
      sums(people.flatMap(({ dimension }) => (dimension === null ? [] : [dimension]))),
    ],
    bands: [people.length, 0, 0],
    growth: [growth],
  };
}

const level = fc.integer({ min: 0, max: 100 });
const person = fc.record({
  overall: level,
  dimension: fc.option(level),
  after: fc.option(level),
});
const schools = fc.array(fc.array(person, { maxLength: 14 }), { minLength: 1, maxLength: 8 });
const groupsOf = (people: readonly (readonly Person[])[]): Group<number>[] =>
  people.map((members, key) => ({ key, totals: totalsOf(members) }));

test('the whole is its groups together, and no group below the smallest is shown', () => {
  fc.assert(
    fc.property(schools, fc.integer({ min: 2, max: 8 }), (people, smallest) => {
      const analysis = analyseUnit(groupsOf(people), smallest);
      expect(analysis.totals).toEqual(totalsOf(people.flat()));
      for (const group of [...analysis.groups, { ...analysis, key: -1 }]) {
        expect(group.levels.every((shown) => shown === null || shown.n >= smallest)).toBe(true);
        expect(group.hiding === null || group.levels.every((shown) => shown === null)).toBe(true);
      }
      expect(analysis.groups.every(({ growth }) => !growth || growth.n >= smallest)).toBe(true);
    }),
  );
});

test('taking the groups that are shown from the total never leaves fewer people than the smallest group', () => {
  fc.assert(
    fc.property(schools, fc.integer({ min: 2, max: 8 }), (people, smallest) => {
      const analysis = analyseUnit(groupsOf(people), smallest);
      for (const [place, total] of analysis.levels.entries()) {
        if (total === null) continue;
        const shown = analysis.groups.reduce((sum, group) => sum + (group.levels[place]?.n ?? 0), 0);
        const rest = total.n - shown;
        expect(rest === 0 || rest >= smallest).toBe(true);
      }
      const [growth] = analysis.growth;
      if (!growth) return;
      const rest = growth.n - analysis.groups.reduce((sum, group) => sum + (group.growth?.n ?? 0), 0);
      expect(rest === 0 || rest >= smallest).toBe(true);
      // Nor does the level of those with both tests, beside that of all.
      const single = analysis.totals.submitted - growth.n;
      expect(growth.levelsHidden).toBe(single > 0 && single < smallest);
    }),
  );
});

test('a group that is large enough is hidden only to protect another, and says so', () => {
  const one = { overall: 50, dimension: 50, after: null };
  const analysis = analyseUnit(groupsOf([4, 6, 20, 0].map((length) => Array.from({ length }, () => one))), 5);
  expect(analysis.groups.map(({ hiding }) => hiding)).toEqual(['too-few', 'protects-others', null, 'nobody']);
  expect(analysis.hiding).toBeNull();
});
