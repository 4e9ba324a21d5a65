import { AttestOfflineHours } from '../../../src/modules/practice-evidence/use-cases/attest-offline-hours.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asStaff, codesOf, FIRST_DAY, PROGRAM, returning, review, summaryOf } from './practice-steps.js';

const app = useApp();
let region: Region;
let learner: Learner;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
});
beforeEach(async () => {
  app.clock.set(FIRST_DAY);
  [learner] = (await someLearners(app, region, 1)) as [Learner];
});

const signedIn = () => anAccount(app).of('teacher').whoIs(learner.teacherId).signedIn();

async function upload(cookie: string, name: string, content: string, type = 'text/plain') {
  const edge = 'file-boundary';
  return app.rest({
    method: 'POST',
    url: `/files/works?cohortId=${region.cohortId}&theme=1`,
    cookie,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.from(
      `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}\r\n--${edge}--\r\n`,
    ),
  });
}

const MUTATION = (name: string, done: string) => `mutation ($cohortId: ID!, $draft: SubmissionDraftInput!) {
  ${name}(cohortId: $cohortId, theme: 1, draft: $draft) { ... on Refused { problems { code } }
    ... on ${done} { theme { submission { version files { id name } } } } } }`;
const SAVE = MUTATION('saveSubmission', 'SaveSubmissionDone');
const SUBMIT = MUTATION('submitWork', 'SubmitWorkDone');

