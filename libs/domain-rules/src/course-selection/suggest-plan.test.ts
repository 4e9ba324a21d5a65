import fc from 'fast-check';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import {
  aCourseOf as course,
  anyCatalogue,
  anyWeakPoints,
  aWeakPoint as weakPoint,
} from '../testing/courses.js';
import type { CatalogueCourse } from './catalogue-course.js';
import { canBeCompleted } from './can-be-completed.js';
import { isOpenTo } from './courses-on-offer.js';
import { consistencyOfPlan } from './consistency.js';
import { planHours } from './plan-hours.js';
import type { SuggestionFacts, SuggestionPolicy } from './suggest-plan.js';
import { suggestPlan } from './suggest-plan.js';

const policy: SuggestionPolicy = {
  requiredTopics: ['T1'],
  minimumElectives: 2,
  minimumHalfHours: 30,
  maximumHalfHours: 40,
  answeringHalfHours: 8,
};
const teacher = { stage: 'primary', subject: '13', institution: 'first-institution' } as const;
const facts = (changes: Partial<SuggestionFacts>): SuggestionFacts => ({
  ...teacher,
  weakPoints: [weakPoint(4, ['I'], 50), weakPoint(9, ['II'], 10)],
  kept: [],
  catalogue: [],
  ...changes,
});
const suggested = (changes: Partial<SuggestionFacts>, limits: Partial<SuggestionPolicy> = {}) =>
  suggestPlan(facts(changes), ITEMS_OF_TOPIC, { ...policy, ...limits });
const codes = (courses: readonly CatalogueCourse[]) => courses.map(({ code }) => code);

/** Whether a plan keeps every rule that totals decide. */
function keepsRules(courses: readonly CatalogueCourse[], limits: SuggestionPolicy): boolean {
  const { halfHours, electiveCourses } = planHours(courses, limits.requiredTopics);
  return (
    limits.requiredTopics.every((topic) => courses.some((each) => each.topic === topic)) &&
    electiveCourses >= limits.minimumElectives &&
    halfHours >= limits.minimumHalfHours &&
    halfHours <= limits.maximumHalfHours
  );
}

function* subsets(courses: readonly CatalogueCourse[]): Generator<CatalogueCourse[]> {
  for (let bits = 0; bits < 2 ** courses.length; bits += 1) {
    yield courses.filter((_, index) => Math.trunc(bits / 2 ** index) % 2 === 1);
  }
}

describe('a suggested plan', () => {
  // T3 trains item 4 of column I, T21 item 9 of column II.
  const catalogue = [
    course('long', 'T3', { halfHours: 20 }),
    course('short', 'T3', { halfHours: 8 }),
    course('second', 'T21', { halfHours: 8 }),
    course('first-topic', 'T1', { halfHours: 10 }),
    course('rest', 'T13', { halfHours: 6 }),
  ];

  test('answers the weak points first, then serves what the policy asks, and stops there', () => {
    expect(suggested({ catalogue })).toEqual({
      courses: [catalogue[1], catalogue[2], catalogue[3], catalogue[4]],
      keepsChoice: true,
      isComplete: true,
    });
  });

  test('gives back what a later course makes needless', () => {
    const tiny = course('tiny', 'T4', { halfHours: 4 });
    // An hour of the tiny one closes most, but there are not enough of them; the long one answers all alone.
    const withoutShort = [...catalogue.filter(({ code }) => code !== 'short'), tiny];
    const found = suggested(
      { catalogue: withoutShort, weakPoints: [weakPoint(4, ['I'], 50)] },
      { minimumElectives: 1 },
    );
    expect(codes(found.courses)).toContain('long');
    expect(codes(found.courses)).not.toContain('tiny');
    expect(found.isComplete).toBe(true);
  });

  test('takes no course for a weak point that would leave no room for a required topic', () => {
    const tight = [course('big', 'T3', { halfHours: 35 }), ...catalogue.slice(2), course('more', 'T15')];
    expect(codes(suggested({ catalogue: tight }).courses)).not.toContain('big');
    expect(suggested({ catalogue: tight }).isComplete).toBe(true);
  });

  test('keeps what is chosen, and leaves it out only when no plan holds it', () => {
    const kept = [catalogue[0]!];
    const found = suggested({ catalogue, kept });
    expect(codes(found.courses)[0]).toBe('long');
    expect(found).toMatchObject({ keepsChoice: true, isComplete: true });
    const tooLong = course('too-long', 'T9', { halfHours: 39 });
    const anew = suggested({ catalogue: [...catalogue, tooLong], kept: [tooLong] });
    expect(anew).toMatchObject({ keepsChoice: false, isComplete: true });
    expect(codes(anew.courses)).not.toContain('too-long');
  });

  test('is the choice itself, incomplete, where the catalogue holds no plan', () => {
    const found = suggested({ catalogue: catalogue.slice(0, 2), kept: [catalogue[1]!] });
    expect(found).toEqual({ courses: [catalogue[1]], keepsChoice: true, isComplete: false });
  });
});

