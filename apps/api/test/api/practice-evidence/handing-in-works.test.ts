import {
  type DraftInput,
  SaveSubmission,
} from '../../../src/modules/practice-evidence/use-cases/save-submission.js';
import { SubmitWork } from '../../../src/modules/practice-evidence/use-cases/submit-work.js';
import { SubmitWorks } from '../../../src/modules/practice-evidence/use-cases/submit-works.js';
import { PracticeReader } from '../../../src/modules/practice-evidence/public/practice-reader.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import {
  asTeacher,
  codesOf,
  FIRST_DAY,
  PROGRAM,
  returning,
  review,
  submit,
  summaryOf,
  TEXT,
} from './practice-steps.js';

const app = useApp();
let region: Region;
let learner: Learner;

const draft: DraftInput = { topicPosition: 0, ownTopic: null, text: TEXT, links: [] };
const onDay = (day: string) => app.clock.set(new Date(`${day}T02:00:00Z`));
const save = (theme: number, change: Partial<DraftInput> = {}) =>
  app
    .get(SaveSubmission)
    .execute(asTeacher(region, learner), region.cohortId, theme, { ...draft, ...change });
const handIn = (theme: number) =>
  app.get(SubmitWork).execute(asTeacher(region, learner), region.cohortId, theme);

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
});
beforeEach(async () => {
  app.clock.set(FIRST_DAY);
  [learner] = (await someLearners(app, region, 1)) as [Learner];
});

test('a draft may be saved before the theme opens, and is handed in when it does', async () => {
  onDay('2030-02-28');
  expect(codesOf(await save(1))).toEqual([]);
  expect(codesOf(await handIn(1))).toEqual(['theme-not-open-yet']);
  onDay('2030-03-01');
  expect(await handIn(1)).toEqual({ theme: 1, late: false });
  expect(await summaryOf(app, learner)).toMatchObject({ submitted: 1, accepted: 0, score: null });
});

test('what is refused is told all at once and leaves nothing behind', async () => {
  expect(codesOf(await handIn(1))).toEqual(['practice-topic-missing', 'evidence-empty']);
  expect(codesOf(await handIn(99))).toEqual(['practice-theme-unknown']);
  expect(codesOf(await save(1, { topicPosition: 7 }))).toEqual(['practice-topic-missing']);
  expect(
    await app.database.rows('SELECT FROM practice_evidence.submission WHERE enrollment_id = $1', [
      learner.id,
    ]),
  ).toEqual([]);
});

test('work after the due day is late, and after the days of grace it is refused', async () => {
  await save(1);
  await save(2);
  onDay('2030-04-01');
  expect(await handIn(1)).toEqual({ theme: 1, late: true });
  onDay('2030-05-11');
  expect(codesOf(await handIn(2))).toEqual(['theme-closed']);
});

test('work that waits for review is not changed', async () => {
  await submit(app, region, [[learner, 1]]);
  expect(codesOf(await save(1))).toEqual(['evidence-already-submitted']);
  expect(codesOf(await handIn(1))).toEqual(['evidence-already-submitted']);
});

test('who has withdrawn hands in nothing', async () => {
  const [gone] = (await someLearners(app, region, 1, { state: 'withdrawn' })) as [Learner];
  const answer = await app.get(SaveSubmission).execute(asTeacher(region, gone), region.cohortId, 1, draft);
  expect(codesOf(answer)).toEqual(['practice-not-enrolled']);
});

test('work that comes back begins its next version, and what was returned is kept as it was', async () => {
  await submit(app, region, [[learner, 1]]);
  await review(app, region, [returning(learner, 1)]);
  expect(await summaryOf(app, learner)).toMatchObject({ submitted: 0 });
  await save(1, { text: `${TEXT}补充了学生的反馈。` });
  onDay('2030-03-11');
  expect(await handIn(1)).toEqual({ theme: 1, late: false });
  const rows = await app.database.rows(
    `SELECT s.version, s.state, v.version AS returned, v.body = $2 AS "bodyKept" FROM practice_evidence.submission s
       JOIN practice_evidence.returned_version v ON v.submission_id = s.id WHERE s.enrollment_id = $1`,
    [learner.id, TEXT],
  );
  expect(rows).toEqual([{ version: 2, state: 'submitted', returned: 1, bodyKept: true }]);
});

