import fc from 'fast-check';
import { isChoiceLocked, mayChooseInstitution, mayPushForChoice } from './institution-choice.js';
import { mayEnroll } from './may-enroll.js';
import type { EnrollmentFacts } from './may-enroll.js';
import { quotaFulfilment, teachersForShare } from './quota.js';
import type { EnrolledCount } from './quota.js';
import { schoolBelongsToCohort } from './school-belongs-to-cohort.js';

const counts = {
  countsInQuota: true,
  countsInCompletionRate: true,
  receivesGrade: true,
  receivesCertificate: true,
};
const policy = {
  eligibility: {
    rule: { kind: 'age' as const, male: 55, female: 50, becomes: 'voluntary' as const },
    referenceDate: 'first-training-day' as const,
    effects: { required: counts, voluntary: { ...counts, countsInQuota: false }, exempt: counts },
  },
};
const cohort = { enrollment: { from: '2014-09-11', to: '2014-10-10' }, units: ['东区'] };
const full = quotaFulfilment(
  [{ stages: ['primary', 'junior-secondary'], teachers: 2 }],
  [{ stage: 'primary', obligation: 'required', teachers: 2 }],
  policy,
);
const good: EnrollmentFacts = {
  today: '2014-09-11',
  teacher: { stage: 'primary', inService: true, obligation: 'required', volunteers: false },
  unitNames: ['第一小学', '东区', '某市'],
  enrolledInThisCohort: false,
  otherActiveCohort: null,
  quotas: [],
};
const codes = (change: Partial<EnrollmentFacts>) =>
  mayEnroll({ ...good, ...change }, cohort, policy).map(({ code }) => code);

describe('enrolment', () => {
  test('is open on the first and the last day of the window and not outside', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ today: '2014-10-10' })).toEqual([]);
    expect(codes({ today: '2014-09-10' })).toEqual(['enrollment-not-open']);
    expect(codes({ today: '2014-10-11' })).toEqual(['enrollment-closed']);
  });

  test('is refused when no place is free', () => {
    expect(codes({ quotas: full })).toEqual(['cohort-full']);
  });

  test('of a voluntary teacher needs no place, but the wish of the teacher', () => {
    const teacher = { ...good.teacher, obligation: 'voluntary' as const };
    expect(codes({ quotas: full, teacher: { ...teacher, volunteers: true } })).toEqual([]);
    expect(codes({ quotas: full, teacher })).toEqual(['teacher-did-not-volunteer']);
  });

  test('is refused for a stage that the quotas leave out', () => {
    expect(codes({ quotas: full, teacher: { ...good.teacher, stage: 'kindergarten' } })).toEqual([
      'stage-not-in-cohort',
    ]);
  });

  test('tells every obstacle at once', () => {
    const facts = {
      today: '2015-01-01',
      teacher: { ...good.teacher, inService: false },
      enrolledInThisCohort: true,
      otherActiveCohort: '2015年度',
      unitNames: ['西区'],
      quotas: full,
    };
    expect(codes(facts)).toEqual([
      'enrollment-closed',
      'teacher-has-left',
      'already-enrolled',
      'in-another-active-cohort',
      'school-not-in-cohort',
      'cohort-full',
    ]);
  });
});

test('a cohort without units is open to every school', () => {
  expect(schoolBelongsToCohort(['第一小学', '西区'], { units: [] })).toBe(true);
  expect(schoolBelongsToCohort(['第一小学', '西区'], { units: ['东区', '西区'] })).toBe(true);
  expect(schoolBelongsToCohort(['第一小学', '西区'], { units: ['东区'] })).toBe(false);
});

describe('a quota', () => {
  test('counts who counts and shows the others beside', () => {
    const [line] = quotaFulfilment(
      [{ stages: ['primary'], teachers: 60 }],
      [
        { stage: 'primary', obligation: 'required', teachers: 45 },
        { stage: 'primary', obligation: 'voluntary', teachers: 3 },
        { stage: 'kindergarten', obligation: 'required', teachers: 9 },
      ],
      policy,
    );
    expect(line).toMatchObject({ taken: 45, free: 15, beside: 3, share: 0.75 });
  });

  test('loses and invents no teacher when its stages cover all', () => {
    const count: fc.Arbitrary<EnrolledCount> = fc.record({
      stage: fc.constantFrom('primary', 'kindergarten'),
      obligation: fc.constantFrom('required', 'voluntary', 'exempt'),
      teachers: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(count), fc.nat({ max: 1000 }), (enrolled, teachers) => {
        const quotas = [
          { stages: ['primary' as const], teachers },
          { stages: ['kindergarten' as const], teachers },
        ];
        const lines = quotaFulfilment(quotas, enrolled, policy);
        const shown = lines.reduce((sum, { taken, beside }) => sum + taken + beside, 0);
        expect(shown).toBe(enrolled.reduce((sum, one) => sum + one.teachers, 0));
        for (const line of lines) expect(line.free).toBe(Math.max(0, teachers - line.taken));
      }),
    );
  });

  test('of a share is rounded up, without the noise of binary fractions', () => {
    expect(teachersForShare(0.25, 4000)).toBe(1000);
    expect(teachersForShare(0.25, 4001)).toBe(1001);
    expect(teachersForShare(0.1, 30)).toBe(3);
  });
});

describe('the choice of an institution', () => {
  const institutions = {
    institutions: {
      chosenBy: 'county' as const,
      lockedBy: 'first-record' as const,
      approved: [
        { code: 'north', name: { zh: '北方学院', en: 'North' }, members: ['north-web', 'north-tv'] },
        { code: 'south', name: { zh: '南方学院', en: 'South' }, members: [] },
      ],
    },
  };
  const choose = (change: Partial<Parameters<typeof mayChooseInstitution>[0]>) =>
    mayChooseInstitution(
      { institutionCode: 'north', current: null, reason: '', consentOfUpperOffice: false, ...change },
      institutions,
    ).map(({ code }) => code);

  test('is free among the approved', () => {
    expect(choose({})).toEqual([]);
    expect(choose({ institutionCode: 'west' })).toEqual(['institution-not-approved']);
  });

  test('may be changed with a reason until the first record', () => {
    const current = { institutionCode: 'south', records: 0 };
    expect(choose({ current })).toEqual(['institution-change-needs-reason']);
    expect(choose({ current, reason: '课程不足' })).toEqual([]);
    expect(isChoiceLocked(current)).toBe(false);
  });

  test('is locked by the first record, and opened by the consent of the office above', () => {
    const current = { institutionCode: 'south', records: 1 };
    expect(choose({ current, reason: '课程不足' })).toEqual(['institution-change-needs-consent']);
    expect(choose({ current, reason: '课程不足', consentOfUpperOffice: true })).toEqual([]);
  });

  test('of a consortium lets its members push, and nobody else', () => {
    expect(mayPushForChoice('north-tv', 'north', institutions)).toBe(true);
    expect(mayPushForChoice('south', 'south', institutions)).toBe(true);
    expect(mayPushForChoice('south', 'north', institutions)).toBe(false);
  });
});
