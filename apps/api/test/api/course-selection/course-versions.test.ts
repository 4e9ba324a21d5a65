import { PlanReader } from '../../../src/modules/course-selection/public/plan-reader.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { aChoosingTeacher } from '../../builders/a-choosing-teacher.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { anAccount } from '../../builders/an-account.js';
import { anInstitutionClient, inTraining } from '../../builders/an-institution-client.js';
import { aCourse, publishCourses } from '../../builders/courses.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
beforeAll(async () => {
  const pack = aThirdRegionPack();
  region = await aRegion(app, {
    pack: { ...pack, diagnosis: { ...pack.diagnosis, gatesCourseSelection: false } },
  });
});

const publish = (...courses: ReturnType<typeof aCourse>[]) =>
  publishCourses(app, region.institutions[0]!, courses);
const codes = (found: readonly { readonly code: string }[] | undefined) => found?.map(({ code }) => code);

/** A plan of a required course and an elective `code`, which names it alone. */
async function aPlanWith(code: string, changes: Parameters<typeof aCourse>[1] = {}) {
  const required = aCourse(`${code}-R`, { topic: 'T1', required: true, halfHours: 10 });
  const courses = await publish(required, aCourse(code, { topic: 'T3', halfHours: 16, ...changes }));
  const [learner] = await someLearners(app, region, 1);
  const teacher = await aChoosingTeacher(app, region, learner!);
  const wanted = [courses[`${code}-R`]!, courses[code]!].map(({ id }) => ({ courseId: id }));
  return { learner: learner!, teacher, wanted, courses, elective: courses[code]! };
}

interface Decided {
  readonly __typename: string;
  readonly problems?: readonly { readonly code: string }[];
  readonly confirmed?: number;
  readonly leftOut?: number;
}

async function principalOf(learner: Learner) {
  const cookie = await anAccount(app).of('principal').at(learner.school).signedIn();
  const decide = async (mutation: string, variables: object) =>
    (
      await app.graphql<{ done: Decided }>(
        mutation,
        { cohortId: region.cohortId, id: learner.id, ...variables },
        cookie,
      )
    ).data.done;
  return {
    cookie,
    confirm: () =>
      decide(
        `mutation ($cohortId: ID!, $id: ID!) { done: confirmPlans(cohortId: $cohortId, enrollmentIds: [$id]) {
           __typename ... on PlansConfirmed { confirmed } ... on Refused { problems { code } } } }`,
        {},
      ),
    confirmAll: (filter: object) =>
      decide(
        `mutation ($cohortId: ID!, $unitId: ID!, $filter: PlansToConfirmFilterInput!) {
           done: confirmMatchingPlans(cohortId: $cohortId, unitId: $unitId, filter: $filter) {
             __typename ... on PlansConfirmed { confirmed leftOut } ... on Refused { problems { code } } } }`,
        { unitId: learner.school.id, filter },
      ),
    giveBack: (reason: string) =>
      decide(
        `mutation ($cohortId: ID!, $id: ID!, $reason: String!) {
           done: returnPlan(cohortId: $cohortId, enrollmentId: $id, reason: $reason) {
             __typename ... on Refused { problems { code } } } }`,
        { reason },
      ),
  };
}

test('a draft takes the newest version of a course and says what has changed until that was seen', async () => {
  const { teacher, wanted, elective } = await aPlanWith('D');
  await teacher.save(wanted);
  await publish(aCourse('D', { topic: 'T3', halfHours: 12, title: '新课程' }));
  const plan = await teacher.plan();
  expect(plan.totals.halfHours).toBe(22);
  expect(plan.updates).toMatchObject([{ title: '新课程', seenVersion: 1, version: 2, withdrawn: false }]);
  expect(plan.updates[0]?.changes.map(({ zh }) => zh)).toEqual(['学时 8 → 6', '名称“课程D”→“新课程”']);

  // Another change of the plan does not hide it; having seen it does.
  const unseen = wanted.map((course) => ({ ...course, seenVersion: 1 }));
  expect((await teacher.save(unseen)).plan?.updates).toHaveLength(1);
  expect((await teacher.save(wanted)).plan?.updates).toEqual([]);
  expect((await teacher.courseHistory(elective.id)).map(({ version }) => version)).toEqual([2, 1]);
});

test('a course that was changed back has changed nothing', async () => {
  const { teacher, wanted } = await aPlanWith('E');
  await teacher.save(wanted);
  await publish(aCourse('E', { topic: 'T3', halfHours: 12 }));
  await publish(aCourse('E', { topic: 'T3', halfHours: 16 }));
  expect((await teacher.plan()).updates).toEqual([]);
});

test('a course withdrawn while it is chosen can stay in the draft but not be handed in', async () => {
  const { teacher, wanted } = await aPlanWith('W');
  await teacher.save(wanted);
  const { N } = await publish(aCourse('N', { topic: 'T4', halfHours: 16 }));
  await publish(aCourse('W', { topic: 'T3', halfHours: 16, withdrawn: true }));
  const plan = await teacher.plan();
  expect(codes(plan.problems)).toEqual(['course-withdrawn']);
  expect(plan.updates).toMatchObject([{ withdrawn: true, changes: [{ zh: '已停开' }] }]);
  expect(codes((await teacher.submit()).problems)).toEqual(['course-withdrawn']);

  // Others can be chosen beside it, then it gives way.
  expect((await teacher.save([...wanted, { courseId: N!.id }])).plan?.courses).toHaveLength(3);
  await teacher.save([wanted[0]!, { courseId: N!.id }]);
  expect((await teacher.submit()).plan?.state).toBe('SUBMITTED');
});

