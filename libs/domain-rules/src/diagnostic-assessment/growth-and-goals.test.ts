import fc from 'fast-check';
import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import { compareRatios, hundredths, ratio } from '../arithmetic/decimal.js';
import { gateApplies } from './gate-applies.js';
import type { ScaleQuestion } from './instrument.js';
import { learningGoals } from './learning-goals.js';
import type { PostTestFacts } from './may-take-post-test.js';
import { mayTakePostTest, postTestWindow } from './may-take-post-test.js';
import { personalGrowth } from './personal-growth.js';
import type { AssessmentScore } from './score-assessment.js';
import { scoreGivenLevels } from './score-assessment.js';
import { compareSelfRatings } from './self-rating.js';

const levels = { improveTo: 0.4, excellentFrom: 0.8 };
const policy = { targetLevel: 0.6, levels };

/** A result with these levels × 100, column I alone unless both are named, and this error of every dimension. */
function measured(
  by: Readonly<Record<number, number>>,
  error: number | null = null,
  columns: readonly ('I' | 'II')[] = ['I'],
): AssessmentScore {
  const given = Object.entries(by).flatMap(([item, level]) =>
    columns.map((column) => ({ item: Number(item), column, exact: hundredths(level) })),
  );
  const score = scoreGivenLevels(given, levels);
  return {
    ...score,
    dimensions: score.dimensions.map((dimension) => ({ ...dimension, standardError: error })),
  };
}

describe('a self-rating', () => {
  const text = { zh: '我的水平', en: 'My level' };
  const question: ScaleQuestion = {
    kind: 'scale',
    code: 'rating',
    dimension: 'technology-literacy',
    columns: ['I', 'II'],
    situation: text,
    stages: [],
    environments: [],
    options: ['1', '2', '3', '4', '5'].map((code) => ({ code, text })),
  };
  const verdict = (step: string, level: number) =>
    compareSelfRatings(
      [question],
      [{ question: 'rating', options: [step] }],
      measured({ 1: level, 2: level }),
    )[0]?.verdict;

  test.each([
    ['4', 55, 'agrees'],
    ['4', 54, 'over'],
    ['4', 95, 'agrees'],
    ['4', 96, 'under'],
    ['1', 20, 'agrees'],
    ['5', 0, 'over'],
  ])('of step %s against a level of %d hundredths: %s', (step, level, expected) => {
    expect(verdict(step, level)).toBe(expected);
  });

  test('is set beside the mean of the columns that were measured', () => {
    const score = measured({ 1: 40 }, null, ['I', 'II']);
    const other = measured({ 1: 60 });
    const both = { dimensions: [...other.dimensions, ...score.dimensions.slice(1)] };
    expect(compareSelfRatings([question], [{ question: 'rating', options: ['3'] }], both)).toEqual([
      {
        dimension: 'technology-literacy',
        columns: ['I', 'II'],
        ratedHundredths: 50,
        measuredHundredths: 50,
        verdict: 'agrees',
      },
    ]);
  });

  test('of a dimension that was not measured says nothing', () => {
    const answers = [{ question: 'rating', options: ['3'] }];
    expect(compareSelfRatings([question], answers, measured({ 7: 50 }))).toEqual([]);
    expect(compareSelfRatings([question], [], measured({ 1: 50 }))).toEqual([]);
  });
});

