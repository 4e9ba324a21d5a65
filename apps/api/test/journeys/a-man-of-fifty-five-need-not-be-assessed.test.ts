import { courseList } from '../../src/commands/season/course-list.js';
import { aPerson, type Person } from '../builders/a-person.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { onTheRoster } from '../builders/a-roster.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount } from '../builders/an-account.js';
import { anExchangeClient } from '../builders/an-exchange-client.js';
import { useApp } from '../support/test-app.js';

/**
 * Jilin annex art. 12: a man of 55 takes part of his own will. A county has chosen its institution; a school puts two men
 * forward who were born a day apart: one is 55 on the first training day, the other is 55 the day after.
 */
const app = useApp();
let region: Region;
let cohortId: string;
let province: Person;
let county: Person;
let school: Person;
let older: { id: string; person: Person };
let younger: { id: string; person: Person };

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  cohortId = region.cohortId;
  const [place] = region.schools;
  const unit = region.countyOf(place!);
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  county = await aPerson(app, anAccount(app).of('county-office').at(unit));
  school = await aPerson(app, anAccount(app).of('principal').at(place!));

  // Given: the county has chosen its institution.
  const institutionId = region.institutions[0]!.id;
  const chosen = await county.do<{ enrollments: number }>(
    'chooseInstitution',
    { cohortId: 'ID!', unitId: 'ID!', institutionId: 'ID!' },
    { cohortId, unitId: unit.id, institutionId },
    '... on ChooseInstitutionDone { enrollments }',
  );
  expect(chosen.problems).toBeUndefined();

  // Given: both stand on the school's roster and can sign in.
  const ids = await onTheRoster(app, region, [
    aTeacher().man().bornOn('1959-10-13').at(place!),
    aTeacher().man().bornOn('1959-10-14').at(place!),
  ]);
  const [a, b] = await Promise.all(
    ids.map(async (id) => ({ id, person: await aPerson(app, anAccount(app).of('teacher').whoIs(id)) })),
  );
  older = a!;
  younger = b!;
});

interface Enrolled {
  readonly id: string;
  readonly teacherId: string;
  readonly learnerNo: string;
  readonly obligation: string;
  readonly obligationReason: { readonly zh: string };
  readonly state: string;
}

const enrollments = async (): Promise<Enrolled[]> =>
  (
    await province.ask<{ enrollments: { nodes: Enrolled[] } }>(
      `query ($cohortId: ID!, $unitId: ID!) { enrollments(cohortId: $cohortId, unitId: $unitId) {
         nodes { id teacherId learnerNo obligation obligationReason { zh } state } } }`,
      { cohortId, unitId: region.root.id },
    )
  ).enrollments.nodes;

const of = async (teacherId: string): Promise<Enrolled> =>
  (await enrollments()).find((one) => one.teacherId === teacherId)!;

test('the school puts the older one forward only with his consent', async () => {
  const putForward = (volunteers: boolean) =>
    school.do<{ putForward: number }>(
      'putForwardTeachers',
      { cohortId: 'ID!', unitId: 'ID!', teacherIds: '[ID!]', volunteers: 'Boolean!' },
      { cohortId, unitId: region.schools[0]!.id, teacherIds: [older.id, younger.id], volunteers },
      '... on PutForwardTeachersDone { putForward }',
    );
  expect((await putForward(false)).problems).toHaveLength(1);
  expect(await enrollments()).toEqual([]);
  expect(await putForward(true)).toEqual({ putForward: 2 });
  expect(await of(older.id)).toMatchObject({ obligation: 'VOLUNTARY', state: 'PUT_FORWARD' });
  expect((await of(older.id)).obligationReason.zh).toContain('55');
  expect(await of(younger.id)).toMatchObject({ obligation: 'REQUIRED', state: 'PUT_FORWARD' });
});

test('confirmed by the county, one place of the quota is taken, not two', async () => {
  const confirmed = await county.do<{ confirmed: number }>(
    'confirmEnrollments',
    { cohortId: 'ID!', enrollmentIds: '[ID!]!' },
    { cohortId, enrollmentIds: (await enrollments()).map(({ id }) => id) },
    '... on ConfirmEnrollmentsDone { confirmed }',
  );
  expect(confirmed).toEqual({ confirmed: 2 });
  const { programmes } = await province.ask<{
    programmes: { cohorts: { id: string; quotas: { taken: number }[] }[] }[];
  }>('{ programmes { cohorts { id quotas { taken } } } }');
  const cohort = programmes.flatMap(({ cohorts }) => cohorts).find(({ id }) => id === cohortId);
  expect(cohort?.quotas.map(({ taken }) => taken)).toEqual([1, 0]);
});

