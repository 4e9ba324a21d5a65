import fc from 'fast-check';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { CatalogueCourse } from './catalogue-course.js';
import { consistencyOfPlan } from './consistency.js';
import type { RecommendationFacts } from './recommend-courses.js';
import { recommendCourses } from './recommend-courses.js';
import {
  aCourseOf as course,
  anyCatalogue,
  anyWeakPoints,
  aWeakPoint as weakPoint,
} from '../testing/courses.js';

const policy = { requiredTopics: ['T1'], answeringHalfHours: 8 };
const wanted: RecommendationFacts = {
  weakPoints: [weakPoint(4, ['I'], 50), weakPoint(9, ['I'], 20), weakPoint(9, ['II'], 30)],
  stage: 'primary',
  subject: '13',
  institution: 'first-institution',
  chosen: [],
  catalogue: [],
};
const recommended = (facts: Partial<RecommendationFacts>) =>
  recommendCourses({ ...wanted, ...facts }, ITEMS_OF_TOPIC, policy);
const ranking = (catalogue: readonly CatalogueCourse[], changes: Partial<RecommendationFacts> = {}) =>
  recommended({ ...changes, catalogue }).map((found) => found.course.code);

describe('courses are recommended', () => {
  test('by the gaps that they close, those of a required topic first', () => {
    // T4 trains items 4 and 9 of column I, T3 item 4 of I, T21 item 9 of II
    expect(ranking([course('D', 'T21'), course('B', 'T3'), course('C', 'T4'), course('A', 'T1')])).toEqual([
      'A',
      'C',
      'B',
      'D',
    ]);
  });

  test('by what they close of the gap that is left, when some of it is answered already', () => {
    const catalogue = [course('B', 'T3'), course('B2', 'T3', { halfHours: 6 }), course('D', 'T21')];
    // Nothing of item 4·I is left when B is chosen: only item 9·II is.
    expect(ranking(catalogue, { chosen: ['B'] })).toEqual(['D']);
    // B2 leaves 2 of 8 half-hours: 50 × 2/8 = 12.5 of item 4·I, less than the 30 of item 9·II.
    const left = recommended({ catalogue, chosen: ['B2'] });
    expect(left.map(({ course: { code }, gainHundredths }) => [code, gainHundredths])).toEqual([
      ['D', 30],
      ['B', 13],
    ]);
  });

  test('a course of fewer hours than answer a weak point closes a part of it', () => {
    const [first] = recommended({ catalogue: [course('C', 'T3', { halfHours: 6 })] });
    expect(first?.gainHundredths).toBe(38); // 50 × 6/8 = 37.5
  });

  test('only by the teacher’s institution, for the teacher’s stage and subject, and while they are offered', () => {
    const courses = [
      course('other', 'T3', { institution: 'second-institution' }),
      course('stage', 'T3', { stages: ['kindergarten'] }),
      course('subject', 'T3', { subjects: ['14'] }),
      course('gone', 'T3', { withdrawn: true }),
      course('fits', 'T3', { stages: ['primary', 'kindergarten'], subjects: ['13'] }),
    ];
    expect(ranking(courses)).toEqual(['fits']);
  });

  test('not when they serve neither a weak point nor a required topic', () => {
    expect(ranking([course('A', 'T13', { subjects: ['13'] })])).toEqual([]);
  });

  test('not again when chosen; a required topic that is served is required no more', () => {
    const courses = [course('A', 'T1'), course('A2', 'T1'), course('B', 'T3')];
    expect(ranking(courses, { chosen: ['A'] })).toEqual(['B']);
  });

  test('with every reason as data: how far below the target, and what the course adds', () => {
    const catalogue = [
      course('C', 'T4', { subjects: ['13'], stages: ['primary'] }),
      course('B', 'T3', { halfHours: 6 }),
    ];
    const [first] = recommended({ catalogue, chosen: ['B'] });
    const columns = { dimension: 'technology-literacy', columns: 'I', answeringHalfHours: 8 };
    expect(first?.reasons).toEqual([
      {
        code: 'trains-weak-point',
        data: { item: 4, hundredths: 10, gapHundredths: 50, halfHours: 2, missingHalfHours: 2, ...columns },
      },
      {
        code: 'trains-weak-point',
        data: { item: 9, hundredths: 40, gapHundredths: 20, halfHours: 8, missingHalfHours: 8, ...columns },
      },
      { code: 'made-for-your-subject', data: { subject: '13' } },
      { code: 'made-for-your-stage', data: { stage: 'primary' } },
    ]);
  });

  test('among equals those for the subject, then for the stage, then the shorter, then by code', () => {
    const courses = [
      course('z', 'T3', { halfHours: 10 }),
      course('y', 'T3', { halfHours: 10 }),
      course('short', 'T3', { halfHours: 9 }),
      course('stage', 'T3', { halfHours: 20, stages: ['primary'] }),
      course('subject', 'T3', { halfHours: 30, subjects: ['13'] }),
    ];
    expect(ranking(courses)).toEqual(['subject', 'stage', 'short', 'y', 'z']);
  });
});

