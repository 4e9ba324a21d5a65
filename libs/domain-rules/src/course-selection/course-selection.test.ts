import fc from 'fast-check';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { WeakPoint } from '../diagnostic-assessment/weak-points.js';
import type { CatalogueCourse } from './catalogue-course.js';
import type { PlanFacts, PlanPolicy } from './check-plan.js';
import { checkChoice, checkPlan } from './check-plan.js';
import { consistencyOfPlan } from './consistency.js';
import { planHours } from './plan-hours.js';
import type { RecommendationFacts } from './recommend-courses.js';
import { recommendCourses } from './recommend-courses.js';

function course(code: string, topic: string, changes: Partial<CatalogueCourse> = {}): CatalogueCourse {
  return {
    code,
    topic,
    institution: 'first-institution',
    stages: [],
    subjects: [],
    required: false,
    halfHours: 10,
    withdrawn: false,
    ...changes,
  };
}

function weakPoint(item: number, columns: WeakPoint['columns'], gapHundredths: number): WeakPoint {
  return { item, dimension: 'technology-literacy', columns, hundredths: 60 - gapHundredths, gapHundredths };
}

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

const catalogue = [
  course('A', 'T1', { required: true }),
  course('B', 'T3'),
  course('C', 'T21'),
  course('W', 'T4', { withdrawn: true }),
  course('X', 'T5', { institution: 'second-institution' }),
];

const policy: PlanPolicy = {
  selection: { requiredTopics: ['T1'], minimumElectives: 2, minimumHalfHours: 30, maximumHalfHours: 40 },
  gatesCourseSelection: true,
  opensOn: '2030-02-01',
  firstTrainingDay: '2030-03-01',
  selectionWindowDays: 20,
};

const facts: PlanFacts = {
  today: '2030-03-02',
  preTestSubmitted: true,
  institution: 'first-institution',
  chosen: ['A', 'B', 'C'],
  confirmedBefore: [],
  catalogue,
};

describe('a plan', () => {
  test('with the required topic, enough electives and hours within the limits passes', () => {
    expect(checkPlan(facts, policy)).toEqual([]);
  });

  test('needs the pre-test first, where the policy says so', () => {
    const without = { ...facts, preTestSubmitted: false };
    expect(codes(checkPlan(without, policy))).toEqual(['pre-test-missing']);
    expect(checkPlan(without, { ...policy, gatesCourseSelection: false })).toEqual([]);
  });

  test('needs the county to have chosen its institution', () => {
    expect(codes(checkPlan({ ...facts, institution: null }, policy))).toEqual(['institution-not-chosen']);
  });

  test.each([
    ['2030-01-31', ['selection-not-open-yet']],
    ['2030-02-01', []],
    ['2030-03-21', []],
    ['2030-03-22', ['selection-closed']],
  ])('on %s answers %j: the window runs to its last day', (today, expected) => {
    expect(codes(checkPlan({ ...facts, today }, policy))).toEqual(expected);
  });

  test('names every course that cannot be chosen, at its place', () => {
    const found = checkChoice({ ...facts, chosen: ['A', 'Z', 'W', 'X', 'A'] }, policy);
    expect(found.map(({ code, row }) => [code, row])).toEqual([
      ['course-not-in-catalogue', 1],
      ['course-withdrawn', 2],
      ['course-of-other-institution', 3],
      ['course-chosen-twice', 4],
    ]);
  });

  test('may keep a course withdrawn after the plan was confirmed', () => {
    expect(checkChoice({ ...facts, chosen: ['A', 'W'], confirmedBefore: ['W'] }, policy)).toEqual([]);
  });

  test('as a draft may still lack hours, topics and electives', () => {
    const draft = { ...facts, chosen: ['B'] };
    expect(checkChoice(draft, policy)).toEqual([]);
    expect(checkPlan(draft, policy)).toEqual([
      { code: 'required-topic-missing', field: 'courses', data: { topic: 'T1' } },
      { code: 'too-few-electives', field: 'courses', data: { chosen: 1, minimum: 2 } },
      {
        code: 'plan-hours-below-minimum',
        field: 'courses',
        data: { halfHours: 10, minimum: 30, missing: 20 },
      },
    ]);
  });

  test('with too many hours says how many to take out', () => {
    const long = [...catalogue, course('L', 'T9', { halfHours: 15 })];
    const found = checkPlan({ ...facts, catalogue: long, chosen: ['A', 'B', 'C', 'L'] }, policy);
    expect(found).toEqual([
      { code: 'plan-hours-above-maximum', field: 'courses', data: { halfHours: 45, maximum: 40, excess: 5 } },
    ]);
  });

  test('does not reach its hours by naming one course twice', () => {
    expect(codes(checkPlan({ ...facts, chosen: ['A', 'B', 'B'] }, policy))).toEqual([
      'course-chosen-twice',
      'too-few-electives',
      'plan-hours-below-minimum',
    ]);
  });
});

