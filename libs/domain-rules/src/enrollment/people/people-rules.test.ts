import fc from 'fast-check';
import { BASE_POLICY } from '../../testing/base-policy.js';
import { LIFECYCLES } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import { checkTeacherFacts, type GivenTeacherFacts } from './check-teacher-facts.js';
import { evidenceOf } from './duplicate-evidence.js';
import { enrollmentOnLeaving, LEAVING_REASONS, mayLeave, mayReturn } from './leaving.js';
import { maskedPhone } from './masked-phone.js';
import { mayErase } from './may-erase.js';
import { mayMerge, survivingEnrollment, unitedEnrollments, type MergingEnrollment } from './may-merge.js';
import { obligationConsequence } from './obligation-change.js';
import { changesTouchObligation, teacherChanges } from './teacher-changes.js';
import { decidesForBoth, mayDecideTransfer, mayTransfer } from './transfer.js';

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

const given: GivenTeacherFacts = {
  name: '王 芳',
  idType: 'resident-id',
  idNumber: '110105 19491231 002x',
  sex: null,
  birthDate: null,
  stage: 'primary',
  subject: '14',
  duty: 'teacher',
  phone: '+86 139-0294-8469',
  retirementCategory: null,
};
const TODAY = '2030-02-05';

describe('the facts of one teacher', () => {
  test('are written the one way in which the roster keeps them; the ID number tells birth and sex', () => {
    expect(checkTeacherFacts(given, TODAY)).toEqual({
      problems: [],
      facts: {
        ...given,
        name: '王芳',
        idNumber: '11010519491231002X',
        sex: 'female',
        birthDate: '1949-12-31',
        phone: '13902948469',
      },
    });
  });

  test('every fault is told at once, by the field', () => {
    const { problems } = checkTeacherFacts(
      {
        ...given,
        name: '',
        idNumber: '110105194912310021',
        phone: '123',
        subject: '999',
        birthDate: '2031-01-01',
        sex: 'male',
        retirementCategory: 'female-worker',
      },
      TODAY,
    );
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name name-missing',
      'idNumber id-number-checksum',
      'birthDate date-invalid',
      'phone phone-invalid',
      'subject subject-not-on-list',
      'retirementCategory retirement-category-mismatch',
    ]);
  });

  test('what contradicts a resident ID number is refused, with what the number says', () => {
    const { problems } = checkTeacherFacts({ ...given, sex: 'male', birthDate: '1949-12-30' }, TODAY);
    expect(problems).toEqual([
      problem('sex-mismatch', { field: 'sex', data: { value: '男' } }),
      problem('birth-date-mismatch', {
        field: 'birthDate',
        data: { value: '1949-12-30', expected: '1949-12-31' },
      }),
    ]);
  });

  test('a passport tells neither, so both are asked for', () => {
    const passport = { ...given, idType: 'passport' as const, idNumber: 'E12345678' };
    expect(codes(checkTeacherFacts(passport, TODAY).problems)).toEqual(['sex-unknown', 'birth-date-missing']);
    const whole = { ...passport, sex: 'male' as const, birthDate: '1970-05-01' };
    expect(checkTeacherFacts(whole, TODAY).facts).toMatchObject({ sex: 'male', birthDate: '1970-05-01' });
  });
});

test('a correction names what changes, of ID numbers the last four, and whether the obligation rests on it', () => {
  const before = checkTeacherFacts(given, TODAY).facts!;
  expect(teacherChanges(before, before)).toEqual([]);
  const phone = teacherChanges(before, { ...before, phone: null });
  expect(phone).toEqual([{ fact: 'phone', before: '13902948469', after: null }]);
  expect(changesTouchObligation(phone)).toBe(false);
  const born = teacherChanges(before, { ...before, idNumber: '110105194912300025', birthDate: '1949-12-30' });
  expect(born).toEqual([
    { fact: 'id-number', before: '002X', after: '0025' },
    { fact: 'birth-date', before: '1949-12-31', after: '1949-12-30' },
  ]);
  expect(changesTouchObligation(born)).toBe(true);
});

