import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { aCourse, publishCourses } from '../../builders/courses.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { haveTakenPreTest, packWithPreTest } from '../../builders/pre-tests.js';
import type { CourseRecord } from '../../../src/modules/course-selection/public/course-catalogue-reader.js';
import { ConfirmPlans } from '../../../src/modules/course-selection/use-cases/confirm-plans.js';
import { SubmitPlans } from '../../../src/modules/course-selection/use-cases/submit-plans.js';
import { PersonalDataRegistry } from '../../../src/modules/enrollment/public/personal-data-registry.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let own: Readonly<Record<string, CourseRecord>>;
let author: Learner;
let colleague: Learner;
let stranger: Learner;
let county: Person;
let ann: Person;
let bob: Person;
let far: Person;

interface Shared {
  readonly id: string;
  readonly name: string | null;
  readonly schoolName: string | null;
  readonly comments: number;
  readonly goals: readonly { readonly item: number }[];
  readonly courses: readonly { readonly code: string }[];
}
interface Answer {
  readonly problems?: readonly { readonly code: string; readonly zh: string }[];
  readonly recommendation?: { readonly state: string; readonly shown: Shared };
  readonly added?: number;
}

beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest() });
  const [school, second, third] = region.schools;
  own = await publishCourses(app, region.institutions[0]!, [
    aCourse('A1', { topic: 'T1', required: true, halfHours: 10 }),
    aCourse('B1', { topic: 'T3', halfHours: 10 }),
    aCourse('B2', { topic: 'T15', halfHours: 20 }),
  ]);
  [author] = (await someLearners(app, region, 1, { school: school! })) as [Learner];
  [colleague] = (await someLearners(app, region, 1, { school: second! })) as [Learner];
  [stranger] = (await someLearners(app, region, 1, { school: third!, institution: 1 })) as [Learner];
  await haveTakenPreTest(app, region, [author, colleague, stranger], [2, 4]);
  await haveConfirmedPlans([author, colleague]);
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(school!)));
  ann = await aPerson(app, anAccount(app).of('teacher').whoIs(author.teacherId));
  bob = await aPerson(app, anAccount(app).of('teacher').whoIs(colleague.teacherId));
  far = await aPerson(app, anAccount(app).of('teacher').whoIs(stranger.teacherId));
});

async function haveConfirmedPlans(learners: readonly Learner[]): Promise<void> {
  const courseIds = [own['A1']!.id, own['B1']!.id];
  const rows = learners.map(({ id }) => ({ enrollmentId: id, courseIds }));
  const { refused } = await app.get(SubmitPlans).executeMany({ displayName: 'test' }, region.cohortId, rows);
  expect(refused).toEqual([]);
  const actor = {
    accountId: '00000000-0000-7000-8000-000000000000',
    displayName: 'test',
    role: 'principal' as const,
  };
  const ids = learners.map(({ id }) => id);
  expect(await app.get(ConfirmPlans).execute(actor as never, region.cohortId, ids)).toMatchObject({
    confirmed: ids.length,
  });
}

const codes = (answer: Answer) => answer.problems?.map(({ code }) => code);
const recommend = (who: Person, learner: Learner, reason = '选课对准短板'): Promise<Answer> =>
  who.do(
    'recommendPlan',
    { cohortId: 'ID!', enrollmentId: 'ID!', reason: 'String!' },
    { cohortId: region.cohortId, enrollmentId: learner.id, reason },
    '... on PlanRecommended { enrollmentId }',
  );
const SHARED = 'id name schoolName comments goals { item } courses { code }';
const answer = (who: Person, consents: boolean, anonymous = false): Promise<Answer> =>
  who.do(
    'answerPlanRecommendation',
    { cohortId: 'ID!', consents: 'Boolean!', anonymous: 'Boolean!' },
    { cohortId: region.cohortId, consents, anonymous },
    `... on RecommendationAnswered { recommendation { state shown { ${SHARED} } } }`,
  );
