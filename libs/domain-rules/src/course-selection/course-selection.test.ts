import fc from 'fast-check';
import type { CatalogueCourse } from './catalogue-course.js';
import type { PlanFacts, PlanPolicy } from './check-plan.js';
import { checkChoice, checkPlan } from './check-plan.js';
import { planHours } from './plan-hours.js';

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

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

const catalogue = [
  course('A', 'T1', { required: true }),
  course('B', 'T3'),
  course('C', 'T21'),
  course('W', 'T4', { withdrawn: true }),
  course('X', 'T5', { institution: 'second-institution' }),
];

const policy: PlanPolicy = {
  selection: {
    requiredTopics: ['T1'],
    minimumElectives: 2,
    minimumHalfHours: 30,
    maximumHalfHours: 40,
    maximumHalfHoursPerWeek: 20,
  },
  gatesCourseSelection: true,
  gateSpares: ['voluntary'],
  opensOn: '2030-02-01',
  firstTrainingDay: '2030-03-01',
  lastTrainingDay: '2030-04-30',
  selectionWindowDays: 20,
};

const facts: PlanFacts = {
  today: '2030-03-02',
  preTestSubmitted: true,
  obligation: 'required',
  institution: 'first-institution',
  chosen: ['A', 'B', 'C'],
  startWeeks: [null, null, null],
  inDraft: [],
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
    expect(checkPlan({ ...without, obligation: 'voluntary' }, policy)).toEqual([]);
    expect(codes(checkPlan({ ...without, obligation: 'exempt' }, policy))).toEqual(['pre-test-missing']);
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

  test('keeps as a draft what was withdrawn or changed hands since, and is not submitted with it', () => {
    const draft = { ...facts, chosen: ['A', 'W', 'X'], inDraft: ['W', 'X'] };
    expect(checkChoice(draft, policy)).toEqual([]);
    expect(codes(checkPlan(draft, policy))).toEqual(
      expect.arrayContaining(['course-withdrawn', 'course-of-other-institution']),
    );
  });

  test('with courses moved into one week names the week, and a week outside the training is refused', () => {
    const together = { ...facts, catalogue: catalogue.map((one) => ({ ...one, halfHours: 13 })) };
    expect(checkPlan({ ...together, startWeeks: [9, 9, null] }, policy)).toMatchObject([
      { code: 'week-too-full', row: 9, data: { week: 9, halfHours: 26, maximum: 20, excess: 6 } },
    ]);
    expect(codes(checkChoice({ ...facts, startWeeks: [0, 10, 9] }, policy))).toEqual([
      'start-week-outside-training',
      'start-week-outside-training',
    ]);
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
