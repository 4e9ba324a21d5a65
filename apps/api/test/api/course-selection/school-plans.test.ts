import type { UnitRecord } from '../../../src/modules/organization/public/organization-reader.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { haveTakenPreTest, packWithPreTest } from '../../builders/pre-tests.js';
import { anActivity, aSchoolPlan, hasChosen } from '../../builders/school-plans.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let school: UnitRecord;
let other: UnitRecord;
let learners: Learner[];
let principal: Person;
let clerk: Person;
let researcher: Person;
let operator: Person;

const PLAN = `id state revision version approvedVersion overdue waitsFor content { goals { key aim } activities { key } judging }
  problems { code row } diagnosis { tested levels { level isWeak } weakItems { item } aims { code } }
  versions { version reviews { reviewer decision reason comments { section text } } } earlier { cohortId }`;

interface PlanData {
  readonly id: string;
  readonly state: string | null;
  readonly revision: number;
  readonly version: number;
  readonly approvedVersion: number | null;
  readonly overdue: boolean;
  readonly waitsFor: readonly string[];
  readonly content: { readonly judging: string; readonly activities: readonly { readonly key: string }[] };
  readonly problems: readonly { readonly code: string; readonly row: number | null }[];
  readonly diagnosis: {
    readonly tested: number;
    readonly levels: readonly unknown[];
    readonly aims: readonly { readonly code: string }[];
  };
  readonly versions: readonly { readonly version: number; readonly reviews: readonly unknown[] }[];
  readonly earlier: readonly { readonly cohortId: string }[];
}
interface Answer {
  readonly plan?: PlanData;
  readonly problems?: readonly { readonly code: string; readonly zh: string }[];
}

beforeAll(async () => {
  const [first] = aThirdRegionPack().cohorts;
  const later = {
    ...first!,
    code: '2031-first',
    enrollment: { from: '2031-02-01', to: '2031-02-20' },
    firstTrainingDay: '2031-03-01',
    lastTrainingDay: '2031-06-30',
  };
  region = await aRegion(app, { pack: packWithPreTest({ cohorts: [first!, later] }), schoolsEach: 4 });
  [school, other] = region.schools as [UnitRecord, UnitRecord];
  learners = await someLearners(app, region, 6, { school });
  await someLearners(app, region, 1, { school: other });
  await hasChosen(app, region, region.countyOf(school), region.institutions[0]!);
  principal = await aPerson(app, anAccount(app).of('principal').at(school));
  clerk = await aPerson(app, anAccount(app).of('school-administrator').at(school));
  researcher = await aPerson(app, anAccount(app).of('expert').at(region.root));
  operator = await aPerson(app, anAccount(app).of('institution-operator').operating(region.institutions[0]!));
});

const at = (where: UnitRecord) => ({ cohortId: region.cohortId, unitId: where.id });
const codes = (answer: { problems?: readonly { code: string }[] | undefined }) =>
  answer.problems?.map(({ code }) => code);

const planOf = async (who: Person, where = school): Promise<PlanData> =>
  (
    await who.ask<{ schoolPlan: PlanData }>(
      `query ($cohortId: ID!, $unitId: ID!) { schoolPlan(cohortId: $cohortId, unitId: $unitId) { ${PLAN} } }`,
      at(where),
    )
  ).schoolPlan;
const save = (who: Person, basedOn: number, content: object, where = school): Promise<Answer> =>
  who.do(
    'saveSchoolPlan',
    { cohortId: 'ID!', unitId: 'ID!', basedOn: 'Int!', content: 'SchoolPlanContentInput!' },
    { ...at(where), basedOn, content },
    `... on SchoolPlanSaved { plan { ${PLAN} } }`,
  );
const submit = (who: Person, basedOn: number, where = school): Promise<Answer> =>
  who.do(
    'submitSchoolPlan',
    { cohortId: 'ID!', unitId: 'ID!', basedOn: 'Int!' },
    { ...at(where), basedOn },
    `... on SchoolPlanSubmitted { plan { ${PLAN} } }`,
  );
const reopen = (who: Person): Promise<Answer> =>
  who.do(
    'reopenSchoolPlan',
    { cohortId: 'ID!', unitId: 'ID!' },
    at(school),
    `... on SchoolPlanReopened { plan { ${PLAN} } }`,
  );
const review = (
  who: Person,
  { id, version }: PlanData,
  decision: 'APPROVE' | 'RETURN',
  reason = '',
  comments: readonly object[] = [],
): Promise<Answer> =>
  who.do(
    'reviewSchoolPlan',
    {
      schoolPlanId: 'ID!',
      version: 'Int!',
      decision: 'SchoolPlanDecision!',
      reason: 'String!',
      comments: '[SchoolPlanCommentInput!]!',
    },
    { schoolPlanId: id, version, decision, reason, comments },
    '... on SchoolPlanReviewed { planId }',
  );
