import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckUpload } from '../../../src/modules/practice-evidence/files/use-cases/check-upload.js';
import { SweepUploads } from '../../../src/modules/practice-evidence/files/use-cases/sweep-uploads.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners } from '../../builders/learners.js';
import { aBomb, aDocx, anMp4, aPdf, aPng, aZip } from '../../support/sample-files.js';
import { useApp } from '../../support/test-app.js';
import { codesIn, uploadsOf } from '../../support/upload.js';
import { FIRST_DAY } from './practice-steps.js';

const app = useApp();
let region: Region;
let cookie: string;
let uploads: ReturnType<typeof uploadsOf>;

beforeAll(async () => {
  app.clock.set(FIRST_DAY);
  region = await aRegion(app, { schoolsEach: 1 });
});
beforeEach(async () => {
  app.clock.set(FIRST_DAY);
  const [learner] = await someLearners(app, region, 1);
  cookie = await anAccount(app).of('teacher').whoIs(learner!.teacherId).signedIn();
  uploads = uploadsOf(app, cookie, region.cohortId);
});

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const received = (id: string): string => join(app.config.dataDir, 'uploads', id);
const read = async (id: string): Promise<Buffer> => (await app.rest({ url: `/files/${id}`, cookie })).bytes;

test('a file arrives piece by piece, is checked, and is its sender’s to read', async () => {
  const content = anMp4(3_000_000);
  const id = await uploads.begun({ name: '课堂实录.mp4', type: 'video/mp4', content });
  for (let at = 0; at < content.length; at += 1_000_000) {
    expect(await uploads.offset(id)).toBe(at);
    const answer = await uploads.patch(id, at, content.subarray(at, at + 1_000_000));
    expect(answer.status).toBe(204);
  }
  expect(await uploads.state(id)).toMatchObject({
    state: 'ready',
    name: '课堂实录.mp4',
    mediaType: 'video/mp4',
    sizeBytes: content.length,
    problems: [],
  });
  expect(sha256(await read(id))).toBe(sha256(content));
  // What arrived lies once: under its hash.
  expect(existsSync(received(id))).toBe(false);
  expect(await app.database.one('SELECT scan FROM practice_evidence.upload WHERE id = $1', [id])).toEqual({
    scan: 'not-scanned',
  });
});

test('after a connection that broke the upload goes on where it stopped, and arrives whole', async () => {
  const content = anMp4(4_000_000);
  const id = await uploads.begun({ name: 'a.mp4', content });
  const first = await uploads.breakOff(id, 0, content, 1_500_000);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(1_500_000);
  const second = await uploads.breakOff(id, first, content.subarray(first), 700_000);
  expect(second).toBeGreaterThan(first);
  // A piece that begins elsewhere is not taken.
  expect((await uploads.patch(id, first, content.subarray(first))).status).toBe(409);
  expect((await uploads.patch(id, second, content.subarray(second))).status).toBe(204);
  expect(sha256(await read(id))).toBe(sha256(content));
});

test('who did not hear that the last piece arrived learns it by asking', async () => {
  const content = aPdf();
  const { id } = await uploads.send({ name: 'a.pdf', content });
  const answer = await uploads.head(id);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('upload-offset')).toBe(String(content.length));
  expect((await uploads.patch(id, content.length, Buffer.from('more'))).status).toBe(409);
});

test('a process that ends between the last byte and the check leaves nothing undone', async () => {
  const content = aPdf();
  const unheard = await uploads.begun({ name: 'a.pdf', content });
  const unchecked = await uploads.begun({ name: 'b.pdf', content });
  for (const id of [unheard, unchecked]) {
    await uploads.patch(id, 0, content.subarray(0, content.length - 1));
    // Written, and then the process ended.
    await appendFile(received(id), content.subarray(-1));
  }
  expect((await uploads.state(unheard)).state).toBe('ready');
  await app.database.run(`UPDATE practice_evidence.upload SET state = 'checking' WHERE id = $1`, [unchecked]);
  // The job that was queued beside the check.
  await app.get(CheckUpload).execute(unchecked);
  expect((await uploads.state(unchecked)).state).toBe('ready');
  expect(sha256(await read(unchecked))).toBe(sha256(content));
});