describe('leaving the roster', () => {
  const facts = {
    today: TODAY,
    inService: true,
    reason: 'retired' as const,
    leftOn: TODAY,
    postedFrom: '2020-09-01',
    note: '',
    transferIsOpen: false,
  };

  test('needs a day that has come and lies in the posting; “other” needs a word', () => {
    expect(mayLeave(facts)).toEqual([]);
    expect(codes(mayLeave({ ...facts, leftOn: '2030-02-06' }))).toEqual(['leaving-date-in-future']);
    expect(codes(mayLeave({ ...facts, leftOn: '2020-08-31' }))).toEqual(['leaving-date-before-posting']);
    expect(codes(mayLeave({ ...facts, reason: 'other' }))).toEqual(['leaving-needs-note']);
    expect(codes(mayLeave({ ...facts, inService: false, transferIsOpen: true }))).toEqual([
      'teacher-has-left-already',
      'transfer-is-open',
    ]);
    expect(codes(mayReturn({ inService: true, reason: ' ' }))).toEqual([
      'teacher-serves',
      'return-needs-reason',
    ]);
  });

  test('gives the place back until training is over; then it is kept, but not for the dead', () => {
    expect(enrollmentOnLeaving('confirmed', 'training', 'retired')).toBe('withdraw');
    expect(enrollmentOnLeaving('confirmed', 'evaluating', 'retired')).toBe('keep');
    expect(enrollmentOnLeaving('confirmed', 'evaluating', 'died')).toBe('withdraw');
    expect(enrollmentOnLeaving('waiting', 'enrolling', 'resigned')).toBe('withdraw');
  });

  test('never touches what is over', () => {
    for (const reason of LEAVING_REASONS) {
      for (const state of ['withdrawn', 'transferred', 'completed'] as const)
        for (const cohort of LIFECYCLES.cohort.states)
          expect(enrollmentOnLeaving(state, cohort, reason)).toBe('keep');
      for (const state of LIFECYCLES.enrollment.states)
        expect(enrollmentOnLeaving(state, 'closed', reason)).toBe('keep');
    }
  });
});

describe('a transfer', () => {
  const sides = { unitPath: '/1/2/4/', fromPath: '/1/2/3/', toPath: '/1/2/4/' };

  test('is made at once only by a unit above both schools', () => {
    expect(decidesForBoth(sides)).toBe(false);
    expect(decidesForBoth({ ...sides, unitPath: '/1/2/' })).toBe(true);
    expect(decidesForBoth({ ...sides, unitPath: '/1/20/' })).toBe(false);
  });

  test('is accepted by the side that did not propose, and taken back by the one that did', () => {
    expect(mayDecideTransfer('accept', 'proposed', 'sending', sides, '')).toEqual([]);
    expect(codes(mayDecideTransfer('accept', 'proposed', 'receiving', sides, ''))).toEqual([
      'transfer-not-yours',
    ]);
    expect(mayDecideTransfer('withdraw', 'proposed', 'receiving', sides, 'mistake')).toEqual([]);
    expect(codes(mayDecideTransfer('decline', 'accepted', 'sending', sides, ' '))).toEqual([
      'transfer-not-open',
      'transfer-needs-reason',
    ]);
  });

  test('is not ahead of time, not to nowhere, not beside another one', () => {
    const facts = {
      today: TODAY,
      inService: true,
      fromSchoolId: 'a',
      toSchoolId: 'b',
      effectiveOn: TODAY,
      postedFrom: null,
      transferIsOpen: false,
    };
    expect(mayTransfer(facts)).toEqual([]);
    expect(
      codes(
        mayTransfer({
          ...facts,
          toSchoolId: null,
          effectiveOn: '2030-02-06',
          transferIsOpen: true,
          inService: false,
        }),
      ),
    ).toEqual([
      'teacher-has-left-already',
      'transfer-school-unknown',
      'transfer-is-open',
      'transfer-date-in-future',
    ]);
    expect(codes(mayTransfer({ ...facts, toSchoolId: 'a' }))).toEqual(['transfer-to-same-school']);
  });
});

test('two entries are alike by the number under two documents, or by name, birth date and sex', () => {
  const alike = { sameNumber: false, sameName: true, sameBirthDate: true, sameSchool: true, sameSex: true };
  expect(evidenceOf(alike)).toBe('same-name-birth-date-and-school');
  expect(evidenceOf({ ...alike, sameSchool: false })).toBe('same-name-and-birth-date');
  expect(evidenceOf({ ...alike, sameSex: false })).toBeNull();
  expect(evidenceOf({ ...alike, sameBirthDate: false })).toBeNull();
  expect(evidenceOf({ ...alike, sameName: false, sameNumber: true })).toBe('same-number-of-another-document');
});