const list = async (who: Person): Promise<readonly Shared[]> =>
  (
    await who.ask<{ sharedPlans: { nodes: Shared[] } }>(
      `query ($cohortId: ID!) { sharedPlans(cohortId: $cohortId) { nodes { ${SHARED} } } }`,
      { cohortId: region.cohortId },
    )
  ).sharedPlans.nodes;
const comment = (who: Person, sharedPlanId: string, text: string): Promise<Answer> =>
  who.do(
    'commentOnPlan',
    { cohortId: 'ID!', sharedPlanId: 'ID!', text: 'String!' },
    { cohortId: region.cohortId, sharedPlanId, text },
    '... on PlanCommented { sharedPlanId }',
  );
const touch = (who: Person, act: string, commentId: string, text?: string): Promise<Answer> =>
  who.do(
    `${act}PlanComment`,
    { cohortId: 'ID!', commentId: 'ID!', ...(text === undefined ? {} : { text: 'String!' }) },
    { cohortId: region.cohortId, commentId, ...(text === undefined ? {} : { text }) },
    '__typename',
  );
const comments = async (who: Person, sharedPlanId: string) =>
  (
    await who.ask<{
      planComments: { nodes: { id: string; text: string; isOwn: boolean; hiddenReason: string | null }[] };
    }>(
      `query ($cohortId: ID!, $id: ID!) { planComments(cohortId: $cohortId, sharedPlanId: $id) {
         nodes { id text isOwn hiddenReason authorName } } }`,
      { cohortId: region.cohortId, id: sharedPlanId },
    )
  ).planComments.nodes;
const moderate = (who: Person, commentId: string, hides: boolean, reason: string): Promise<Answer> =>
  who.do(
    'moderatePlanComment',
    { cohortId: 'ID!', unitId: 'ID!', commentId: 'ID!', hides: 'Boolean!', reason: 'String!' },
    { cohortId: region.cohortId, unitId: region.countyOf(author.school).id, commentId, hides, reason },
    '... on PlanCommentModerated { commentId }',
  );
const adopt = (who: Person, sharedPlanId: string): Promise<Answer> =>
  who.do(
    'adoptSharedPlan',
    { cohortId: 'ID!', sharedPlanId: 'ID!' },
    { cohortId: region.cohortId, sharedPlanId },
    '... on SharedPlanAdopted { added had skipped }',
  );

test('a confirmed plan is recommended once, by an office of its own county', async () => {
  const abroad = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(stranger.school)));
  await expect(recommend(abroad, author)).rejects.toThrow('FORBIDDEN');
  expect(codes(await recommend(county, author, ''))).toEqual(['recommendation-reason-missing']);
  const both = await Promise.all([recommend(county, author), recommend(county, author)]);
  expect(both.flatMap((one) => codes(one) ?? [])).toEqual(['plan-recommended-already']);
});

test('nobody sees a plan before its teacher consents; the teacher sees exactly what would be shown', async () => {
  expect(await list(bob)).toEqual([]);
  const { mine } = await ann.ask<{ mine: { state: string; shown: Shared } }>(
    `query ($cohortId: ID!) { mine: myPlanRecommendation(cohortId: $cohortId) { state shown { ${SHARED} } } }`,
    { cohortId: region.cohortId },
  );
  expect(mine).toMatchObject({
    state: 'RECOMMENDED',
    shown: { name: author.name, courses: [{ code: 'A1' }, { code: 'B1' }], goals: [{ item: 4 }] },
  });
});

test('consent shows the plan to colleagues of the county, without a name where the teacher wants none', async () => {
  expect((await answer(ann, true, true)).recommendation?.state).toBe('SHOWN');
  expect(await list(bob)).toMatchObject([{ name: null, schoolName: null, comments: 0 }]);
  expect(await list(far)).toEqual([]);
  await answer(ann, true, false);
  expect(await list(bob)).toMatchObject([{ name: author.name, schoolName: author.school.name }]);
});

