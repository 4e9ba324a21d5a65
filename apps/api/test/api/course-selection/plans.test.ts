import { CourseCatalogueWriter } from '../../../src/modules/course-selection/public/course-catalogue-writer.js';
import type { CourseRecord } from '../../../src/modules/course-selection/public/course-catalogue-reader.js';
import { PlanReader } from '../../../src/modules/course-selection/public/plan-reader.js';
import { ReopenPlans } from '../../../src/modules/course-selection/use-cases/reopen-plans.js';
import { SubmitPlans } from '../../../src/modules/course-selection/use-cases/submit-plans.js';
import { aChoosingTeacher, type Found } from '../../builders/a-choosing-teacher.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { aCourse, publishCourses } from '../../builders/courses.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { haveTakenPreTest, packWithPreTest } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let own: Readonly<Record<string, CourseRecord>>;
let foreign: Readonly<Record<string, CourseRecord>>;
beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest() });
  const [first, second] = region.institutions;
  own = await publishCourses(app, first!, [
    aCourse('A1', { topic: 'T1', required: true, halfHours: 10 }),
    aCourse('B1', { topic: 'T3', halfHours: 10 }),
    aCourse('B2', { topic: 'T15', halfHours: 20 }),
    aCourse('B3', { topic: 'T10', halfHours: 30, stages: ['kindergarten'] }),
    aCourse('OLD', { halfHours: 10, withdrawn: true }),
  ]);
  foreign = await publishCourses(app, second!, [aCourse('A1', { topic: 'T1', halfHours: 20 })]);
});

interface Done {
  readonly __typename: string;
  readonly problems?: readonly Found[];
  readonly confirmed?: number;
}

const REFUSED = '__typename ... on Refused { problems { code row zh } }';

const codes = (found: readonly { readonly code: string }[] | undefined) => found?.map(({ code }) => code);
const ids = (...courses: (CourseRecord | undefined)[]) => courses.map((course) => course!.id);

async function asTeacher(learner: Learner) {
  const teacher = await aChoosingTeacher(app, region, learner);
  return {
    ...teacher,
    save: (courseIds: readonly string[]) => teacher.save(courseIds.map((courseId) => ({ courseId }))),
  };
}

async function deciding(role: 'principal' | 'county-office', learner: Learner) {
  const unit = role === 'principal' ? learner.school : region.countyOf(learner.school);
  const cookie = await anAccount(app).of(role).at(unit).signedIn();
  const ask = async <Data>(query: string, variables: object) =>
    (await app.graphql<Data>(query, { cohortId: region.cohortId, ...variables }, cookie)).data;
  return {
    waiting: async () =>
      (
        await ask<{
          plansToConfirm: {
            totalCount: number;
            nodes: { enrollmentId: string; courses: { code: string }[] }[];
          };
        }>(
          `query ($cohortId: ID!, $unitId: ID!) { plansToConfirm(cohortId: $cohortId, unitId: $unitId) {
             totalCount nodes { enrollmentId name learnerNo schoolName halfHours consistency submittedAt courses { code } } } }`,
          { unitId: unit.id },
        )
      ).plansToConfirm,
    confirm: async (...learners: Learner[]) =>
      (
        await ask<{ done: Done }>(
          `mutation ($cohortId: ID!, $ids: [ID!]!) { done: confirmPlans(cohortId: $cohortId, enrollmentIds: $ids) {
             ... on PlansConfirmed { confirmed } ${REFUSED} } }`,
          { ids: learners.map(({ id }) => id) },
        )
      ).done,
    giveBack: async (reason: string) =>
      (
        await ask<{ done: Done }>(
          `mutation ($cohortId: ID!, $id: ID!, $reason: String!) {
             done: returnPlan(cohortId: $cohortId, enrollmentId: $id, reason: $reason) {
               ... on PlanReturned { enrollmentId } ${REFUSED} } }`,
          { id: learner.id, reason },
        )
      ).done,
  };
}

const good = () => ids(own['A1'], own['B1']);

test('before the pre-test there are no courses: none to be seen, none to be chosen', async () => {
  const [learner] = await someLearners(app, region, 1);
  const teacher = await asTeacher(learner!);
  expect(await teacher.catalogue()).toMatchObject({
    totalCount: 0,
    nodes: [],
    problems: [{ code: 'pre-test-missing' }],
  });
  expect(await teacher.recommendations()).toMatchObject({
    recommendations: [],
    problems: [{ code: 'pre-test-missing' }],
  });
  expect(codes((await teacher.save(good())).problems)).toEqual(['pre-test-missing']);
  const batch = await app
    .get(SubmitPlans)
    .executeMany({ displayName: 'test' }, region.cohortId, [
      { enrollmentId: learner!.id, courseIds: good() },
    ]);
  expect(batch).toMatchObject({ submitted: 0, refused: [{ problems: [{ code: 'pre-test-missing' }] }] });
  await haveTakenPreTest(app, region, [learner!]);
  expect((await teacher.catalogue()).totalCount).toBe(4);
  expect((await teacher.save(good())).plan?.state).toBe('DRAFT');
});