describe('a merge', () => {
  const place = (
    teacherId: string,
    cohortId: string,
    state: MergingEnrollment['state'],
  ): MergingEnrollment => ({
    id: `${teacherId}-${cohortId}`,
    cohortId,
    teacherId,
    state,
    putForwardAt: '2030-01-01T00:00:00Z',
  });

  test('keeps the place that has come further, else that of the survivor', () => {
    const [kept, gone] = [place('kept', 'c', 'put-forward'), place('gone', 'c', 'confirmed')];
    expect(survivingEnrollment(kept, gone).into.id).toBe('gone-c');
    expect(survivingEnrollment(kept, { ...gone, state: 'put-forward' }).into.id).toBe('kept-c');
  });

  test('unites only the cohorts in which both stand, each place once', () => {
    const cohorts = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    const state = fc.constantFrom(...LIFECYCLES.enrollment.states);
    fc.assert(
      fc.property(cohorts, cohorts, state, state, (ofKept, ofGone, one, other) => {
        const all = [
          ...ofKept.map((c) => place('kept', c, one)),
          ...ofGone.map((c) => place('gone', c, other)),
        ];
        const united = unitedEnrollments(all, 'kept');
        expect(united.map(({ cohortId }) => cohortId).sort()).toEqual(
          ofKept.filter((cohort) => ofGone.includes(cohort)).sort(),
        );
        for (const { cohortId, into, gone } of united)
          expect([into, gone].sort()).toEqual([`gone-${cohortId}`, `kept-${cohortId}`]);
      }),
    );
  });

  test('is of two who are both there, with a reason', () => {
    const facts = { intoId: 'a', goneId: 'b', found: 2, reason: 'telephone', transferIsOpen: false };
    expect(mayMerge(facts)).toEqual([]);
    expect(codes(mayMerge({ ...facts, goneId: 'a', reason: '' }))).toEqual([
      'merge-same-teacher',
      'merge-needs-reason',
    ]);
    expect(codes(mayMerge({ ...facts, found: 1, transferIsOpen: true }))).toEqual([
      'merge-teacher-gone',
      'merge-transfer-is-open',
    ]);
  });
});

describe('an obligation decided anew', () => {
  const reason = problem('age-limit-not-reached' as const, { data: { age: 54, limit: 55 } });
  const place = {
    enrollmentState: 'put-forward' as const,
    cohortState: 'enrolling' as const,
    obligation: 'required' as const,
    reason,
  };
  const voluntary = {
    obligation: 'voluntary' as const,
    reason: problem('age-limit-reached' as const, { data: { age: 55 } }),
  };
  const policy = BASE_POLICY;

  test('holds at once while nothing hangs on it', () => {
    expect(obligationConsequence(place, voluntary, policy)).toEqual({ kind: 'changed', needsCounty: false });
  });

  test('waits for the county once training has begun, or where a confirmed place leaves the quota', () => {
    expect(obligationConsequence({ ...place, cohortState: 'training' }, voluntary, policy)).toEqual({
      kind: 'changed',
      needsCounty: true,
    });
    expect(obligationConsequence({ ...place, enrollmentState: 'confirmed' }, voluntary, policy)).toEqual({
      kind: 'changed',
      needsCounty:
        policy.eligibility.effects.required.countsInQuota !==
        policy.eligibility.effects.voluntary.countsInQuota,
    });
  });

  test('is the same where nothing changes or nothing may change any more', () => {
    expect(obligationConsequence(place, { obligation: 'required', reason }, policy)).toEqual({
      kind: 'same',
    });
    const other = problem('age-limit-not-reached' as const, { data: { age: 53, limit: 55 } });
    expect(obligationConsequence(place, { obligation: 'required', reason: other }, policy)).toEqual({
      kind: 'other-reason',
    });
    expect(obligationConsequence({ ...place, cohortState: 'closed' }, voluntary, policy)).toEqual({
      kind: 'same',
    });
    expect(obligationConsequence({ ...place, enrollmentState: 'completed' }, voluntary, policy)).toEqual({
      kind: 'same',
    });
  });
});

test('a telephone number in a list shows its network and its end, and never more than it has', () => {
  expect(maskedPhone('13902948469')).toBe('139****8469');
  expect(maskedPhone('110')).toBe('***');
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (phone) => {
      const shown = maskedPhone(phone);
      expect(shown).toHaveLength(phone.length);
      expect(shown.slice(3, -4)).toBe('*'.repeat(Math.max(0, phone.length - 7)));
    }),
  );
});

test('nobody is forgotten while the data are needed in a running cohort', () => {
  const facts = { reason: 'on request', isErased: false, enrollments: [] };
  expect(mayErase(facts)).toEqual([]);
  const running = { state: 'confirmed' as const, cohort: 'training' as const };
  expect(codes(mayErase({ ...facts, enrollments: [running] }))).toEqual(['erasure-while-taking-part']);
  expect(mayErase({ ...facts, enrollments: [{ ...running, cohort: 'closed' }] })).toEqual([]);
  expect(mayErase({ ...facts, enrollments: [{ ...running, state: 'withdrawn' }] })).toEqual([]);
  expect(codes(mayErase({ ...facts, reason: '', isErased: true }))).toEqual([
    'teacher-erased-already',
    'erasure-needs-reason',
  ]);
});
