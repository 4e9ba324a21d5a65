import { withdrawalProblems, type Withdrawal } from './may-withdraw.js';

const codes = (change: Partial<Withdrawal>) =>
  withdrawalProblems({
    cohortState: 'enrolling',
    enrollmentState: 'confirmed',
    by: 'school-or-county',
    reason: '生病',
    ...change,
  }).map(({ code }) => code);

test('school and county withdraw until the training begins; then an office above the county decides', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ cohortState: 'training' })).toEqual(['withdrawal-needs-upper-office']);
  expect(codes({ cohortState: 'evaluating' })).toEqual(['withdrawal-needs-upper-office']);
  expect(codes({ cohortState: 'training', by: 'upper-office' })).toEqual([]);
});

test('who was never confirmed may be taken off the list at any time before the end', () => {
  expect(codes({ cohortState: 'training', enrollmentState: 'waiting' })).toEqual([]);
  expect(codes({ cohortState: 'closed', enrollmentState: 'waiting' })).toEqual(['withdrawal-after-end']);
});

test('a teacher withdraws before the county has confirmed, and not after', () => {
  expect(codes({ by: 'teacher', enrollmentState: 'registered' })).toEqual([]);
  expect(codes({ by: 'teacher' })).toEqual(['withdrawal-after-confirmation']);
});

test('a reason is always needed, and every fault is told', () => {
  expect(codes({ reason: ' ', cohortState: 'training' })).toEqual([
    'withdrawal-needs-reason',
    'withdrawal-needs-upper-office',
  ]);
});