test('a batch is handed in whole or not at all, each problem with its row', async () => {
  const others = await someLearners(app, region, 3);
  const row = (one: Learner, theme: number) => ({
    enrollmentId: one.id,
    theme,
    ownTopic: '自选课题',
    text: TEXT,
  });
  const batch = [row(others[0]!, 1), row(others[1]!, 9), row(others[2]!, 1), row(others[0]!, 1)];
  expect(await app.get(SubmitWorks).executeMany(PROGRAM, region.cohortId, batch)).toMatchObject({
    problems: [
      { code: 'practice-theme-unknown', row: 1 },
      { code: 'evidence-already-submitted', row: 3 },
    ],
  });
  expect(await summaryOf(app, others[0]!)).toBeUndefined();
  const sound = [row(others[0]!, 1), row(others[0]!, 2), row(others[2]!, 1)];
  expect(await app.get(SubmitWorks).executeMany(PROGRAM, region.cohortId, sound)).toEqual({ count: 3 });
  const themes = await app.get(PracticeReader).themesOf(region.cohortId, [others[0]!.id]);
  expect(themes.map(({ theme, state }) => [theme, state])).toEqual([
    [1, 'submitted'],
    [2, 'submitted'],
  ]);
});

test('two hand-ins at once leave one work and a summary that counts it once', async () => {
  await save(1);
  const answers = await Promise.all([handIn(1), handIn(1), submit(app, region, [[learner, 2]])]);
  expect(answers.flatMap(codesOf)).toEqual(['evidence-already-submitted']);
  expect(await summaryOf(app, learner)).toMatchObject({ submitted: 2 });
});

test('a teacher walks the path through the API: themes, draft, work', async () => {
  const cookie = await anAccount(app).of('teacher').whoIs(learner.teacherId).signedIn();
  const themes = `query ($cohortId: ID!) { myThemes(cohortId: $cohortId) {
    theme titleZh state dueOn closesOn daysLeft topics { position zh } submission { version state text ownTopic } } }`;
  const read = () => app.graphql<{ myThemes: unknown[] }>(themes, { cohortId: region.cohortId }, cookie);
  expect((await read()).data.myThemes).toMatchObject([
    { theme: 1, state: 'OPEN', dueOn: '2030-03-31', closesOn: '2030-04-10', daysLeft: 30, submission: null },
    { theme: 2, state: 'OPEN' },
  ]);
  const mutation = (
    name: string,
    type: string,
  ) => `mutation ($cohortId: ID!, $draft: SubmissionDraftInput${type}) {
    ${name}(cohortId: $cohortId, theme: 1, draft: $draft) { __typename
      ... on Refused { problems { code zh } } ... on ${name === 'submitWork' ? 'SubmitWorkDone' : 'SaveSubmissionDone'} { theme { state } } } }`;
  const given = { ownTopic: '我的课题', text: '太短' };
  const variables = { cohortId: region.cohortId, draft: given };
  const saved = await app.graphql(mutation('saveSubmission', '!'), variables, cookie);
  expect(saved.data).toEqual({
    saveSubmission: { __typename: 'SaveSubmissionDone', theme: { state: 'DRAFT' } },
  });
  const refused = await app.graphql(mutation('submitWork', ''), { cohortId: region.cohortId }, cookie);
  expect(refused.data).toMatchObject({ submitWork: { problems: [{ code: 'evidence-text-too-short' }] } });
  const longer = { cohortId: region.cohortId, draft: { ...given, text: TEXT } };
  const done = await app.graphql(mutation('submitWork', ''), longer, cookie);
  expect(done.data).toEqual({ submitWork: { __typename: 'SubmitWorkDone', theme: { state: 'SUBMITTED' } } });
  expect((await read()).data.myThemes[0]).toMatchObject({
    submission: { version: 1, state: 'SUBMITTED', text: TEXT, ownTopic: '我的课题' },
  });
});
