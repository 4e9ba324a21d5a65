import { lateAdmissionProblems, windowWithLateAdmission, type LateAdmissionGrant } from './late-admission.js';

const grant: LateAdmissionGrant = {
  unitPath: '/1/2/7/',
  until: '2030-03-05',
  reason: '新设学校',
  officePath: '/1/',
  isAboveCounties: true,
  today: '2030-02-25',
  cohortState: 'enrolling',
  lastTrainingDay: '2030-06-30',
};
const codes = (change: Partial<LateAdmissionGrant>) =>
  lateAdmissionProblems({ ...grant, ...change }).map(({ code }) => code);

test('an office above grants it to a unit below, with a reason, while there is training left', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ cohortState: 'training' })).toEqual([]);
});

test('a county cannot lengthen its own window, nor an office another’s', () => {
  expect(codes({ isAboveCounties: false, officePath: '/1/2/' })).toEqual(['late-admission-by-upper-office']);
  expect(codes({ officePath: '/1/3/' })).toEqual(['late-admission-not-below']);
  expect(codes({ unitPath: '/1/' })).toEqual(['late-admission-not-below']);
});

test('it neither ends before today nor after the training, and says why', () => {
  expect(codes({ until: '2030-02-24' })).toEqual(['late-admission-too-late']);
  expect(codes({ until: '2030-07-01', reason: ' ' })).toEqual([
    'late-admission-too-late',
    'late-admission-needs-reason',
  ]);
});

test('the window of the unit and of all below it ends later, that of others does not', () => {
  const cohort = { enrollment: { from: '2030-02-01', to: '2030-02-20' } };
  const admissions = [grant, { unitPath: '/1/2/7/', until: '2030-03-09' }];
  expect(windowWithLateAdmission(cohort, '/1/2/7/9/', admissions)).toEqual({
    cohort: { enrollment: { from: '2030-02-01', to: '2030-03-09' } },
    isLate: true,
  });
  expect(windowWithLateAdmission(cohort, '/1/2/70/', admissions)).toEqual({ cohort, isLate: false });
  expect(windowWithLateAdmission(cohort, '/1/2/', admissions)).toEqual({ cohort, isLate: false });
});