test('the plan shows everything that still blocks it, at once', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveTakenPreTest(app, region, [learner!], [4, 17]);
  const teacher = await asTeacher(learner!);
  expect(await teacher.plan()).toMatchObject({
    state: null,
    limits: {
      minimumHalfHours: 20,
      maximumHalfHours: 40,
      requiredTopics: [{ code: 'T1' }],
      closesOn: '2030-03-21',
    },
  });
  const { plan } = await teacher.save(ids(own['B3'], own['B2']));
  expect(codes(plan?.problems)).toEqual(['required-topic-missing', 'plan-hours-above-maximum']);
  expect(codes((await teacher.save([])).plan?.problems)).toEqual([
    'plan-empty',
    'required-topic-missing',
    'too-few-electives',
    'plan-hours-below-minimum',
  ]);
  expect(codes((await teacher.submit()).problems)).toEqual(codes((await teacher.plan()).problems));
  expect((await teacher.plan()).state).toBe('DRAFT');
});

test('courses of another institution, withdrawn, unknown or twice are refused, each by its place', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveTakenPreTest(app, region, [learner!]);
  const teacher = await asTeacher(learner!);
  const unknown = '00000000-0000-4000-8000-000000000000';
  const { problems } = await teacher.save([
    ...ids(own['A1'], foreign['A1'], own['OLD'], own['A1']),
    unknown,
    'no id at all',
  ]);
  expect(problems?.map(({ code, row }) => [code, row])).toEqual([
    ['course-of-other-institution', 1],
    ['course-withdrawn', 2],
    ['course-chosen-twice', 3],
    ['course-not-in-catalogue', 4],
    ['course-not-in-catalogue', 5],
  ]);
  expect((await teacher.catalogue()).nodes.map(({ code }) => code)).toEqual(['A1', 'B1', 'B3', 'B2']);
});

test('the catalogue is narrowed and read page by page', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveTakenPreTest(app, region, [learner!]);
  const teacher = await asTeacher(learner!);
  expect(codes((await teacher.catalogue({ stage: 'PRIMARY' })).nodes)).toEqual(['A1', 'B1', 'B2']);
  expect(codes((await teacher.catalogue({ topic: 'T15' })).nodes)).toEqual(['B2']);
  expect(codes((await teacher.catalogue({ search: 'b' })).nodes)).toEqual(['B1', 'B3', 'B2']);
  const first = await teacher.catalogue({}, { first: 3 });
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const rest = await teacher.catalogue({}, { first: 3, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes].map(({ code }) => code)).toEqual(['A1', 'B1', 'B3', 'B2']);
});

test('recommendations follow the weak points, each with its reasons, and leave out what is chosen', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveTakenPreTest(app, region, [learner!], [4, 17]);
  const teacher = await asTeacher(learner!);
  const { recommendations } = await teacher.recommendations();
  expect(
    recommendations.map(({ rank, course, reasons }) => [rank, course.code, reasons.map(({ code }) => code)]),
  ).toEqual([
    [1, 'A1', ['topic-required']],
    [2, 'B1', ['trains-weak-point']],
    [3, 'B2', ['trains-weak-point']],
  ]);
  await teacher.save(good());
  expect((await teacher.recommendations()).recommendations.map(({ course }) => course.code)).toEqual(['B2']);
});

test('a submitted plan waits, the school confirms or returns it, and its consistency is kept', async () => {
  const [learner] = await someLearners(app, region, 1, { school: region.schools[1]! });
  await haveTakenPreTest(app, region, [learner!], [4, 17]);
  const teacher = await asTeacher(learner!);
  const principal = await deciding('principal', learner!);
  const county = await deciding('county-office', learner!);
  await teacher.save(good());
  expect((await teacher.submit()).plan).toMatchObject({
    state: 'SUBMITTED',
    problems: [],
    consistency: { share: 0.25 },
  });
  expect(codes((await teacher.save([])).problems)).toEqual(['plan-awaits-decision']);

  expect(await principal.waiting()).toMatchObject({
    totalCount: 1,
    nodes: [{ enrollmentId: learner!.id, courses: [{ code: 'A1' }, { code: 'B1' }] }],
  });
  expect(codes((await county.confirm(learner!)).problems)).toEqual(['move-not-allowed']);
  expect(codes((await principal.giveBack(' ')).problems)).toEqual(['return-reason-missing']);
  expect((await principal.giveBack('请加选评价类课程')).__typename).toBe('PlanReturned');
  expect(await teacher.plan()).toMatchObject({
    state: 'RETURNED',
    returnReason: '请加选评价类课程',
    holds: false,
  });

  await teacher.save(ids(own['B2'], own['A1']));
  expect((await teacher.plan()).state).toBe('RETURNED');
  await teacher.submit();
  expect((await principal.confirm(learner!)).confirmed).toBe(1);
  expect(codes((await principal.confirm(learner!)).problems)).toEqual(['plan-not-submitted']);

  const plans = app.get(PlanReader);
  const courses = await plans.confirmedCourses(region.cohortId, learner!.id);
  expect(courses.map(({ code }) => code)).toEqual(['B2', 'A1']);
  expect(await plans.planOf(region.cohortId, learner!.id)).toMatchObject({
    state: 'confirmed',
    halfHours: 30,
    consistencyHundredths: 25,
  });
});