describe('learning goals', () => {
  test('name for each dimension with weak items from which level to which, the weakest first', () => {
    const score = measured({ 1: 20, 2: 60, 3: 70, 7: 30, 12: 90 });
    const goals = learningGoals(score, policy);
    expect(
      goals.map(({ dimension, fromHundredths, fromBand, toHundredths, toBand, items }) => [
        dimension,
        [fromHundredths, fromBand],
        [toHundredths, toBand],
        items.map(({ item }) => item),
      ]),
    ).toEqual([
      ['planning-and-preparation', [30, 'improve'], [60, 'pass'], [7]],
      ['technology-literacy', [50, 'pass'], [63, 'pass'], [1]],
    ]);
  });

  test('rise, never beyond full, and hold every weak point once', () => {
    const some = fc.dictionary(
      fc.integer({ min: 1, max: 25 }).map(String),
      fc.integer({ min: 0, max: 100 }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(some, (by) => {
        const score = measured(by);
        const goals = learningGoals(score, policy);
        const weak = score.items.filter(({ exact }) => compareRatios(exact, ratio(3, 5)) < 0);
        const inGoals = goals.flatMap(({ items }) => items.map(({ item }) => item));
        expect(inGoals).toHaveLength(weak.length);
        expect(new Set(inGoals)).toEqual(new Set(weak.map(({ item }) => item)));
        for (const { fromHundredths, toHundredths } of goals) {
          expect(toHundredths).toBeGreaterThanOrEqual(Math.max(fromHundredths, 60));
          expect(toHundredths).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('personal growth', () => {
  const grown = (before: number, after: number, error: number | null) =>
    personalGrowth(measured({ 1: before }, error), measured({ 1: after }, error)).dimensions[0];

  test.each([
    [50, 70, 0.07, 'grew'],
    [50, 70, 0.08, 'within-error'],
    [70, 50, 0.07, 'fell'],
    [50, 50, 0, 'within-error'],
    [50, 70, null, 'not-known'],
  ])('from %d to %d with an error of %s each: %s', (before, after, error, verdict) => {
    expect(grown(before, after, error)?.verdict).toBe(verdict);
  });

  test('has the root of both squared errors', () => {
    expect(grown(50, 70, 0.03)).toMatchObject({ differenceHundredths: 20, standardError: 0.0424 });
  });

  test('leaves out what was measured but once, and turns round when the tests change places', () => {
    const before = measured({ 1: 40, 7: 50 }, 0.05);
    const after = measured({ 1: 70, 12: 50 }, 0.05);
    const there = personalGrowth(before, after);
    const back = personalGrowth(after, before);
    expect(there.dimensions.map(({ dimension }) => dimension)).toEqual(['technology-literacy']);
    expect(back.dimensions[0]?.differenceHundredths).toBe(-30);
    expect([there.dimensions[0]?.verdict, back.dimensions[0]?.verdict]).toEqual(['grew', 'fell']);
  });

  test('over all dimensions is surer than any of them, and no surer than the columns together', () => {
    const all = Object.fromEntries(STANDARD_ITEMS.map(({ item }) => [item, 50]));
    const before = measured(all, 0.1, STANDARD_COLUMNS);
    const { overall } = personalGrowth(before, before);
    // Five dimensions in a column, items 5 6 5 4 5 of 25: 0.1 × √(25 + 36 + 25 + 16 + 25) / 25, twice.
    expect(overall.standardError).toBeCloseTo(0.1 * (Math.sqrt(127) / 25) * Math.SQRT2, 4);
  });
});

describe('the post-test', () => {
  const rules = {
    postTest: { offered: true, opensDaysBeforeEnd: 14, closesDaysAfterEnd: 30 },
    lastTrainingDay: '2030-06-30',
  };
  const facts: PostTestFacts = {
    today: '2030-06-20',
    enrollment: 'confirmed',
    preTest: 'submitted',
    postTest: 'not-started',
  };
  const codes = (change: Partial<PostTestFacts>, changed = rules) =>
    mayTakePostTest({ ...facts, ...change }, changed).map(({ code }) => code);

  test('is open from two weeks before the end to thirty days after it', () => {
    expect(postTestWindow(rules)).toEqual({ opensOn: '2030-06-16', closesOn: '2030-07-30' });
    for (const today of ['2030-06-16', '2030-07-30']) expect(codes({ today })).toEqual([]);
    expect(codes({ enrollment: 'completed', postTest: 'in-progress' })).toEqual([]);
  });

  test.each<[string, Partial<PostTestFacts>]>([
    ['post-test-not-open-yet', { today: '2030-06-15' }],
    ['post-test-closed', { today: '2030-07-31' }],
    ['post-test-not-enrolled', { enrollment: 'withdrawn' }],
    ['post-test-not-enrolled', { enrollment: null }],
    ['post-test-needs-pre-test', { preTest: 'in-progress' }],
    ['post-test-already-submitted', { postTest: 'submitted' }],
  ])('is refused: %s', (code, change) => {
    expect(codes(change)).toEqual([code]);
  });

  test('is not taken where the programme offers none, whatever else holds', () => {
    const none = { ...rules, postTest: { ...rules.postTest, offered: false } };
    expect(codes({ enrollment: null, preTest: 'not-started' }, none)).toEqual(['post-test-not-offered']);
  });
});

describe('the pre-test comes before courses', () => {
  test.each([
    ['required', true, ['voluntary'], true],
    ['exempt', true, ['voluntary'], true],
    ['voluntary', true, ['voluntary'], false],
    ['voluntary', true, [], true],
    ['required', false, [], false],
  ] as const)('for %s teachers, gate %s, sparing %j: %s', (obligation, gates, spares, expected) => {
    expect(gateApplies(obligation, { gatesCourseSelection: gates, gateSpares: [...spares] })).toBe(expected);
  });
});
