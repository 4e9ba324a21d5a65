import exceljs from 'exceljs';
import {
  CONSISTENCY_BY_SCHOOL,
  countedPlans,
} from '../../../src/modules/course-selection/consistency/persistence/refresh-consistency-roll-up.js';
import { RecomputeConsistency } from '../../../src/modules/course-selection/consistency/use-cases/recompute-consistency.js';
import type { CourseRecord } from '../../../src/modules/course-selection/public/course-catalogue-reader.js';
import { SubmitPlans } from '../../../src/modules/course-selection/use-cases/submit-plans.js';
import { Events } from '../../../src/platform/events/events.js';
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

beforeAll(async () => {
  const pack = packWithPreTest();
  region = await aRegion(app, { pack: { ...pack, diagnosis: { ...pack.diagnosis, smallestGroup: 3 } } });
  courses = await publishCourses(app, region.institutions[0]!, [
    aCourse('REQ', { topic: 'T1', required: true, halfHours: 12 }),
    // Items 4 and 8 of column I.
    aCourse('FIT', { topic: 'T3', halfHours: 10 }),
    // Neither.
    aCourse('MISS', { topic: 'T13', halfHours: 10 }),
  ]);
});

interface Group {
  readonly name: string;
  readonly plans: number;
  readonly low: number;
  readonly mean: number | null;
  readonly bins: readonly number[] | null;
}
interface Overview {
  readonly limit: number;
  readonly total: Group;
  readonly groups: readonly Group[];
}
interface LowPlan {
  readonly name: string;
  readonly courses: readonly { readonly code: string }[];
  readonly consistency: {
    readonly share: number;
    readonly isLow: boolean;
    readonly points: readonly {
      readonly item: number;
      readonly share: number;
      readonly missingHalfHours: number;
      readonly courses: readonly { readonly code: string }[];
      readonly topics: readonly { readonly code: string }[];
    }[];
  };
}

const GROUP = 'name plans low mean bins';
const OVERVIEW = `{ limit total { ${GROUP} } groups { ${GROUP} } }`;
const LOW = `{ totalCount pageInfo { hasNextPage endCursor } nodes { name courses { code }
  consistency { share isLow points { item share missingHalfHours courses { code } topics { code } } } } }`;

const handIn = async (learners: readonly Learner[], ...codes: string[]) => {
  const rows = learners.map(({ id }) => ({
    enrollmentId: id,
    courseIds: codes.map((code) => courses[code]!.id),
  }));
  const answer = await app.get(SubmitPlans).executeMany({ displayName: 'test' }, region.cohortId, rows);
  expect(answer.refused).toEqual([]);
};

const ofUnits = (cookie: string, unitId: string) =>
  app.graphql<{ of: Overview }>(
    `query ($cohortId: ID!, $unitId: ID!) { of: consistencyOfUnits(cohortId: $cohortId, unitId: $unitId) ${OVERVIEW} }`,
    { cohortId: region.cohortId, unitId },
    cookie,
  );
const lowOf = (cookie: string, unitId: string, page: object = {}) =>
  app.graphql<{ of: { totalCount: number; nodes: LowPlan[]; pageInfo: { endCursor: string } } }>(
    `query ($cohortId: ID!, $unitId: ID!, $first: Int! = 50, $after: String) {
       of: plansOfLowConsistency(cohortId: $cohortId, unitId: $unitId, first: $first, after: $after) ${LOW} }`,
    { cohortId: region.cohortId, unitId, ...page },
    cookie,
  );

/** The roll-up holds exactly what the plans say. */
async function expectTrueRollUp(): Promise<void> {
  const rows = (sql: string, values: readonly unknown[]) =>
    app.database.rows<Record<string, unknown>>(sql, values);
  const kept = await rows(
    `SELECT * FROM course_selection.consistency_roll_up WHERE cohort_id = $1 ORDER BY school_id, institution_id, stage`,
    [region.cohortId],
  );
  const plain = await rows(
    `SELECT * FROM (${CONSISTENCY_BY_SCHOOL}) fresh ORDER BY school_id, institution_id, stage`,
    [...countedPlans(region.cohortId, region.pack.selection, null)],
  );
  const numbers = (list: readonly Record<string, unknown>[]) =>
    list.map((row) => ({ ...row, sum: Number(row['sum']), squares: Number(row['squares']) }));
  expect(numbers(kept)).toEqual(numbers(plain));
}