test('a file is attached to the draft, handed in without a text, and read back by who may', async () => {
  const cookie = await signedIn();
  const answer = await upload(cookie, '教学 设计.txt', '课堂记录');
  expect(answer.status).toBe(201);
  const file = answer.json<{ id: string }>();
  expect(file).toMatchObject({ name: '教学 设计.txt', mediaType: 'text/plain', bytes: 12 });
  const draft = { topicPosition: 0, text: '' };
  const done = await app.graphql(SUBMIT, { cohortId: region.cohortId, draft }, cookie);
  expect(done.data).toMatchObject({ submitWork: { theme: { submission: { files: [{ id: file.id }] } } } });

  const read = await app.rest({ url: `/files/${file.id}`, cookie });
  expect(read.text).toBe('课堂记录');
  expect(Object.fromEntries(read.headers.entries())).toMatchObject({
    'content-type': 'text/plain',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="__ __.txt"; filename*=UTF-8''${encodeURIComponent('教学 设计.txt')}`,
  });
  const principal = await anAccount(app).of('principal').at(learner.school).signedIn();
  expect((await app.rest({ url: `/files/${file.id}`, cookie: principal })).status).toBe(200);
  const next = await anAccount(app).of('principal').at(region.schools[1]!).signedIn();
  expect((await app.rest({ url: `/files/${file.id}`, cookie: next })).status).toBe(403);
  expect((await app.rest({ url: `/files/${file.id}` })).status).toBe(401);
});

test('a file of a wrong kind, an empty one and one for unknown work are refused', async () => {
  const cookie = await signedIn();
  const codes = async (name: string, content: string, type?: string) =>
    (await upload(cookie, name, content, type))
      .json<{ problems: { code: string }[] }>()
      .problems.map(({ code }) => code);
  expect(await codes('virus.exe', 'MZ', 'application/octet-stream')).toEqual(['file-kind-not-accepted']);
  expect(await codes('page.txt', '<script>', 'text/html')).toEqual(['file-kind-not-accepted']);
  expect(await codes('empty.txt', '')).toEqual(['work-file-empty']);
  expect(await codes('.txt', 'x')).toEqual(['file-name-unsafe']);
  expect(
    await app.database.rows('SELECT FROM practice_evidence.submission WHERE enrollment_id = $1', [
      learner.id,
    ]),
  ).toEqual([]);
  const plain = await app.rest({
    method: 'POST',
    url: `/files/works?cohortId=${region.cohortId}&theme=1`,
    cookie,
    payload: {},
  });
  expect(plain.status).toBe(406);
});

test('a version that was returned keeps its files when the next one drops them', async () => {
  const cookie = await signedIn();
  const first = (await upload(cookie, 'first.txt', 'one')).json<{ id: string }>();
  const draft = { topicPosition: 0, text: '' };
  await app.graphql(SUBMIT, { cohortId: region.cohortId, draft }, cookie);
  await review(app, region, [returning(learner, 1)]);
  const second = (await upload(cookie, 'second.txt', 'two')).json<{ id: string }>();
  const third = (await upload(cookie, 'third.txt', 'three')).json<{ id: string }>();
  const kept = { cohortId: region.cohortId, draft: { ...draft, fileIds: [third.id] } };
  const saved = await app.graphql(SAVE, kept, cookie);
  expect(saved.data).toMatchObject({
    saveSubmission: { theme: { submission: { version: 2, files: [{ id: third.id }] } } },
  });
  const history = await app.graphql<{ myThemes: { submission: { returnedVersions: unknown } | null }[] }>(
    `query ($cohortId: ID!) { myThemes(cohortId: $cohortId) { submission { returnedVersions { version files { id } } } } }`,
    { cohortId: region.cohortId },
    cookie,
  );
  expect(history.data.myThemes[0]?.submission?.returnedVersions).toEqual([
    { version: 1, files: [{ id: first.id }] },
  ]);
  expect((await app.rest({ url: `/files/${first.id}`, cookie })).text).toBe('one');
  // Dropped before it was ever handed in: it belongs to no work any more.
  expect((await app.rest({ url: `/files/${second.id}`, cookie })).status).toBe(403);
});

describe('offline hours', () => {
  const attest = (halfHours: number, heldOn: string, school = learner.school) =>
    app
      .get(AttestOfflineHours)
      .execute(asStaff(region, 'principal', school), region.cohortId, [
        { enrollmentId: learner.id, theme: 1, halfHours, heldOn },
      ]);

  test('are attested by the teacher’s own school, up to the theme’s, within the training and not ahead', async () => {
    expect(codesOf(await attest(4, '2030-03-01', region.schools[1]))).toEqual([
      'offline-hours-of-other-school',
    ]);
    expect(codesOf(await attest(5, '2030-03-01'))).toEqual(['offline-hours-above-theme']);
    expect(codesOf(await attest(4, '2030-02-28'))).toEqual(['offline-hours-outside-training']);
    expect(codesOf(await attest(4, '2030-03-02'))).toEqual(['offline-hours-in-future']);
    expect(codesOf(await attest(4, '1.3.2030'))).toEqual(['offline-hours-date-malformed']);
    expect(await summaryOf(app, learner)).toBeUndefined();
    expect(await attest(4, '2030-03-01')).toEqual({ count: 1 });
    expect(await summaryOf(app, learner)).toMatchObject({ halfHours: 4 });
  });

  test('are corrected by attesting them again', async () => {
    await attest(4, '2030-03-01');
    await attest(2, '2030-03-01');
    expect(await summaryOf(app, learner)).toMatchObject({ halfHours: 2 });
  });

  test('of many learners are attested in one step, or of none', async () => {
    const many = await someLearners(app, region, 30);
    const rows = many.map(({ id }) => ({ enrollmentId: id, theme: 2, halfHours: 6, heldOn: '2030-03-01' }));
    const wrong = [...rows, { ...rows[0]!, halfHours: 7 }];
    const use = app.get(AttestOfflineHours);
    expect(await use.executeMany(PROGRAM, region.cohortId, wrong)).toMatchObject({ problems: [{ row: 30 }] });
    expect(await summaryOf(app, many[0]!)).toBeUndefined();
    expect(await use.executeMany(PROGRAM, region.cohortId, rows)).toEqual({ count: 30 });
    expect(await summaryOf(app, many[29]!)).toMatchObject({ halfHours: 6 });
  });

  test('stand in the sheet of the school, page by page', async () => {
    const school = region.schools[1]!;
    const teachers = await someLearners(app, region, 3, { school });
    const cookie = await anAccount(app).of('school-administrator').at(school).signedIn();
    const mutation = `mutation ($cohortId: ID!, $rows: [OfflineHoursInput!]!) {
      attestOfflineHours(cohortId: $cohortId, theme: 1, heldOn: "2030-03-01", rows: $rows) {
        ... on AttestOfflineHoursDone { count } ... on Refused { problems { code row } } } }`;
    const rows = [{ enrollmentId: teachers[0]!.id, halfHours: 3 }];
    const done = await app.graphql(mutation, { cohortId: region.cohortId, rows }, cookie);
    expect(done.data).toEqual({ attestOfflineHours: { count: 1 } });
    const foreign = [{ enrollmentId: learner.id, halfHours: 3 }];
    const refused = await app.graphql(mutation, { cohortId: region.cohortId, rows: foreign }, cookie);
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const sheet = `query ($cohortId: ID!, $unitId: ID!, $after: String) {
      offlineHours(cohortId: $cohortId, unitId: $unitId, theme: 1, first: 2, after: $after) { totalCount
        pageInfo { hasNextPage endCursor } nodes { enrollmentId attestedHalfHours themeHalfHours heldOn } } }`;
    interface Sheet {
      offlineHours: {
        pageInfo: { endCursor: string };
        totalCount: number;
        nodes: { enrollmentId: string; attestedHalfHours: number }[];
      };
    }
    const ask = { cohortId: region.cohortId, unitId: school.id };
    const one = (await app.graphql<Sheet>(sheet, ask, cookie)).data.offlineHours;
    const two = (await app.graphql<Sheet>(sheet, { ...ask, after: one.pageInfo.endCursor }, cookie)).data
      .offlineHours;
    const nodes = [...one.nodes, ...two.nodes];
    expect(one.totalCount).toBe(3);
    expect(nodes.map(({ enrollmentId }) => enrollmentId).toSorted()).toEqual(
      teachers.map(({ id }) => id).toSorted(),
    );
    expect(nodes.find(({ enrollmentId }) => enrollmentId === teachers[0]!.id)).toMatchObject({
      attestedHalfHours: 3,
      themeHalfHours: 4,
      heldOn: '2030-03-01',
    });
  });
});