describe('content that is not what its name says', () => {
  const docx = aDocx();
  test.each<[string, string, () => Buffer, string]>([
    [
      'a program',
      '教案.docx',
      () => Buffer.concat([Buffer.from('MZ\x90\0'), randomBytes(600)]),
      'upload-content-differs',
    ],
    ['a PDF', '教案.docx', () => aPdf(), 'upload-content-differs'],
    ['a picture', 'a.pdf', () => aPng(), 'upload-content-differs'],
    ['a document', 'a.zip', () => docx, 'upload-content-differs'],
    [
      'a drawing with a script',
      'a.png',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'upload-content-unknown',
    ],
    [
      'a page',
      'a.png',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'upload-content-unknown',
    ],
    ['bytes of a program', 'a.txt', () => Buffer.from('text\0text'), 'upload-content-unknown'],
    ['half a document', 'a.docx', () => docx.subarray(0, docx.length - 30), 'upload-damaged'],
    ['half a film', 'a.mp4', () => anMp4(5000).subarray(0, 3000), 'upload-damaged'],
    ['half a picture', 'a.png', () => aPng().subarray(0, 50), 'upload-damaged'],
    ['a PDF without its end', 'a.pdf', () => aPdf().subarray(0, 200), 'upload-damaged'],
    ['macros', 'a.docx', () => aDocx({ 'word/vbaProject.bin': 'x' }), 'upload-has-macros'],
    ['an archive in the archive', 'a.zip', () => aZip({ 'b.txt': aZip({ 'c.txt': 'x' }) }), 'archive-nested'],
    ['a way out of its folder', 'a.zip', () => aZip({ '..\\..\\b.txt': 'x' }), 'archive-entry-unsafe'],
    ['a bomb that says what it is', 'a.zip', () => aBomb(80 * 1024 * 1024), 'archive-expands-too-far'],
    ['a bomb that lies', 'a.zip', () => aBomb(1000, 30 * 1024 * 1024), 'upload-damaged'],
  ])('%s as %s is refused, and nothing of it stays', async (_what, name, content, code) => {
    const { id, state, problems } = await uploads.send({ name, content: content() });
    expect({ state, codes: problems.map((problem) => problem.code) }).toEqual({
      state: 'refused',
      codes: [code],
    });
    expect(problems[0]?.zh).toContain(name);
    expect(existsSync(received(id))).toBe(false);
    expect((await app.rest({ url: `/files/${id}`, cookie })).status).toBe(403);
  });

  test.each<[string, () => Buffer, string]>([
    ['说明.txt', () => Buffer.from('课堂记录'), 'text/plain'],
    ['旧文.txt', () => Buffer.from('bfceccc3bcc7c2bc', 'hex'), 'text/plain'],
    ['教案.docx', () => docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['素材.zip', () => aZip({ '教案.docx': docx, '图/a.png': aPng() }), 'application/zip'],
  ])('%s is taken under its own type', async (name, content, mediaType) => {
    const answer = await uploads.send({ name, content: content(), type: 'application/octet-stream' });
    expect(answer).toMatchObject({ state: 'ready', mediaType });
  });
});

test('a file whose hash is not the one that was told is refused; the right one passes', async () => {
  const content = aPdf();
  const wrong = await uploads.send({ name: 'a.pdf', content, sha256: sha256(Buffer.from('other')) });
  expect(wrong.problems.map(({ code }) => code)).toEqual(['upload-hash-differs']);
  expect(await uploads.send({ name: 'a.pdf', content, sha256: sha256(content) })).toMatchObject({
    state: 'ready',
  });
});

test('what may not be sent is refused before the first byte, with every reason', async () => {
  const { videoMegabytes, otherMegabytes } = region.pack.practice.uploads;
  const above = (megabytes: number): number => megabytes * 1024 ** 2 + 1;
  const of = async (file: { name: string; length?: number; type?: string; sha256?: string }) => {
    const answer = await uploads.begin({ content: Buffer.alloc(1), ...file });
    return [answer.status, ...(answer.status === 201 ? [] : await codesIn(answer))];
  };
  expect(await of({ name: 'virus.exe' })).toEqual([422, 'file-kind-not-accepted']);
  expect(await of({ name: 'page.txt', type: 'text/html' })).toEqual([422, 'file-kind-not-accepted']);
  expect(await of({ name: '.html', length: 0 })).toEqual([
    422,
    'file-name-unsafe',
    'file-kind-not-accepted',
    'work-file-empty',
  ]);
  expect(await of({ name: 'a.pdf', length: above(otherMegabytes) })).toEqual([422, 'work-file-too-large']);
  expect(await of({ name: 'a.mp4', length: above(otherMegabytes) })).toEqual([201]);
  expect(await of({ name: 'a.mp4', length: above(videoMegabytes) })).toContain('work-file-too-large');
  expect(await of({ name: 'a.pdf', sha256: 'short' })).toEqual([422, 'bad-request']);
  const deferred = await uploads.begin(
    { name: 'a.pdf', content: Buffer.alloc(1) },
    { 'upload-defer-length': '1' },
  );
  expect(deferred.status).toBeGreaterThanOrEqual(400);
});

test('more than the quota is refused, counted over all that the person keeps', async () => {
  const limits = region.pack.practice.uploads;
  const megabyte = 1024 ** 2;
  const length = Math.min(limits.videoMegabytes, limits.perTeacherMegabytes) * megabyte;
  const rounds = Math.floor((limits.perTeacherMegabytes * megabyte) / length);
  const content = Buffer.alloc(1);
  for (let n = 0; n < rounds; n++) await uploads.begun({ name: 'a.mp4', content, length });
  expect(await codesIn(await uploads.begin({ name: 'b.mp4', content, length }))).toEqual([
    'upload-quota-exceeded',
  ]);
  const [other] = await someLearners(app, region, 1);
  const theirs = await anAccount(app).of('teacher').whoIs(other!.teacherId).signedIn();
  expect(
    (await uploadsOf(app, theirs, region.cohortId).begin({ name: 'b.mp4', content, length })).status,
  ).toBe(201);
});

test('somebody else’s upload, a crafted id and one that does not exist are answered alike', async () => {
  const id = await uploads.begun({ name: 'a.pdf', content: aPdf() });
  const [other] = await someLearners(app, region, 1);
  const theirs = await anAccount(app).of('teacher').whoIs(other!.teacherId).signedIn();
  const stranger = uploadsOf(app, theirs, region.cohortId);
  const crafted = ['..%2F..%2Fsecrets.json', '%2e%2e', `${id}.json`, `${id}%00`, id.toUpperCase()];
  for (const asked of [id, '00000000-0000-7000-8000-000000000000', ...crafted]) {
    expect((await stranger.head(asked)).status).toBe(404);
    expect((await stranger.patch(asked, 0, aPdf())).status).toBe(404);
    expect((await stranger.remove(asked)).status).toBe(404);
  }
  expect(await uploads.offset(id)).toBe(0);
  expect(existsSync(received(id))).toBe(true);
});

test('nothing is taken without a session, or without the header that a foreign page cannot send', async () => {
  const id = await uploads.begun({ name: 'a.pdf', content: aPdf() });
  const url = `${app.url}/files/uploads/${id}`;
  const piece = {
    method: 'PATCH',
    body: Buffer.from(aPdf()),
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
  };
  expect((await fetch(url, piece)).status).toBe(401);
  expect((await fetch(url, { ...piece, headers: { ...piece.headers, cookie } })).status).toBe(403);
  // A gate that asks for another method by a header gets the one that it used.
  const disguised = {
    ...piece.headers,
    cookie,
    'x-tisheng-request': '1',
    'x-http-method-override': 'DELETE',
  };
  expect((await fetch(url, { ...piece, headers: disguised })).status).toBe(204);
  expect((await uploads.state(id)).state).toBe('ready');
});

test('more bytes than were told are not taken', async () => {
  const id = await uploads.begun({ name: 'a.pdf', content: aPdf(), length: 100 });
  expect((await uploads.patch(id, 0, aPdf())).status).toBe(413);
});

test('a second connection takes over from one that only seems open', async () => {
  const content = anMp4(2_000_000);
  const id = await uploads.begun({ name: 'a.mp4', content });
  const holder = '00000000-0000-7000-8000-00000000dead';
  // Another process holds it and has died.
  await app.database.run(
    `UPDATE practice_evidence.upload SET lease_holder = $2, lease_until = now() + interval '1 second' WHERE id = $1`,
    [id, holder],
  );
  expect((await uploads.patch(id, 0, content)).status).toBe(204);
  expect(sha256(await read(id))).toBe(sha256(content));
});

test('an upload is thrown away by its sender, or in three days by nobody', async () => {
  const thrown = await uploads.send({ name: 'a.pdf', content: aPdf('thrown') });
  expect((await uploads.remove(thrown.id)).status).toBe(204);
  expect((await uploads.head(thrown.id)).status).toBe(404);
  expect((await app.rest({ url: `/files/${thrown.id}`, cookie })).status).toBe(403);

  const content = anMp4(10_000);
  const broken = await uploads.begun({ name: 'a.mp4', content });
  const whole = await uploads.send({ name: 'b.pdf', content: aPdf('whole') });
  const after = async (hours: number): Promise<string[]> => {
    app.clock.set(new Date(FIRST_DAY.getTime() + hours * 3_600_000));
    await app.get(SweepUploads).execute();
    const left = await app.database.rows<{ id: string }>('SELECT id FROM practice_evidence.upload');
    return left
      .map(({ id }) => id)
      .filter((id) => id === broken || id === whole.id)
      .toSorted();
  };
  // A piece of one comes later.
  app.clock.set(new Date(FIRST_DAY.getTime() + 600_000));
  await uploads.patch(broken, 0, content.subarray(0, 5000));
  expect(await after(72)).toEqual([broken, whole.id].toSorted());
  expect(await after(72.1)).toEqual([broken]);
  expect(existsSync(received(broken))).toBe(true);
  expect(await after(72.3)).toEqual([]);
  expect(existsSync(received(broken))).toBe(false);
});
