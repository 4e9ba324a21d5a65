import type { CourseRecord } from '../../../src/modules/course-selection/public/course-catalogue-reader.js';
import { SubmitPlans } from '../../../src/modules/course-selection/use-cases/submit-plans.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { aCourse, publishCourses } from '../../builders/courses.js';
import { haveDiagnosis } from '../../builders/diagnoses.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { packWithPreTest } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let courses: Readonly<Record<string, CourseRecord>>;
let office: string;

beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest() });
  courses = await publishCourses(app, region.institutions[0]!, [
    aCourse('REQ', { topic: 'T1', required: true, halfHours: 12 }),
    aCourse('FIT', { topic: 'T3', halfHours: 10 }),
    aCourse('SHORT', { topic: 'T4', halfHours: 4 }),
    aCourse('MISS', { topic: 'T13', halfHours: 10 }),
    aCourse('GONE', { topic: 'T3', halfHours: 10, withdrawn: true }),
    aCourse('SMALL', { topic: 'T3', halfHours: 10, stages: ['kindergarten'] }),
  ]);
  await publishCourses(app, region.institutions[1]!, [aCourse('OTHER', { topic: 'T3', halfHours: 10 })]);
  office = await anAccount(app).of('province-office').at(region.root).signedIn();
});

interface Begun {
  readonly __typename: string;
  readonly jobId?: string;
  readonly problems?: readonly { readonly code: string }[];
}
interface Topic {
  readonly topic: { readonly code: string };
  readonly needed: number;
  readonly recommended: number;
  readonly chosen: number;
  readonly courses: number;
  readonly halfHours: number;
  readonly gap: string | null;
}
interface Demand {
  readonly teachers: number;
  readonly recommendedTo: number;
  readonly madeAt: string | null;
  readonly topics: readonly Topic[];
}

const DEMAND = `{ teachers recommendedTo madeAt topics {
  topic { code } needed recommended chosen courses halfHours gap } }`;

const begin = async (cookie: string, unitId: string) =>
  (
    await app.graphql<{ done: Begun } | null>(
      `mutation ($cohortId: ID!, $unitId: ID!) { done: recommendForCohort(cohortId: $cohortId, unitId: $unitId) {
         __typename ... on BegunJob { jobId } ... on Refused { problems { code } } } }`,
      { cohortId: region.cohortId, unitId },
      cookie,
    )
  ).data?.done;
const demandOf = async (cookie: string, unitId: string) =>
  (
    await app.graphql<{ of: Demand }>(
      `query ($cohortId: ID!, $unitId: ID!) { of: topicDemand(cohortId: $cohortId, unitId: $unitId) ${DEMAND} }`,
      { cohortId: region.cohortId, unitId },
      cookie,
    )
  ).data.of;
const stored = async () =>
  app.database.rows<{ id: string; courses: string[]; gains: number[] }>(
    `SELECT r.enrollment_id AS id, r.gains,
            ARRAY(SELECT c.code FROM unnest(r.courses) WITH ORDINALITY AS k(id, place)
                    JOIN course_selection.course c ON c.id = k.id ORDER BY k.place) AS courses
       FROM course_selection.recommendation r WHERE r.cohort_id = $1 ORDER BY r.enrollment_id`,
    [region.cohortId],
  );
const run = async (unitId: string) => {
  const jobId = (await begin(office, unitId))?.jobId;
  await app.runJobs();
  return app.database.one<{ state: string; result: object; done: number; total: number }>(
    'SELECT state, result, done, total FROM platform.background_job WHERE id = $1',
    [jobId],
  );
};

let learners: readonly Learner[];

test('there is nothing to recommend from before somebody has a diagnosis', async () => {
  learners = await someLearners(app, region, 4);
  expect(await begin(office, region.root.id)).toMatchObject({
    __typename: 'Refused',
    problems: [{ code: 'recommendation-nobody-diagnosed' }],
  });
  expect(await demandOf(office, region.root.id)).toMatchObject({
    teachers: 4,
    recommendedTo: 0,
    madeAt: null,
  });
});

test('a run recommends to everybody with a diagnosis what the teacher’s own page recommends', async () => {
  await haveDiagnosis(app, region, learners.slice(0, 2), { I: { 4: 10, 9: 50 } });
  await haveDiagnosis(app, region, learners.slice(2, 3), { I: { 14: 30 } });
  const rows = [{ enrollmentId: learners[1]!.id, courseIds: [courses['REQ']!.id, courses['FIT']!.id] }];
  await app.get(SubmitPlans).executeMany({ displayName: 'test' }, region.cohortId, rows);
  expect(await run(region.root.id)).toEqual({
    state: 'done',
    result: { teachers: 4, recommended: 3, undiagnosed: 1 },
    done: 4,
    total: 4,
  });
  const found = new Map((await stored()).map((row) => [row.id, row]));
  // T1 is required; T3 answers item 4·I in full (50), T4 half of 4·I and of 9·I (25 + 5).
  expect(found.get(learners[0]!.id)).toMatchObject({ courses: ['REQ', 'FIT', 'SHORT'], gains: [0, 50, 30] });
  // FIT is chosen: of T4 only the half of 9·I is left.
  expect(found.get(learners[1]!.id)).toMatchObject({ courses: ['SHORT'], gains: [5] });
  expect(found.get(learners[2]!.id)).toMatchObject({ courses: ['REQ', 'MISS'], gains: [0, 30] });
  for (const learner of learners.slice(0, 3)) {
    const cookie = await anAccount(app).of('teacher').whoIs(learner.teacherId).signedIn();
    const { data } = await app.graphql<{ my: { recommendations: { course: { code: string } }[] } }>(
      `query ($cohortId: ID!) { my: myRecommendations(cohortId: $cohortId, first: 10) {
         recommendations { course { code } } } }`,
      { cohortId: region.cohortId },
      cookie,
    );
    expect(data.my.recommendations.map(({ course }) => course.code)).toEqual(found.get(learner.id)!.courses);
  }
});