test('once the office above shows it in the region, colleagues of other counties see it', async () => {
  const lift = (who: Person, shows: boolean): Promise<Answer> =>
    who.do(
      'showPlanInRegion',
      { cohortId: 'ID!', enrollmentId: 'ID!', shows: 'Boolean!' },
      { cohortId: region.cohortId, enrollmentId: author.id, shows },
      '... on PlanShownInRegion { enrollmentId }',
    );
  await expect(lift(county, true)).rejects.toThrow('FORBIDDEN');
  const province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  await lift(province, true);
  expect(await list(far)).toHaveLength(1);
  await lift(province, false);
  expect(await list(far)).toEqual([]);
});

test('a colleague comments in plain text, changes and deletes; others report, and the county hides with a reason', async () => {
  const [plan] = await list(bob);
  expect(codes(await comment(bob, plan!.id, '好'))).toEqual(['plan-comment-too-short']);
  expect(codes(await comment(far, plan!.id, '很实用'))).toEqual(['shared-plan-not-shown']);
  await comment(bob, plan!.id, '<b>选课</b>对准了短板');
  const [first] = await comments(ann, plan!.id);
  expect(first).toMatchObject({ text: '<b>选课</b>对准了短板', isOwn: false });
  expect(codes(await touch(ann, 'change', first!.id, '改一改'))).toEqual(['plan-comment-of-somebody-else']);
  expect(codes(await touch(bob, 'report', first!.id))).toEqual(['plan-comment-is-own']);
  await touch(bob, 'change', first!.id, '值得参考');
  await touch(ann, 'report', first!.id);
  await touch(ann, 'report', first!.id);
  const { record } = await county.ask<{ record: { nodes: { id: string; reports: number }[] } }>(
    `query ($cohortId: ID!, $unitId: ID!) {
       record: planCommentsOfUnit(cohortId: $cohortId, unitId: $unitId, reportedOnly: true) { nodes { id reports text } } }`,
    { cohortId: region.cohortId, unitId: region.countyOf(author.school).id },
  );
  expect(record.nodes).toMatchObject([{ id: first!.id, reports: 1, text: '值得参考' }]);
  expect(codes(await moderate(county, first!.id, true, ''))).toEqual(['hiding-reason-missing']);
  await moderate(county, first!.id, true, '与研修无关');
  expect(await comments(ann, plan!.id)).toEqual([]);
  expect(await comments(bob, plan!.id)).toMatchObject([{ hiddenReason: '与研修无关' }]);
  expect(codes(await touch(bob, 'change', first!.id, '再改'))).toEqual(['plan-comment-hidden']);
  await moderate(county, first!.id, false, '');
  expect(await comments(ann, plan!.id)).toHaveLength(1);
  await touch(bob, 'delete', first!.id);
  expect(await comments(ann, plan!.id)).toEqual([]);
  const words = await app.database.one<{ text: string }>(
    'SELECT text FROM course_selection.plan_comment WHERE id = $1',
    [first!.id],
  );
  expect(words?.text).toBe('');
});

test('of many comments at one moment five are kept; the next waits ten minutes', async () => {
  const [plan] = await list(bob);
  app.clock.advance(11 * 60_000);
  const answers = await Promise.all(
    Array.from({ length: 7 }, (_, at) => comment(bob, plan!.id, `第${at}条评论`)),
  );
  expect(answers.flatMap((one) => codes(one) ?? [])).toEqual([
    'plan-comments-too-many',
    'plan-comments-too-many',
  ]);
  app.clock.advance(11 * 60_000);
  expect(codes(await comment(bob, plan!.id, '再来一条'))).toBeUndefined();
});

test('courses that one may choose go into one’s own draft; a plan of another institution’s courses gives none', async () => {
  const [plan] = await list(bob);
  expect(codes(await adopt(bob, plan!.id))).toEqual(['no-course-to-adopt']);
  expect(codes(await adopt(far, plan!.id))).toEqual(['shared-plan-not-shown']);
  const [late] = (await someLearners(app, region, 1, { school: colleague.school })) as [Learner];
  const eve = await aPerson(app, anAccount(app).of('teacher').whoIs(late.teacherId));
  expect(codes(await adopt(eve, plan!.id))).toEqual(['pre-test-missing']);
  await haveTakenPreTest(app, region, [late], [2]);
  expect(await adopt(eve, plan!.id)).toMatchObject({ added: 2, had: 0, skipped: 0 });
  const { myPlan } = await eve.ask<{ myPlan: { state: string; courses: { code: string }[] } }>(
    'query ($cohortId: ID!) { myPlan(cohortId: $cohortId) { state courses { code } } }',
    { cohortId: region.cohortId },
  );
  expect(myPlan).toMatchObject({ state: 'DRAFT', courses: [{ code: 'A1' }, { code: 'B1' }] });
});