test('an office sees units and institutions beside each other, and which plans answer little', async () => {
  const [first, second] = region.schools;
  const good = await someLearners(app, region, 3, { school: first! });
  const poor = await someLearners(app, region, 4, { school: second! });
  await haveDiagnosis(app, region, [...good, ...poor], { I: { 4: 10, 9: 50 } });
  await handIn(good, 'REQ', 'FIT');
  await handIn(poor, 'REQ', 'MISS');
  const county = region.countyOf(first!);
  const cookie = await anAccount(app).of('county-office').at(county).signedIn();
  const { data } = await ofUnits(cookie, county.id);
  expect(data.of.total).toMatchObject({ plans: 7, low: 4 });
  expect(data.of.groups.map(({ plans, low, mean }) => [plans, low, mean])).toEqual([
    // Item 4·I is 0.50 below the target of 0.6, item 9·I 0.10: 50 of 60 are answered.
    [3, 0, 0.83],
    [4, 4, 0],
  ]);
  expect(data.of.groups[1]!.bins).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

  const low = (await lowOf(cookie, county.id)).data.of;
  expect(low.totalCount).toBe(4);
  expect(new Set(low.nodes.map(({ name }) => name))).toEqual(new Set(poor.map(({ name }) => name)));
  const [worst] = low.nodes;
  expect(worst!.courses.map(({ code }) => code)).toEqual(['REQ', 'MISS']);
  expect(worst!.consistency).toMatchObject({ share: 0, isLow: true });
  expect(worst!.consistency.points.map(({ item, missingHalfHours }) => [item, missingHalfHours])).toEqual([
    [4, 8],
    [9, 8],
  ]);
  expect(worst!.consistency.points[0]!.topics.map(({ code }) => code)).toContain('T3');
  await expectTrueRollUp();
});

test('the list of low plans is read page by page, the least consistent first', async () => {
  const school = region.schools[3]!;
  const learners = await someLearners(app, region, 3, { school });
  await haveDiagnosis(app, region, learners.slice(0, 2), { I: { 14: 59, 4: 0 } });
  await haveDiagnosis(app, region, learners.slice(2), { I: { 4: 0 } });
  await handIn(learners.slice(0, 2), 'REQ', 'FIT', 'MISS');
  await handIn(learners.slice(2), 'REQ', 'MISS');
  const cookie = await anAccount(app).of('principal').at(school).signedIn();
  const first = (await lowOf(cookie, school.id, { first: 1 })).data.of;
  expect(first.totalCount).toBe(1);
  expect(first.nodes.map(({ name }) => name)).toEqual([learners[2]!.name]);
  const rest = (await lowOf(cookie, school.id, { first: 1, after: first.pageInfo.endCursor })).data.of;
  expect(rest.nodes).toEqual([]);
});

test('means of a small group are hidden, and those that would tell them', async () => {
  const [one, other] = region.schools.slice(2, 4);
  const county = region.countyOf(one!);
  const few = await someLearners(app, region, 1, { school: one! });
  await haveDiagnosis(app, region, few, { I: { 4: 10 } });
  await handIn(few, 'REQ', 'FIT');
  const cookie = await anAccount(app).of('county-office').at(county).signedIn();
  const { of } = (await ofUnits(cookie, county.id)).data;
  const byName = new Map(of.groups.map((group) => [group.name, group]));
  expect(byName.get(one!.name)).toMatchObject({ plans: 1, mean: null, bins: null });
  // The total less this school would be the hidden one.
  expect(byName.get(other!.name)).toMatchObject({ plans: 3, mean: null, bins: null });
});

test('whatever happens to plans and teachers, the counts stay true', async () => {
  const [from, to] = region.schools;
  const [moved, returned, gone, late] = await someLearners(app, region, 4, { school: from! });
  await haveDiagnosis(app, region, [moved!, returned!, gone!], { I: { 4: 10 } });
  await handIn([moved!, returned!, gone!], 'REQ', 'MISS');
  await expectTrueRollUp();

  const principal = await anAccount(app).of('principal').at(from!).signedIn();
  await app.graphql(
    `mutation ($cohortId: ID!, $id: ID!) {
       returnPlan(cohortId: $cohortId, enrollmentId: $id, reason: "请加选课程") { __typename } }`,
    { cohortId: region.cohortId, id: returned!.id },
    principal,
  );
  await expectTrueRollUp();

  // A plan without a pre-test is measured as soon as there is one.
  await app.database.run(
    `INSERT INTO course_selection.plan (cohort_id, enrollment_id, state, saved_at) VALUES ($1, $2, 'submitted', $3)`,
    [region.cohortId, late!.id, app.clock.now()],
  );
  await haveDiagnosis(app, region, [late!], { I: { 4: 10 } });
  await app.runJobs();
  const measured = await app.database.one<{ consistency: string }>(
    'SELECT consistency::text FROM course_selection.plan WHERE enrollment_id = $1',
    [late!.id],
  );
  expect(Number(measured?.consistency)).toBe(0);
  await expectTrueRollUp();

  await app.database.run(
    'UPDATE enrollment.enrollment SET school_id = $2, unit_path = $3, county_id = $4 WHERE id = $1',
    [moved!.id, to!.id, to!.path, region.countyOf(to!).id],
  );
  await app.database.run(`UPDATE enrollment.enrollment SET state = 'withdrawn' WHERE id = $1`, [gone!.id]);
  await app.database.transaction((tx) =>
    app.get(Events).publish(tx, {
      type: 'enrollments-withdrawn',
      payload: { cohortId: region.cohortId, count: 1, at: app.clock.now().toISOString() },
    }),
  );
  await app.runJobs();
  await expectTrueRollUp();
});