describe('whatever the catalogue, a suggested plan', () => {
  const anyLimits = fc
    .record({
      requiredTopics: fc.subarray(['T1', 'T3', 'T15']),
      minimumElectives: fc.integer({ min: 0, max: 3 }),
      minimumHalfHours: fc.integer({ min: 0, max: 40 }),
      room: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ room, ...limits }): SuggestionPolicy => ({
      ...limits,
      maximumHalfHours: limits.minimumHalfHours + room,
      answeringHalfHours: 8,
    }));
  const small = anyCatalogue.map((courses) => courses.slice(0, 9));

  test('keeps every rule of plans exactly when some choice from the catalogue does', () => {
    fc.assert(
      fc.property(small, anyWeakPoints, anyLimits, (catalogue, weakPoints, limits) => {
        const open = catalogue.filter((each) => isOpenTo(each, teacher));
        const possible = [...subsets(open)].some((plan) => keepsRules(plan, limits));
        const { courses, isComplete } = suggestPlan(facts({ catalogue, weakPoints }), ITEMS_OF_TOPIC, limits);
        expect(isComplete).toBe(possible);
        expect(!isComplete || keepsRules(courses, limits)).toBe(true);
        expect(canBeCompleted([], open, limits)).toBe(possible);
      }),
      { numRuns: 150 },
    );
  });

  test('holds only courses open to the teacher, each once, whatever the order of the catalogue', () => {
    fc.assert(
      fc.property(small, anyWeakPoints, anyLimits, (catalogue, weakPoints, limits) => {
        const { courses } = suggestPlan(facts({ catalogue, weakPoints }), ITEMS_OF_TOPIC, limits);
        expect(courses.every((each) => isOpenTo(each, teacher))).toBe(true);
        expect(new Set(codes(courses)).size).toBe(courses.length);
        const turned = { catalogue: catalogue.toReversed(), weakPoints: weakPoints.toReversed() };
        expect(codes(suggestPlan(facts(turned), ITEMS_OF_TOPIC, limits).courses)).toEqual(codes(courses));
      }),
      { numRuns: 100 },
    );
  });

  test('leaves no course out that fits beside the others and would answer more', () => {
    fc.assert(
      fc.property(small, anyWeakPoints, anyLimits, (catalogue, weakPoints, limits) => {
        const { courses, isComplete } = suggestPlan(facts({ catalogue, weakPoints }), ITEMS_OF_TOPIC, limits);
        fc.pre(isComplete);
        const index = (plan: readonly CatalogueCourse[]) =>
          consistencyOfPlan(weakPoints, plan, ITEMS_OF_TOPIC, 8).hundredths;
        const hours = planHours(courses, []).halfHours;
        for (const each of catalogue) {
          if (!isOpenTo(each, teacher) || courses.includes(each)) continue;
          if (hours + each.halfHours > limits.maximumHalfHours) continue;
          expect(index([...courses, each])).toBe(index(courses));
        }
      }),
      { numRuns: 100 },
    );
  });
});