test('a second run puts the same in the place of the first', async () => {
  const before = await stored();
  expect(await run(region.root.id)).toMatchObject({ state: 'done' });
  expect(await stored()).toEqual(before);
});

test('the demand of topics stands beside what is recommended, chosen and on offer', async () => {
  const demand = await demandOf(office, region.root.id);
  expect(demand).toMatchObject({ teachers: 4, recommendedTo: 3 });
  const topic = (code: string) => demand.topics.find((one) => one.topic.code === code);
  // The withdrawn course is no offer.
  expect(topic('T3')).toMatchObject({ needed: 2, recommended: 1, chosen: 1, courses: 2, halfHours: 20 });
  expect(topic('T4')).toMatchObject({ needed: 2, recommended: 2, chosen: 0, courses: 1, halfHours: 4 });
  expect(topic('T13')).toMatchObject({ needed: 1, recommended: 1, chosen: 0, courses: 1 });
  // Item 9 of column I is trained by T5 too, of which there is no course.
  expect(topic('T5')).toMatchObject({ needed: 2, courses: 0, gap: 'NO_COURSE' });
  expect(topic('T1')).toMatchObject({ needed: 0, gap: null });
  expect(demand.topics).toHaveLength(27);
});

test('a county recommends to its own teachers alone, and an institution sees its own demand', async () => {
  const county = region.countyOf(region.schools[2]!);
  const [far] = await someLearners(app, region, 1, { school: region.schools[2]!, institution: 1 });
  await haveDiagnosis(app, region, [far!], { I: { 4: 10 } });
  const before = (await stored()).length;
  const cookie = await anAccount(app).of('county-office').at(county).signedIn();
  expect(await begin(cookie, region.root.id)).toBeUndefined();
  expect((await begin(cookie, county.id))?.jobId).toBeDefined();
  await app.runJobs();
  expect((await stored()).length).toBe(before + 1);
  const operator = await anAccount(app)
    .of('institution-operator')
    .operating(region.institutions[1]!)
    .signedIn();
  const { data } = await app.graphql<{ own: Demand }>(
    `query ($cohortId: ID!) { own: ownTopicDemand(cohortId: $cohortId) ${DEMAND} }`,
    { cohortId: region.cohortId },
    operator,
  );
  expect(data.own).toMatchObject({ teachers: 1, recommendedTo: 1 });
  expect(data.own.topics.find(({ topic }) => topic.code === 'T3')).toMatchObject({ needed: 1, courses: 1 });
});

test('a run that is stopped leaves what the one before has written', async () => {
  const before = await stored();
  const jobId = (await begin(office, region.root.id))?.jobId;
  await app.graphql('mutation ($jobId: ID!) { cancelJob(jobId: $jobId) { __typename } }', { jobId }, office);
  await app.runJobs();
  expect(await stored()).toEqual(before);
});

test('a suggested plan keeps what is chosen, keeps the rules, and can be handed in as it is', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveDiagnosis(app, region, [learner!], { I: { 4: 10, 14: 30 } });
  const cookie = await anAccount(app).of('teacher').whoIs(learner!.teacherId).signedIn();
  const { data } = await app.graphql<{
    of: {
      isComplete: boolean;
      courses: { id: string; code: string }[];
      totals: { halfHours: number };
      consistency: { share: number };
    };
  }>(
    `query ($cohortId: ID!) { of: myPlanSuggestion(cohortId: $cohortId) {
       isComplete keepsChoice courses { id code } totals { halfHours } consistency { share } problems { code } } }`,
    { cohortId: region.cohortId },
    cookie,
  );
  expect(data.of).toMatchObject({ isComplete: true, consistency: { share: 1 }, totals: { halfHours: 32 } });
  expect(data.of.courses.map(({ code }) => code)).toEqual(['MISS', 'FIT', 'REQ']);
  const rows = [{ enrollmentId: learner!.id, courseIds: data.of.courses.map(({ id }) => id) }];
  const answer = await app.get(SubmitPlans).executeMany({ displayName: 'test' }, region.cohortId, rows);
  expect(answer).toMatchObject({ submitted: 1, refused: [] });
});

test('each reason names the weak point, how far below the target it is, and the rule behind it', async () => {
  const cookie = await anAccount(app).of('teacher').whoIs(learners[0]!.teacherId).signedIn();
  const { data } = await app.graphql<{
    my: { recommendations: { reasons: { code: string; rule: { zh: string }; clause: string | null }[] }[] };
  }>(
    `query ($cohortId: ID!) { my: myRecommendations(cohortId: $cohortId) {
       recommendations { reasons { code zh en rule { zh en } clause } } } }`,
    { cohortId: region.cohortId },
    cookie,
  );
  for (const { reasons } of data.my.recommendations) {
    expect(reasons.length).toBeGreaterThan(0);
    for (const { rule, clause } of reasons) {
      expect(rule.zh).not.toBe('');
      expect(clause).not.toBeNull();
    }
  }
});