const listed = async (who: Person, filter: string | null = null): Promise<string[]> =>
  (
    await who.ask<{ found: { nodes: { schoolName: string }[] } }>(
      `query ($cohortId: ID!, $unitId: ID!, $filter: SchoolPlanFilter) {
         found: schoolPlans(cohortId: $cohortId, unitId: $unitId, filter: $filter) { nodes { schoolName } } }`,
      { cohortId: region.cohortId, unitId: region.root.id, filter },
    )
  ).found.nodes.map(({ schoolName }) => schoolName);

test('before anything is written the page shows what is missing, and no level of so few tested', async () => {
  await haveTakenPreTest(app, region, learners.slice(0, 2), [7]);
  const plan = await planOf(principal);
  expect(plan).toMatchObject({ id: null, state: null, revision: 0, diagnosis: { tested: 2, levels: [] } });
  expect(plan.problems.map(({ code }) => code)).toContain('school-plan-goals-missing');
  expect(plan.diagnosis.aims).toHaveLength(10);
});

test('a draft is kept with gaps; what is kept is told with everything that is still missing', async () => {
  const { plan } = await save(clerk, 0, aSchoolPlan({ judging: '', activities: [anActivity('a1')] }));
  expect(plan).toMatchObject({ state: 'DRAFT', revision: 1 });
  expect(plan!.problems.map(({ code }) => code)).toEqual([
    'school-plan-theme-hours-missing',
    'school-plan-text-missing',
  ]);
  expect(codes(await submit(principal, 1))).toEqual([
    'school-plan-theme-hours-missing',
    'school-plan-text-missing',
  ]);
});

test('of two people who save at one moment one is kept, and the other is told by whom and loses nothing', async () => {
  const answers = await Promise.all([
    save(principal, 1, aSchoolPlan({ judging: '甲' })),
    save(clerk, 1, aSchoolPlan({ judging: '乙' })),
  ]);
  const [kept, refused] = answers[0].plan ? answers : answers.toReversed();
  expect(kept!.plan).toMatchObject({ revision: 2 });
  expect(codes(refused!)).toEqual(['school-plan-changed-meanwhile']);
  expect(await planOf(clerk)).toMatchObject({ content: { judging: kept!.plan!.content.judging } });
});

test('of two who begin a plan at one moment the second is told, and no second plan is made', async () => {
  const second = await aPerson(app, anAccount(app).of('principal').at(other));
  const third = await aPerson(app, anAccount(app).of('school-administrator').at(other));
  const answers = await Promise.all([
    save(second, 0, aSchoolPlan(), other),
    save(third, 0, aSchoolPlan(), other),
  ]);
  expect(answers.filter(({ plan }) => plan)).toHaveLength(1);
  expect(answers.flatMap((answer) => codes(answer) ?? [])).toEqual(['school-plan-changed-meanwhile']);
});

test('once enough teachers are tested, a goal that is no weakness of the school keeps the plan back', async () => {
  await haveTakenPreTest(app, region, learners.slice(2), [7]);
  const { plan } = await save(principal, 2, aSchoolPlan());
  expect(plan!.diagnosis).toMatchObject({ tested: 6, aims: [{ code: 'item-7' }] });
  expect(plan!.problems).toMatchObject([{ code: 'school-plan-goal-not-weak', row: 1 }]);
  const goals = [{ key: 'g1', words: '会设计用技术的教学', aim: 'item-7' }];
  expect((await save(principal, 3, aSchoolPlan({ goals }))).plan!.problems).toEqual([]);
});

test('a plan is handed in by the principal alone, as they have seen it', async () => {
  await expect(submit(clerk, 4)).rejects.toThrow('FORBIDDEN');
  expect(codes(await submit(principal, 3))).toEqual(['school-plan-changed-meanwhile']);
  const { plan } = await submit(principal, 4);
  expect(plan).toMatchObject({ state: 'SUBMITTED', version: 1, waitsFor: ['RESEARCHER', 'INSTITUTION'] });
  expect(codes(await save(principal, 4, aSchoolPlan()))).toEqual(['school-plan-under-review']);
});

test('neither another county’s institution nor a researcher of another region reviews the plan', async () => {
  const plan = await planOf(principal);
  const foreign = await aPerson(
    app,
    anAccount(app).of('institution-operator').operating(region.institutions[1]!),
  );
  await expect(review(foreign, plan, 'APPROVE')).rejects.toThrow('FORBIDDEN');
  const elsewhere = region.schools.find((one) => region.countyOf(one).id !== region.countyOf(school).id)!;
  const neighbour = await aPerson(app, anAccount(app).of('expert').at(region.countyOf(elsewhere)));
  await expect(review(neighbour, plan, 'APPROVE')).rejects.toThrow('FORBIDDEN');
});