test('a consent taken back holds at once, also against a comment that is being written', async () => {
  const [plan] = await list(bob);
  app.clock.advance(11 * 60_000);
  const [written, withdrawn] = await Promise.all([
    comment(bob, plan!.id, '正在写的评论'),
    answer(ann, false),
  ]);
  // Whichever came first: afterwards the plan is gone and takes no word more.
  expect(withdrawn.recommendation?.state).toBe('WITHDRAWN');
  expect([undefined, ['shared-plan-not-shown']]).toContainEqual(codes(written));
  expect(await list(bob)).toEqual([]);
  expect(await comments(bob, plan!.id)).toEqual([]);
  expect(codes(await comment(bob, plan!.id, '还想说一句'))).toEqual(['shared-plan-not-shown']);
  expect(codes(await adopt(bob, plan!.id))).toEqual(['shared-plan-not-shown']);
  expect(codes(await recommend(county, author))).toEqual(['recommendation-declined']);
});

test('a comment under way is either before the withdrawal or refused: the plan is held while it is written', async () => {
  await answer(ann, true);
  const [plan] = await list(bob);
  const client = await app.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM course_selection.shared_plan WHERE id = $1 FOR UPDATE', [plan!.id]);
    const waiting = comment(bob, plan!.id, '等一等再写');
    await client.query(`UPDATE course_selection.shared_plan SET state = 'withdrawn' WHERE id = $1`, [
      plan!.id,
    ]);
    await client.query('COMMIT');
    expect(codes(await waiting)).toEqual(['shared-plan-not-shown']);
  } finally {
    client.release();
  }
  await answer(ann, true);
});

test('a workshop leader recommends members of the own workshop alone', async () => {
  const leader = await anAccount(app).of('workshop-leader').at(region.countyOf(author.school)).made();
  const cookie = await app.signIn(leader.login, leader.password);
  const { data } = await app.graphql<{ answer: Answer; plans: { totalCount: number } }>(
    `mutation ($cohortId: ID!, $id: ID!) { answer: recommendPlan(cohortId: $cohortId, enrollmentId: $id, reason: "好") {
       ... on Refused { problems { code zh } } } }`,
    { cohortId: region.cohortId, id: colleague.id },
    cookie,
  );
  expect(codes(data.answer)).toEqual(['plan-of-no-member']);
});

test('erasing a person takes the shown plan and the words of their comments; a report names both before', async () => {
  const [plan] = await list(bob);
  app.clock.advance(11 * 60_000);
  await comment(bob, plan!.id, '留下一句话');
  const holders = app.get(PersonalDataRegistry).all.filter(({ stage }) => stage === 'course-selection');
  const person = (learner: Learner) =>
    ({
      teacherId: learner.teacherId,
      enrollments: [{ id: learner.id, cohortId: region.cohortId }],
    }) as never;
  const sections = (
    await Promise.all(holders.map((holder) => holder.report(app.database, person(colleague))))
  ).flat();
  const said = sections.find(({ section }) => section === 'plan-comments')?.rows as { body: string }[];
  expect(said.map(({ body }) => body)).toContain('留下一句话');
  await app.database.transaction(async (tx) => {
    for (const holder of holders) await holder.erase(tx, person(colleague));
  });
  expect(await comments(ann, plan!.id)).toEqual([]);
  const { rows } = await app.pool.query(
    `SELECT FROM course_selection.plan_comment WHERE enrollment_id = $1 AND text <> ''`,
    [colleague.id],
  );
  expect(rows).toEqual([]);
  await app.database.transaction(async (tx) => {
    for (const holder of holders) await holder.erase(tx, person(author));
  });
  expect(await list(bob)).toEqual([]);
});
