import fc from 'fast-check';
import type { CatalogueCourse } from './catalogue-course.js';
import type { BudgetPolicy } from './hour-budget.js';
import { hourBudget } from './hour-budget.js';

const course = (topic: string, halfHours: number, required = false): CatalogueCourse => ({
  code: `${topic} ${halfHours}`,
  institution: 'any',
  topic,
  stages: [],
  subjects: [],
  required,
  halfHours,
  withdrawn: false,
});
const policy: BudgetPolicy = {
  selection: {
    requiredTopics: ['T1', 'T7'],
    minimumElectives: 2,
    minimumHalfHours: 60,
    maximumHalfHours: 80,
  },
  onlineHalfHours: 60,
  offlineHalfHours: 40,
  practiceHalfHours: 30,
};

test('the budget sets courses and practice against everything that the policy asks', () => {
  expect(hourBudget([course('T1', 20), course('T3', 24), course('T4', 6, true)], policy)).toEqual({
    halfHours: 50,
    minimum: 60,
    maximum: 80,
    missing: 10,
    excess: 0,
    required: { courses: 2, halfHours: 26 },
    topicsMissing: ['T7'],
    electives: { chosen: 1, asked: 2, missing: 1, halfHours: 24 },
    online: { chosen: 50, asked: 60, missing: 10 },
    practice: { chosen: 30, asked: 40, missing: 10 },
    stillAsked: 20,
  });
});

test('a plan is never too short and too long at once, and its parts are the whole', () => {
  const anyCourse = fc
    .tuple(fc.constantFrom('T1', 'T2', 'T7'), fc.integer({ min: 1, max: 60 }), fc.boolean())
    .map(([topic, halfHours, required]) => course(topic, halfHours, required));
  fc.assert(
    fc.property(fc.array(anyCourse), (courses) => {
      const budget = hourBudget(courses, policy);
      expect(budget.missing === 0 || budget.excess === 0).toBe(true);
      expect(budget.halfHours + budget.missing - budget.excess).toBeGreaterThanOrEqual(budget.minimum);
      expect(budget.required.halfHours + budget.electives.halfHours).toBe(budget.halfHours);
      expect(budget.required.courses + budget.electives.chosen).toBe(courses.length);
    }),
  );
});
