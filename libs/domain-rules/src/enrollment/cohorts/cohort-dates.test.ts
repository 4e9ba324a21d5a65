import { cohortDatesProblems, type CohortDates } from './cohort-dates.js';

const dates: CohortDates = {
  enrollmentFrom: '2030-02-01',
  enrollmentTo: '2030-02-20',
  firstTrainingDay: '2030-03-01',
  lastTrainingDay: '2030-06-30',
};
const codes = (
  state: Parameters<typeof cohortDatesProblems>[0],
  change: Partial<CohortDates>,
  reason = '雪灾停课',
) => cohortDatesProblems(state, dates, { ...dates, ...change }, reason).map(({ code }) => code);

test('a window may be made longer while the cohort is planned or enrolling', () => {
  expect(codes('planned', { enrollmentTo: '2030-02-25' })).toEqual([]);
  expect(codes('enrolling', { enrollmentTo: '2030-02-25', firstTrainingDay: '2030-03-05' })).toEqual([]);
});

test('once the training has begun only its end moves', () => {
  expect(codes('training', { lastTrainingDay: '2030-07-15' })).toEqual([]);
  expect(codes('training', { firstTrainingDay: '2030-03-02', enrollmentTo: '2030-02-21' })).toEqual([
    'cohort-training-has-begun',
    'cohort-training-has-begun',
  ]);
});

test('a finished cohort keeps its dates', () => {
  expect(codes('evaluating', { lastTrainingDay: '2030-07-15' })).toEqual(['cohort-dates-final']);
  expect(codes('closed', { lastTrainingDay: '2030-07-15' })).toEqual(['cohort-dates-final']);
});

test('dates keep their order, something must change, and the reason is told', () => {
  expect(codes('planned', { enrollmentTo: '2030-01-31', lastTrainingDay: '2030-02-28' }, '')).toEqual([
    'cohort-dates-out-of-order',
    'cohort-dates-out-of-order',
    'cohort-dates-need-reason',
  ]);
  expect(codes('planned', {})).toEqual(['cohort-dates-unchanged']);
});