test('a confirmed plan keeps the courses that it was confirmed with, and with them its hours', async () => {
  const { learner, teacher, wanted } = await aPlanWith('K');
  await teacher.save(wanted);
  await teacher.submit();
  await (await principalOf(learner)).confirm();
  await publish(aCourse('K', { topic: 'T5', halfHours: 6, title: '变了', withdrawn: true }));
  const plan = await teacher.plan();
  expect(plan).toMatchObject({ state: 'CONFIRMED', totals: { halfHours: 26 }, problems: [] });
  expect(plan.courses[1]).toMatchObject({ title: '课程K', halfHours: 16, version: 1, withdrawn: true });
  expect(plan.updates).toHaveLength(1);
  const held = await app.get(PlanReader).confirmedCourses(region.cohortId, learner.id);
  expect(held.map(({ title, halfHours, topic }) => [title, halfHours, topic])).toEqual([
    ['课程K-R', 10, 'T1'],
    ['课程K', 16, 'T3'],
  ]);

  // Whoever opens the plan again works with what the course is now.
  const reopened = await teacher.save([...wanted]);
  expect(reopened.plan).toMatchObject({ state: 'DRAFT', holds: true, totals: { halfHours: 16 } });
  expect(codes(reopened.plan?.problems)).toEqual(['plan-hours-below-minimum']);
});

test('learners reach the hours that their plans hold, others those of today', async () => {
  const { learner, teacher, wanted } = await aPlanWith('H');
  const [other] = await someLearners(app, region, 1, { school: learner.school });
  await teacher.save(wanted);
  await teacher.submit();
  await (await principalOf(learner)).confirm();
  inTraining(app, region);
  const client = await anInstitutionClient(app, region);
  const complete = async (who: Learner, recordId: string) => {
    const record = {
      recordId,
      learnerNo: who.learnerNo,
      kind: 'COURSE_STUDY',
      occurredAt: new Date(app.clock.now().getTime() - 3_600_000).toISOString(),
      courseCode: 'H',
      minutes: 30,
      completed: true,
    };
    const { data, errors } = await client.graphql<{ done: { accepted: number } }>(
      `mutation ($input: PushLearningRecordsInput!) {
         done: pushLearningRecords(input: $input) { ... on PushReceipt { accepted } } }`,
      { input: { cohortId: region.cohortId, idempotencyKey: recordId, records: [record] } },
    );
    expect(errors).toEqual([]);
    expect(data.done.accepted).toBe(1);
  };
  const reached = async (who: Learner) =>
    (
      await app.database.one<{ hours: number }>(
        'SELECT completed_half_hours AS hours FROM exchange.learner_progress WHERE enrollment_id = $1',
        [who.id],
      )
    )?.hours;
  await complete(learner, 'h-1');
  await complete(other!, 'h-2');
  expect([await reached(learner), await reached(other!)]).toEqual([16, 16]);
  await client.graphql(
    'mutation ($courses: [CourseInput!]!) { publishCourses(input: { courses: $courses }) { __typename } }',
    { courses: [aCourse('H', { topic: 'T3', halfHours: 12 })] },
  );
  expect([await reached(learner), await reached(other!)]).toEqual([16, 12]);

  // The plan is handed in anew with the course as it is now: from its confirmation on that is what it holds.
  const { B } = await publish(aCourse('B', { topic: 'T6', halfHours: 10 }));
  const later = await aChoosingTeacher(app, region, learner);
  await later.save([...wanted, { courseId: B!.id }]);
  await later.submit();
  await app.runJobs();
  expect(await reached(learner)).toBe(16);
  await (await principalOf(learner)).confirm();
  await app.runJobs();
  expect(await reached(learner)).toBe(12);
});

test('a plan handed in before a course was withdrawn is not confirmed but returned', async () => {
  const { learner, teacher, wanted } = await aPlanWith('V');
  await teacher.save(wanted);
  await teacher.submit();
  await publish(aCourse('V', { topic: 'T3', halfHours: 16, withdrawn: true }));
  const principal = await principalOf(learner);
  expect(codes((await principal.confirm()).problems)).toEqual(['plan-names-withdrawn-course']);

  // Confirming all that wait leaves it out and says so.
  expect(await principal.confirmAll({ search: learner.learnerNo })).toMatchObject({
    confirmed: 0,
    leftOut: 1,
  });
  expect((await principal.giveBack('课程已停开')).__typename).toBe('PlanReturned');
  expect(codes((await teacher.plan()).problems)).toEqual(['course-withdrawn']);
});

test('the history of a plan tells who did what, and what each version had other than the last', async () => {
  const { learner, teacher, wanted } = await aPlanWith('X');
  await teacher.save([wanted[0]!, { ...wanted[1]!, startWeek: 3 }]);
  await teacher.submit();
  const principal = await principalOf(learner);
  await principal.giveBack('请加选一门');
  const { Y } = await publish(aCourse('Y', { topic: 'T6', halfHours: 10 }));
  await publish(aCourse('X', { topic: 'T3', halfHours: 14 }));
  await teacher.save([...wanted, { courseId: Y!.id }]);
  await teacher.submit();
  await principal.confirm();
  const [second, first] = await teacher.history();
  expect(first).toMatchObject({ number: 1, outcome: 'RETURNED', reason: '请加选一门', halfHours: 26 });
  expect(first?.decidedBy).toBeTruthy();
  expect(first?.courses[1]).toMatchObject({ course: { code: 'X', halfHours: 16 } });
  expect(first?.courses[1]?.weeks[0]?.week).toBe(3);
  expect(second).toMatchObject({ number: 2, outcome: 'CONFIRMED', halfHours: 34, reason: null });
  expect(second?.differences).toEqual({ added: ['课程Y'], removed: [], updated: ['课程X'], moved: [] });
});
