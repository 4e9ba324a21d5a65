import { AttestOfflineHours } from '../../../src/modules/practice-evidence/use-cases/attest-offline-hours.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { aDocx, anMp4, aPdf, aPng } from '../../support/sample-files.js';
import { useApp } from '../../support/test-app.js';
import { uploadsOf } from '../../support/upload.js';
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

const sent = (cookie: string, name: string, content: Buffer) =>
  uploadsOf(app, cookie, region.cohortId).send({ name, content });

const MUTATION = (name: string, done: string) => `mutation ($cohortId: ID!, $draft: SubmissionDraftInput!) {
  ${name}(cohortId: $cohortId, theme: 1, draft: $draft) { ... on Refused { problems { code } }
    ... on ${done} { theme { submission { version files { id name } } } } } }`;
const SAVE = MUTATION('saveSubmission', 'SaveSubmissionDone');
const SUBMIT = MUTATION('submitWork', 'SubmitWorkDone');

const draft = (fileIds: readonly string[]) => ({
  cohortId: region.cohortId,
  draft: { topicPosition: 0, text: '', fileIds },
});
const read = (id: string, cookie?: string, headers: Readonly<Record<string, string>> = {}) =>
  app.rest({ url: `/files/${id}`, cookie, headers });

test('a file is attached to the draft, handed in without a text, and read back by who may', async () => {
  const cookie = await signedIn();
  const principal = await anAccount(app).of('principal').at(learner.school).signedIn();
  const file = await sent(cookie, '教学 设计.txt', Buffer.from('课堂记录'));
  await app.graphql(SAVE, draft([file.id]), cookie);
  // What is being written is the teacher's alone.
  expect((await read(file.id, principal)).status).toBe(403);
  const done = await app.graphql(SUBMIT, draft([file.id]), cookie);
  expect(done.data).toMatchObject({ submitWork: { theme: { submission: { files: [{ id: file.id }] } } } });

  const answer = await read(file.id, cookie);
  expect(answer.text).toBe('课堂记录');
  expect(Object.fromEntries(answer.headers.entries())).toMatchObject({
    'content-type': 'text/plain',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': `attachment; filename="__ __.txt"; filename*=UTF-8''${encodeURIComponent('教学 设计.txt')}`,
  });
  expect((await read(file.id, principal)).status).toBe(200);
  const next = await anAccount(app).of('principal').at(region.schools[1]!).signedIn();
  expect((await read(file.id, next)).status).toBe(403);
  expect((await read(`${file.id}/preview`, next)).status).toBe(403);
  expect((await read(file.id)).status).toBe(401);
});

test('nobody attaches another’s upload, one that is not whole, was refused, or belongs elsewhere', async () => {
  const cookie = await signedIn();
  const [other] = (await someLearners(app, region, 1)) as [Learner];
  const theirs = await anAccount(app).of('teacher').whoIs(other.teacherId).signedIn();
  const uploads = uploadsOf(app, cookie, region.cohortId);
  const save = async (id: string, theme = 1) => {
    const answer = await app.graphql<{ saveSubmission: { problems?: { code: string }[] } }>(
      SAVE.replace('theme: 1', `theme: ${theme}`),
      draft([id]),
      cookie,
    );
    return answer.data.saveSubmission.problems?.map(({ code }) => code) ?? [];
  };
  expect(await save((await sent(theirs, 'a.pdf', aPdf())).id)).toEqual(['upload-unknown']);
  expect(await save('00000000-0000-7000-8000-000000000000')).toEqual(['upload-unknown']);
  expect(await save(await uploads.begun({ name: 'a.pdf', content: aPdf() }))).toEqual([
    'upload-not-finished',
  ]);
  expect(await save((await sent(cookie, 'a.pdf', aPng())).id)).toEqual(['upload-refused']);
  const own = await sent(cookie, 'a.pdf', aPdf());
  expect(await save(own.id)).toEqual([]);
  expect(await save(own.id, 2)).toEqual(['upload-attached-elsewhere']);
  expect((await uploads.remove(own.id)).status).toBe(409);
});

test('a version that was returned keeps its files when the next one drops them', async () => {
  const cookie = await signedIn();
  const first = await sent(cookie, 'first.txt', Buffer.from('one'));
  await app.graphql(SAVE, draft([first.id]), cookie);
  await app.graphql(SUBMIT, draft([first.id]), cookie);
  await review(app, region, [returning(learner, 1)]);
  const second = await sent(cookie, 'second.txt', Buffer.from('two'));
  const third = await sent(cookie, 'third.txt', Buffer.from('three'));
  await app.graphql(SAVE, draft([first.id, second.id, third.id]), cookie);
  const saved = await app.graphql(SAVE, draft([third.id]), cookie);
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
  expect((await read(first.id, cookie)).text).toBe('one');
  // Dropped before it was ever handed in: it belongs to nothing, and may be attached again.
  expect(
    await app.database.one('SELECT attached_at FROM practice_evidence.upload WHERE id = $1', [second.id]),
  ).toEqual({ attached_at: null });
  const principal = await anAccount(app).of('principal').at(learner.school).signedIn();
  expect((await read(first.id, principal)).status).toBe(200);
  // The new version is not handed in yet.
  expect((await read(third.id, principal)).status).toBe(403);
});

describe('a preview', () => {
  let cookie: string;
  beforeEach(async () => {
    cookie = await signedIn();
  });
  const preview = (id: string, headers: Readonly<Record<string, string>> = {}) =>
    read(`${id}/preview`, cookie, headers);

  test('of a film is sent in the parts that a player asks for', async () => {
    const content = anMp4(10_000);
    const { id } = await sent(cookie, '课堂实录.mp4', content);
    const whole = await preview(id);
    expect(whole.status).toBe(200);
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    const part = await preview(id, { range: 'bytes=1000-1999' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 1000-1999/${content.length}`);
    expect(part.bytes.equals(content.subarray(1000, 2000))).toBe(true);
    expect((await preview(id, { range: 'bytes=-100' })).bytes.equals(content.subarray(-100))).toBe(true);
    expect((await preview(id, { range: `bytes=${content.length}-` })).status).toBe(416);
    // Several parts at once, or of another state of the file: all of it.
    expect((await preview(id, { range: 'bytes=0-1,5-6' })).status).toBe(200);
    expect((await preview(id, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
  });

  test('lets nothing run or load, whatever is in the file', async () => {
    const page = await sent(cookie, 'a.txt', Buffer.from('<script>alert(document.cookie)</script>'));
    const text = await preview(page.id);
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(text.headers.get('x-content-type-options')).toBe('nosniff');
    const old = await sent(cookie, '旧文.txt', Buffer.from('bfceccc3bcc7c2bc', 'hex'));
    expect((await preview(old.id)).headers.get('content-type')).toBe('text/plain; charset=gb18030');
    const pdf = await sent(cookie, 'a.pdf', aPdf());
    const shown = await preview(pdf.id);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('is not sent again where it is known, and there is none of what no browser shows', async () => {
    const picture = await sent(cookie, 'a.png', aPng());
    const etag = (await preview(picture.id)).headers.get('etag')!;
    const again = await preview(picture.id, { 'if-none-match': etag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const document = await sent(cookie, 'a.docx', aDocx());
    expect((await preview(document.id)).status).toBe(415);
  });
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