test('a plan is returned with a reason and words on its sections, changed, and handed in as a second version', async () => {
  const plan = await planOf(principal);
  expect(codes(await review(researcher, plan, 'RETURN'))).toEqual(['school-plan-return-without-reason']);
  const comments = [{ section: 'ACTIVITIES', text: '第二项活动时间偏早' }];
  await review(researcher, plan, 'RETURN', '请调整活动时间', comments);
  const returned = await planOf(principal);
  expect(returned).toMatchObject({
    state: 'RETURNED',
    versions: [{ reviews: [{ reviewer: 'RESEARCHER', decision: 'RETURN', comments }] }],
  });
  expect(codes(await review(operator, plan, 'APPROVE'))).toEqual(['school-plan-not-under-review']);
  const goals = [{ key: 'g1', words: '会设计用技术的教学', aim: 'item-7' }];
  await save(principal, returned.revision, aSchoolPlan({ goals, support: '请专家到校' }));
  expect((await submit(principal, returned.revision + 1)).plan).toMatchObject({
    state: 'SUBMITTED',
    version: 2,
  });
});

test('the plan is approved when both have approved, also at one moment; a version that is gone is not decided', async () => {
  const plan = await planOf(principal);
  expect(codes(await review(researcher, { ...plan, version: 1 }, 'APPROVE'))).toEqual([
    'school-plan-other-version',
  ]);
  const answers = await Promise.all([
    review(researcher, plan, 'APPROVE'),
    review(operator, plan, 'APPROVE'),
    review(operator, plan, 'APPROVE'),
  ]);
  expect(answers.filter(({ problems }) => problems)).toHaveLength(1);
  expect(await planOf(principal)).toMatchObject({ state: 'APPROVED', approvedVersion: 2, waitsFor: [] });
});

test('a change opens the plan again, while the approved version is what the teachers read', async () => {
  expect(codes(await save(principal, 5, aSchoolPlan()))).toContain('school-plan-approved');
  const { plan } = await reopen(principal);
  expect(plan).toMatchObject({ state: 'DRAFT', approvedVersion: 2 });
  expect(codes(await reopen(principal))).toEqual(['school-plan-not-approved']);
  await save(principal, plan!.revision, aSchoolPlan({ judging: '改后' }));
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learners[0]!.teacherId));
  const { approved } = await teacher.ask<{ approved: { version: number; content: { judging: string } } }>(
    `query ($cohortId: ID!) { approved: approvedSchoolPlan(cohortId: $cohortId) { version content { judging } } }`,
    { cohortId: region.cohortId },
  );
  expect(approved).toMatchObject({ version: 2, content: { judging: '听课记录与学生作品' } });
});

test('offices see schools by state, late ones once the day is over; reviewers what waits for them', async () => {
  const county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(school)));
  const counted = async () =>
    (
      await county.ask<{ summary: object }>(
        `query ($cohortId: ID!, $unitId: ID!) { summary: schoolPlanSummary(cohortId: $cohortId, unitId: $unitId) {
           schools notBegun draft submitted returned approved overdue dueOn } }`,
        { cohortId: region.cohortId, unitId: region.countyOf(school).id },
      )
    ).summary;
  expect(await counted()).toMatchObject({ schools: 2, draft: 2, overdue: 0, dueOn: '2030-03-22' });
  const before = app.clock.now();
  app.clock.set(new Date('2030-03-23T01:00:00Z'));
  expect(await counted()).toMatchObject({ overdue: 1 });
  expect(await listed(researcher, 'OVERDUE')).toEqual([other.name]);
  app.clock.set(before);
  expect(await listed(researcher, 'WAITING_FOR_ME')).toEqual([]);
  const plan = await planOf(principal);
  const goals = [{ key: 'g1', words: '会设计用技术的教学', aim: 'item-7' }];
  await save(principal, plan.revision, aSchoolPlan({ goals }));
  await submit(principal, plan.revision + 1);
  expect(await listed(researcher, 'WAITING_FOR_ME')).toEqual([school.name]);
  await review(researcher, await planOf(principal), 'APPROVE');
  expect(await listed(researcher, 'WAITING_FOR_ME')).toEqual([]);
  const ofInstitution = await operator.ask<{ found: { nodes: { schoolName: string }[] } }>(
    `query ($cohortId: ID!) { found: institutionSchoolPlans(cohortId: $cohortId, filter: WAITING_FOR_ME) {
       nodes { schoolName waitsFor } } }`,
    { cohortId: region.cohortId },
  );
  expect(ofInstitution.found.nodes.map(({ schoolName }) => schoolName)).toEqual([school.name]);
});

test('the plan of an earlier cohort is copied into an empty one, its days moved; nothing is written over', async () => {
  const copy = (who: Person): Promise<Answer> =>
    who.do(
      'copySchoolPlan',
      { cohortId: 'ID!', unitId: 'ID!', fromCohortId: 'ID!' },
      { cohortId: region.cohorts['2031-first'], unitId: school.id, fromCohortId: region.cohortId },
      `... on SchoolPlanCopied { plan { ${PLAN} content { activities { from } } } }`,
    );
  const { plan } = await copy(clerk);
  expect(plan).toMatchObject({
    state: 'DRAFT',
    earlier: [{ cohortId: region.cohortId }],
    content: { activities: [{ from: '2031-03-11' }, { from: '2031-03-11' }] },
  });
  expect(codes(await copy(clerk))).toEqual(['school-plan-not-empty']);
});
