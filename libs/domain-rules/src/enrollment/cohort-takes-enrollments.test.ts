import { cohortTakesEnrollments } from './cohort-takes-enrollments.js';

const cohort = { enrollment: { from: '2030-02-01', to: '2030-02-20' } };
const codes = (...facts: Parameters<typeof cohortTakesEnrollments>) =>
  cohortTakesEnrollments(...facts).map(({ code }) => code);

test('the first and the last day of the window both count', () => {
  expect(codes('enrolling', '2030-02-01', cohort)).toEqual([]);
  expect(codes('enrolling', '2030-02-20', cohort)).toEqual([]);
});

test('nobody enrols a day too early or too late', () => {
  expect(codes('enrolling', '2030-01-31', cohort)).toEqual(['enrollment-not-open']);
  expect(codes('enrolling', '2030-02-21', cohort)).toEqual(['enrollment-closed']);
});

test('within the window the cohort must be open too', () => {
  expect(codes('planned', '2030-02-05', cohort)).toEqual(['enrollment-not-open']);
  for (const state of ['training', 'evaluating', 'closed'] as const) {
    expect(codes(state, '2030-02-05', cohort)).toEqual(['enrollment-closed']);
  }
});