test('the hours of both count, as the institution reports them', async () => {
  app.clock.set(new Date('2014-10-13T01:00:00Z'));
  const begun = await province.do(
    'advanceCohort',
    { cohortId: 'ID!', to: 'CohortState!' },
    { cohortId, to: 'TRAINING' },
    '... on AdvanceCohortDone { to }',
  );
  expect(begun).toEqual({ to: 'TRAINING' });
  const client = await anExchangeClient(app, region.institutions[0]!);
  const courses = courseList(region.pack, 'J').slice(0, 10);
  await client.publishCourses(courses);
  app.clock.set(new Date('2014-11-20T01:00:00Z'));
  const records = (await enrollments()).flatMap(({ learnerNo }) =>
    courses.map(({ code }) => ({
      recordId: `${learnerNo}-${code}`,
      learnerNo,
      kind: 'COURSE_STUDY' as const,
      occurredAt: '2014-11-18T20:00:00+08:00',
      courseCode: code,
      minutes: 150,
      completed: true,
    })),
  );
  expect(await client.pushLearningRecords(cohortId, 'all-courses', records)).toMatchObject({
    accepted: 20,
    rejected: 0,
  });
  for (const { person } of [older, younger]) {
    const { myProgress } = await person.ask<{
      myProgress: { onlineHours: { reachedHalfHours: number; neededHalfHours: number } };
    }>(
      'query ($id: ID!) { myProgress(cohortId: $id) { onlineHours { reachedHalfHours neededHalfHours } } }',
      { id: cohortId },
    );
    expect(myProgress.onlineHours).toEqual({ reachedHalfHours: 60, neededHalfHours: 60 });
  }
});

test('the younger one is graded and the older one is not: neither by school, institution nor province', async () => {
  app.clock.set(new Date('2015-01-03T01:00:00Z'));
  const evaluating = { cohortId, to: 'EVALUATING' };
  await province.do(
    'advanceCohort',
    { cohortId: 'ID!', to: 'CohortState!' },
    evaluating,
    '... on AdvanceCohortDone { to }',
  );
  const run = async (operation: string) => {
    const answer = await province.do(
      operation,
      { cohortId: 'ID!', reason: 'String!' },
      { cohortId, reason: 'End of training' },
      '__typename',
    );
    expect(answer.problems).toBeUndefined();
  };
  await run('runScoring');
  await province.do(
    'publishInstitutionResults',
    { cohortId: 'ID!' },
    { cohortId },
    '... on PublishInstitutionResultsDone { told }',
  );
  const rate = async (teacherId: string) =>
    school.do<{ rated: number }>(
      'rateTeachers',
      { cohortId: 'ID!', ratings: '[TeacherRatingInput!]!' },
      { cohortId, ratings: [{ enrollmentId: (await of(teacherId)).id, grade: 'PASS' }] },
      '... on RateTeachersDone { rated }',
    );
  expect((await rate(older.id)).problems).toHaveLength(1);
  expect(await rate(younger.id)).toEqual({ rated: 1 });
  await run('runComprehensiveEvaluation');

  const resultOf = async (person: Person) =>
    (
      await person.ask<{
        myResult: { institution: { grade: string | null } | null; comprehensive: unknown };
      }>('query ($id: ID!) { myResult(cohortId: $id) { institution { grade } comprehensive { grade } } }', {
        id: cohortId,
      })
    ).myResult;
  expect((await resultOf(younger.person)).comprehensive).toEqual({ grade: 'FAIL' });
  const result = await resultOf(older.person);
  expect(result.comprehensive).toBeNull();
  expect(result.institution?.grade ?? null).toBeNull();
});

test('no certificate is issued to him, and nothing on his first page calls that a failure', async () => {
  const issued = await province.do<{ issued: number }>(
    'issueCertificates',
    { cohortId: 'ID!' },
    { cohortId },
    '... on IssueCertificatesDone { issued }',
  );
  expect(issued).toEqual({ issued: 0 });
  const { myCertificates, myProgress } = await older.person.ask<{
    myCertificates: { certificates: unknown[] };
    myProgress: { comprehensiveGrade: null; nextStep: { code: string; zh: string } };
  }>(
    `query ($id: ID!) { myCertificates { certificates { id } }
       myProgress(cohortId: $id) { comprehensiveGrade nextStep { code zh } } }`,
    { id: cohortId },
  );
  expect(myCertificates.certificates).toEqual([]);
  expect(myProgress.comprehensiveGrade).toBeNull();
  expect(myProgress.nextStep.zh).not.toMatch(/不合格|未通过/);
});