describe('hours of a plan', () => {
  const anyCourse = fc
    .record({
      topic: fc.constantFrom('T1', 'T2', 'T3'),
      required: fc.boolean(),
      halfHours: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ topic, ...changes }) => course('any', topic, changes));

  test('required and elective hours add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyCourse), (courses) => {
        const total = planHours(courses, ['T1']);
        expect(total.requiredHalfHours + total.electiveHalfHours).toBe(total.halfHours);
        expect(total.requiredCourses + total.electiveCourses).toBe(courses.length);
        expect(total.halfHours).toBe(courses.reduce((sum, { halfHours }) => sum + halfHours, 0));
      }),
    );
  });

  test('a course of a required topic is no elective', () => {
    expect(planHours([course('A', 'T1'), course('B', 'T2')], ['T1']).electiveCourses).toBe(1);
  });
});

describe('consistency of plan and diagnosis', () => {
  const weak = [
    { item: 1, columns: ['I'] as const },
    { item: 5, columns: ['II'] as const },
    { item: 22, columns: ['I', 'II'] as const },
  ];

  test('is the share of weak points that a chosen course trains', () => {
    const result = consistencyOfPlan(weak, [course('A', 'T1'), course('B', 'T26')], ITEMS_OF_TOPIC);
    expect(result).toEqual({ addressed: 2, weakPoints: 3, hundredths: 67, unaddressed: [weak[1]] });
  });

  test('is whole without weak points and nothing without courses', () => {
    expect(consistencyOfPlan([], [], ITEMS_OF_TOPIC).hundredths).toBe(100);
    expect(consistencyOfPlan(weak, [], ITEMS_OF_TOPIC).hundredths).toBe(0);
  });

  test('never falls when a course is added, and can always be made whole', () => {
    const topics = Object.keys(ITEMS_OF_TOPIC);
    fc.assert(
      fc.property(fc.subarray(topics), fc.constantFrom(...topics), (chosen, added) => {
        const before = consistencyOfPlan(
          weak,
          chosen.map((topic) => ({ topic })),
          ITEMS_OF_TOPIC,
        );
        const after = consistencyOfPlan(
          weak,
          [...chosen, added].map((topic) => ({ topic })),
          ITEMS_OF_TOPIC,
        );
        expect(after.hundredths).toBeGreaterThanOrEqual(before.hundredths);
      }),
    );
    expect(
      consistencyOfPlan(
        weak,
        topics.map((topic) => ({ topic })),
        ITEMS_OF_TOPIC,
      ).hundredths,
    ).toBe(100);
  });
});

describe('courses are recommended', () => {
  const wanted: RecommendationFacts = {
    weakPoints: [weakPoint(4, ['I'], 50), weakPoint(9, ['I'], 20), weakPoint(9, ['II'], 30)],
    stage: 'primary',
    subject: '13',
    institution: 'first-institution',
    chosen: [],
    catalogue: [],
  };
  const ranking = (
    courses: readonly CatalogueCourse[],
    changes: Partial<RecommendationFacts> = {},
  ): string[] =>
    recommendCourses({ ...wanted, ...changes, catalogue: courses }, ITEMS_OF_TOPIC, ['T1']).map(
      (recommended) => recommended.course.code,
    );

  test('by the gaps that they close, those of a required topic first', () => {
    // T4 trains items 4 and 9 of column I, T3 item 4 of I, T21 item 9 of II
    expect(ranking([course('D', 'T21'), course('B', 'T3'), course('C', 'T4'), course('A', 'T1')])).toEqual([
      'A',
      'C',
      'B',
      'D',
    ]);
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

  test('with every reason as data', () => {
    const [first] = recommendCourses(
      { ...wanted, catalogue: [course('C', 'T4', { subjects: ['13'], stages: ['primary'] })] },
      ITEMS_OF_TOPIC,
      [],
    );
    expect(first?.gainHundredths).toBe(70);
    expect(first?.reasons).toEqual([
      {
        code: 'trains-weak-point',
        data: { item: 4, dimension: 'technology-literacy', columns: 'I', hundredths: 10 },
      },
      {
        code: 'trains-weak-point',
        data: { item: 9, dimension: 'technology-literacy', columns: 'I', hundredths: 40 },
      },
      { code: 'made-for-your-subject', data: { subject: '13' } },
      { code: 'made-for-your-stage', data: { stage: 'primary' } },
    ]);
  });

  test('in the same order whatever the order of the catalogue', () => {
    const courses = Object.keys(ITEMS_OF_TOPIC).flatMap((topic) => [
      course(`${topic}-1`, topic),
      course(`${topic}-2`, topic),
    ]);
    const expected = ranking(courses);
    fc.assert(
      fc.property(fc.shuffledSubarray(courses, { minLength: courses.length }), (shuffled) => {
        expect(ranking(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