describe('whatever the catalogue and the diagnosis, recommendations', () => {
  const anyFacts = fc.record({
    catalogue: anyCatalogue,
    weakPoints: anyWeakPoints,
    chosen: fc.array(
      fc.integer({ min: 0, max: 30 }).map((number) => `C${number}`),
      { maxLength: 4 },
    ),
  });

  test('stand in the same order whatever the order of the facts', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer(), ({ catalogue, weakPoints, chosen }, seed) => {
        const turned = {
          catalogue: catalogue.toSorted((a, b) => mixed(a.code, seed) - mixed(b.code, seed)),
          weakPoints: weakPoints.toReversed(),
          chosen: chosen.toReversed(),
        };
        const codes = (facts: Partial<RecommendationFacts>) =>
          recommended(facts).map(({ course: { code }, gainHundredths }) => [code, gainHundredths]);
        expect(codes(turned)).toEqual(codes({ catalogue, weakPoints, chosen }));
      }),
    );
  });

  test('never name what is withdrawn, another institution’s or chosen already, and each has its reason', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { course: found, reasons } of recommended(facts)) {
          expect(found).toMatchObject({ withdrawn: false, institution: 'first-institution' });
          expect(facts.chosen).not.toContain(found.code);
          expect(reasons.some(({ code }) => code === 'topic-required' || code === 'trains-weak-point')).toBe(
            true,
          );
        }
      }),
    );
  });

  test('gain exactly what the index of consistency gains by the course', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const depths = facts.weakPoints.reduce(
          (sum, { gapHundredths }) => sum + Math.max(gapHundredths, 1),
          0,
        );
        const chosen = facts.catalogue.filter(({ code }) => facts.chosen.includes(code));
        const index = (courses: readonly CatalogueCourse[]): number => {
          const { exact } = consistencyOfPlan(facts.weakPoints, courses, ITEMS_OF_TOPIC, 8);
          return (Number(exact.numerator) / Number(exact.denominator)) * depths;
        };
        for (const { course: found, gainHundredths } of recommended(facts)) {
          const gained = depths === 0 ? 0 : index([...chosen, found]) - index(chosen);
          expect(Math.abs(gainHundredths - gained)).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      }),
    );
  });

  test('stand by falling gain within those that are required and those that are not', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = recommended(facts);
        const required = found.map(({ reasons }) => reasons.some(({ code }) => code === 'topic-required'));
        expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
        for (const flag of [true, false]) {
          const gains = found
            .filter((_, index) => required[index] === flag)
            .map(({ gainHundredths }) => gainHundredths);
          expect(gains).toEqual(gains.toSorted((a, b) => b - a));
        }
      }),
    );
  });
});

/** A number for a code, another order for another seed. */
function mixed(code: string, seed: number): number {
  return [...code].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), seed | 1);
}
