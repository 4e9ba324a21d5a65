import fc from 'fast-check';
import { STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  ratio,
  ZERO,
} from '../arithmetic/decimal.js';
import { topicAddresses } from './catalogue-course.js';
import type { CountedCourse, DeepWeakSpot } from './consistency.js';
import { consistencyOfPlan, isLowConsistency } from './consistency.js';

const ANSWERING = 8;
const TOPICS = Object.keys(ITEMS_OF_TOPIC);

const weak = (item: number, columns: DeepWeakSpot['columns'], gapHundredths: number): DeepWeakSpot => ({
  item,
  columns,
  gapHundredths,
});
const course = (topic: string, halfHours: number): CountedCourse => ({ topic, halfHours });
const of = (weakPoints: readonly DeepWeakSpot[], ...courses: readonly CountedCourse[]) =>
  consistencyOfPlan(weakPoints, courses, ITEMS_OF_TOPIC, ANSWERING);

const anyWeakPoints = fc.uniqueArray(
  fc.record({
    item: fc.integer({ min: 1, max: 25 }),
    columns: fc.constantFrom<DeepWeakSpot['columns']>(['I'], ['II'], ['I', 'II']),
    gapHundredths: fc.integer({ min: 0, max: 60 }),
  }),
  { selector: ({ item }) => item, maxLength: 12 },
);
const anyCourse = fc.record({
  topic: fc.constantFrom(...TOPICS),
  halfHours: fc.integer({ min: 1, max: 20 }),
});
const anyCourses = fc.array(anyCourse, { maxLength: 10 });

describe('the index of consistency', () => {
  // T3 trains items 4 and 8 of column I, T21 item 9 of column II.
  const two = [weak(4, ['I'], 30), weak(9, ['II'], 10)];

  test.each([
    ['T3 for 6 half-hours', [course('T3', 6)], 56],
    ['T3 for 6 and T21 for 8', [course('T3', 6), course('T21', 8)], 81],
    ['T3 twice, more than is needed', [course('T3', 6), course('T3', 10)], 75],
    ['nothing', [], 0],
    ['what trains neither', [course('T13', 40)], 0],
    ['enough for both', [course('T3', 8), course('T21', 8)], 100],
  ])('of the worked example with %s', (_, courses, expected) => {
    expect(of(two, ...courses).hundredths).toBe(expected);
  });

  test('says of each weak point how much answers it, by which courses, and what is missing', () => {
    const courses = [course('T3', 6), course('T13', 10)];
    expect(of(two, ...courses).weakPoints).toEqual([
      {
        weakPoint: two[0],
        depthHundredths: 30,
        halfHours: 6,
        missingHalfHours: 2,
        hundredths: 75,
        courses: [courses[0]],
      },
      {
        weakPoint: two[1],
        depthHundredths: 10,
        halfHours: 0,
        missingHalfHours: 8,
        hundredths: 0,
        courses: [],
      },
    ]);
  });

  test('is whole without weak points', () => {
    expect(of([])).toMatchObject({ hundredths: 100, answered: 0, weakPoints: [] });
  });

  test('counts a topic that trains both columns of an item once', () => {
    // T1 trains item 21 in both columns.
    expect(of([weak(21, ['I', 'II'], 20)], course('T1', 4)).hundredths).toBe(50);
  });

  test('does not forget a weak point that rounds to the target level', () => {
    expect(of([weak(4, ['I'], 0)]).hundredths).toBe(0);
    expect(of([weak(4, ['I'], 0)], course('T3', 8)).hundredths).toBe(100);
  });

  test('is low below the limit and not at it', () => {
    expect([49, 50, 51].map((hundredths) => isLowConsistency(hundredths, 0.5))).toEqual([true, false, false]);
    expect([45, 46].map((hundredths) => isLowConsistency(hundredths, 0.455))).toEqual([true, false]);
  });
});

describe('whatever the diagnosis and the choice, the index', () => {
  test('lies between 0 and 1, and is the sum of its explanation', () => {
    fc.assert(
      fc.property(anyWeakPoints, anyCourses, (weakPoints, courses) => {
        const { exact, hundredths, weakPoints: parts } = of(weakPoints, ...courses);
        expect(hundredths).toBeGreaterThanOrEqual(0);
        expect(hundredths).toBeLessThanOrEqual(100);
        const depths = parts.reduce((sum, { depthHundredths }) => sum + depthHundredths, 0);
        if (depths === 0) return;
        const sum = parts
          .map(({ depthHundredths, halfHours }) =>
            multiplyRatios(ratio(depthHundredths, 1), ratio(Math.min(halfHours, ANSWERING), ANSWERING)),
          )
          .reduce(addRatios, ZERO);
        expect(compareRatios(exact, divideRatios(sum, ratio(depths, 1)))).toBe(0);
      }),
    );
  });

  test('never falls when a course is added', () => {
    fc.assert(
      fc.property(anyWeakPoints, anyCourses, anyCourse, (weakPoints, courses, added) => {
        const before = of(weakPoints, ...courses);
        const after = of(weakPoints, ...courses, added);
        expect(compareRatios(after.exact, before.exact)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('does not depend on any order', () => {
    fc.assert(
      fc.property(anyWeakPoints, anyCourses, (weakPoints, courses) => {
        const turned = of(weakPoints.toReversed(), ...courses.toReversed());
        expect(compareRatios(turned.exact, of(weakPoints, ...courses).exact)).toBe(0);
      }),
    );
  });

  test('gains nothing from more hours of topics that answer already', () => {
    fc.assert(
      fc.property(anyWeakPoints, fc.constantFrom(...TOPICS), (weakPoints, topic) => {
        const enough = of(weakPoints, course(topic, ANSWERING));
        const more = of(weakPoints, course(topic, ANSWERING), course(topic, 20));
        expect(compareRatios(enough.exact, more.exact)).toBe(0);
      }),
    );
  });

  test('weighs the deeper of two weak points more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 1, max: 8 }), (gap, halfHours) => {
        const points = [weak(4, ['I'], gap + 1), weak(9, ['II'], gap)];
        const deeper = of(points, course('T3', halfHours));
        const other = of(points, course('T21', halfHours));
        expect(compareRatios(deeper.exact, other.exact)).toBeGreaterThan(0);
      }),
    );
  });

  test('is zero exactly when nothing chosen trains any weak point', () => {
    fc.assert(
      fc.property(anyWeakPoints, anyCourses, (weakPoints, courses) => {
        fc.pre(weakPoints.length > 0);
        const trains = weakPoints.some((point) =>
          courses.some(({ topic }) => topicAddresses(topic, point, ITEMS_OF_TOPIC)),
        );
        expect(compareRatios(of(weakPoints, ...courses).exact, ZERO) > 0).toBe(trains);
      }),
    );
  });

  test('can always be made whole: some topic trains each item in each column', () => {
    for (let item = 1; item <= 25; item += 1) {
      for (const column of STANDARD_COLUMNS) {
        const all = TOPICS.map((topic) => course(topic, ANSWERING));
        expect([item, column, of([weak(item, [column], 10)], ...all).hundredths]).toEqual([
          item,
          column,
          100,
        ]);
      }
    }
  });
});