test('a corrected diagnosis changes the index of the plan made from the former one', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveDiagnosis(app, region, [learner!], { I: { 14: 10 } });
  await handIn([learner!], 'REQ', 'FIT');
  const index = async () =>
    Number(
      (
        await app.database.one<{ consistency: string }>(
          'SELECT consistency::text FROM course_selection.plan WHERE enrollment_id = $1',
          [learner!.id],
        )
      )?.consistency,
    );
  expect(await index()).toBe(0);
  await haveDiagnosis(app, region, [learner!], { I: { 4: 10 } });
  expect(await app.get(RecomputeConsistency).execute(region.cohortId, 'all')).toEqual({ changed: 1 });
  expect(await index()).toBe(1);
  expect(await app.get(RecomputeConsistency).execute(region.cohortId, 'all')).toEqual({ changed: 0 });
  await expectTrueRollUp();
});

test('an institution sees its own trainees alone, county by county', async () => {
  const [own, other] = region.institutions;
  const [stranger] = await someLearners(app, region, 1, { institution: 1 });
  await haveDiagnosis(app, region, [stranger!], { I: { 4: 10 } });
  const ask = async (institution: { readonly id: string }) => {
    const cookie = await anAccount(app).of('institution-operator').operating(institution).signedIn();
    const { data } = await app.graphql<{ of: Overview; low: { nodes: LowPlan[]; totalCount: number } }>(
      `query ($cohortId: ID!) { of: ownConsistency(cohortId: $cohortId) ${OVERVIEW}
         low: ownPlansOfLowConsistency(cohortId: $cohortId, first: 100) ${LOW} }`,
      { cohortId: region.cohortId },
      cookie,
    );
    return data;
  };
  const mine = await ask(own!);
  expect(mine.of.total.plans).toBeGreaterThan(8);
  expect(mine.of.groups.map(({ name }) => name)).toEqual(['东县', '西县']);
  expect(mine.of.groups.reduce((sum, { plans }) => sum + plans, 0)).toBe(mine.of.total.plans);
  expect(mine.low.totalCount).toBe(mine.of.total.low);
  expect(await ask(other!)).toMatchObject({
    of: { total: { plans: 0, mean: null }, groups: [] },
    low: { totalCount: 0, nodes: [] },
  });
});

test('the list is fetched as a workbook, which the audit trail knows', async () => {
  const county = region.countyOf(region.schools[0]!);
  const cookie = await anAccount(app).of('county-office').at(county).signedIn();
  const url = `/files/low-consistency?cohortId=${region.cohortId}&unitId=${county.id}`;
  const answer = await app.rest({ url, cookie });
  expect(answer.status).toBe(200);
  const { totalCount } = (await lowOf(cookie, county.id)).data.of;
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(answer.bytes).buffer);
  expect(book.worksheets[0]!.actualRowCount).toBe(totalCount + 1);
  const audited = await app.database.one(
    `SELECT 1 FROM platform.audit_entry WHERE action = 'export-low-consistency' AND target_id = $1`,
    [county.id],
  );
  expect(audited).toBeDefined();
});

test('the teacher sees which courses answer which weak point, and what is missing', async () => {
  const [learner] = await someLearners(app, region, 1);
  await haveDiagnosis(app, region, [learner!], { I: { 4: 10, 14: 30 } });
  await handIn([learner!], 'REQ', 'FIT');
  const cookie = await anAccount(app).of('teacher').whoIs(learner!.teacherId).signedIn();
  const { data } = await app.graphql<{ myPlan: { consistency: LowPlan['consistency'] } }>(
    `query ($cohortId: ID!) { myPlan(cohortId: $cohortId) { consistency {
       share isLow points { item share missingHalfHours courses { code } topics { code } } } } }`,
    { cohortId: region.cohortId },
    cookie,
  );
  // 50 of 80.
  expect(data.myPlan.consistency).toMatchObject({ share: 0.63, isLow: false });
  expect(data.myPlan.consistency.points).toMatchObject([
    { item: 4, share: 1, missingHalfHours: 0, courses: [{ code: 'FIT' }], topics: [] },
    { item: 14, share: 0, missingHalfHours: 8, courses: [] },
  ]);
});