test('what was confirmed holds while a change is drafted, even when a course is withdrawn since', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveTakenPreTest(app, region, [learner!]);
  const { X1 } = await publishCourses(app, region.institutions[0]!, [aCourse('X1', { halfHours: 10 })]);
  const teacher = await asTeacher(learner!);
  const principal = await deciding('principal', learner!);
  await teacher.save(ids(own['A1'], X1));
  await teacher.submit();
  await principal.confirm(learner!);
  await publishCourses(app, region.institutions[0]!, [aCourse('X1', { halfHours: 10, withdrawn: true })]);
  const { plan } = await teacher.save(ids(own['A1'], X1, own['B1']));
  expect(plan).toMatchObject({ state: 'DRAFT', holds: true, problems: [] });
  const confirmed = () => app.get(PlanReader).confirmedCourses(region.cohortId, learner!.id);
  expect((await confirmed()).map(({ code }) => code)).toEqual(['A1', 'X1']);
  await teacher.submit();
  await principal.confirm(learner!);
  expect((await confirmed()).map(({ code }) => code)).toEqual(['A1', 'X1', 'B1']);
});

test('where the policy confirms at once, submitting confirms and tells the institution', async () => {
  const pack = packWithPreTest();
  const selection = { ...pack.selection, confirmedBy: 'automatic' as const };
  const automatic = await aRegion(app, { pack: { ...pack, id: 'automatic', selection } });
  const [institution] = automatic.institutions;
  const courses = await publishCourses(app, institution!, [aCourse('P1', { topic: 'T1' }), aCourse('P2')]);
  const learners = await someLearners(app, automatic, 3);
  await haveTakenPreTest(app, automatic, learners);
  const rows = learners.map(({ id }, index) => ({
    enrollmentId: id,
    courseIds: index === 2 ? ids(courses['P2']) : ids(courses['P1'], courses['P2']),
  }));
  const answer = await app.get(SubmitPlans).executeMany({ displayName: 'test' }, automatic.cohortId, rows);
  expect(answer).toMatchObject({ submitted: 2, confirmed: 2 });
  expect(answer.refused.map(({ problems }) => codes(problems))).toEqual([['required-topic-missing']]);
  const events = await app.database.rows<{ payload: object }>(
    `SELECT payload FROM platform.outbox WHERE type = 'plans-confirmed' AND payload->>'cohortId' = $1`,
    [automatic.cohortId],
  );
  expect(events.map(({ payload }) => payload)).toEqual([
    {
      cohortId: automatic.cohortId,
      count: 2,
      institutionIds: [institution!.id],
      at: app.clock.now().toISOString(),
    },
  ]);
  const found = await app.get(PlanReader).confirmedCoursesOf(
    automatic.cohortId,
    learners.map(({ id }) => id),
  );
  expect([...found.keys()].sort()).toEqual(
    learners
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  );
});

test('another institution for the county opens plans again', async () => {
  const [learner] = await someLearners(app, region, 1, { school: region.schools[2]! });
  await haveTakenPreTest(app, region, [learner!]);
  const teacher = await asTeacher(learner!);
  await teacher.save(good());
  await teacher.submit();
  await (await deciding('principal', learner!)).confirm(learner!);
  const chosen = {
    cohortId: region.cohortId,
    countyId: region.countyOf(learner!.school).id,
    institutionId: region.institutions[1]!.id,
    formerInstitutionId: region.institutions[0]!.id,
  };
  await app.database.run('UPDATE enrollment.enrollment SET institution_id = $2 WHERE id = $1', [
    learner!.id,
    chosen.institutionId,
  ]);
  expect(await app.get(ReopenPlans).execute(chosen)).toBe(1);
  expect(await app.get(ReopenPlans).execute(chosen)).toBe(0);
  const plan = await teacher.plan();
  expect(plan).toMatchObject({ state: 'DRAFT', holds: false });
  expect(codes(plan.problems)).toEqual(['course-of-other-institution', 'course-of-other-institution']);
});

test('publishing again changes what is different and adds what is new', async () => {
  const institution = region.institutions[1]!;
  const publish = (...courses: ReturnType<typeof aCourse>[]) =>
    app.database.transaction((tx) => app.get(CourseCatalogueWriter).publish(tx, institution.id, courses));
  expect(await publish(aCourse('N1'), aCourse('N2', { subjects: ['math'] }))).toEqual({
    added: 2,
    changed: 0,
  });
  expect(await publish(aCourse('N1'), aCourse('N2', { subjects: ['math'] }))).toEqual({
    added: 0,
    changed: 0,
  });
  expect(await publish(aCourse('N1', { withdrawn: true }), aCourse('N3'))).toEqual({ added: 1, changed: 1 });
  expect(await publish(aCourse('N1'))).toEqual({ added: 0, changed: 1 });
});
