import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPromise } from 'yauzl';
import { FileStorage } from '../../../src/platform/storage/file-storage.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { accountOf, aWorkshop, type TestWorkshop } from '../../builders/a-workshop.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { aPdf } from '../../support/sample-files.js';
import { useApp } from '../../support/test-app.js';
import { accepting, codesOf, FIRST_DAY, review, submit } from './practice-steps.js';

const app = useApp();
let region: Region;
let members: Learner[];
let leader: Learner;
let workshop: TestWorkshop;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  app.clock.set(FIRST_DAY);
  members = await someLearners(app, region, 3);
  [leader] = (await someLearners(app, region, 1)) as [Learner];
  workshop = await aWorkshop(app, region, '小学语文/数学 工作坊', [members, [leader]]);
  await workshop.lead(leader);
  const [first, second] = members as [Learner, Learner, Learner];
  const handedIn = await submit(app, region, [
    [first, 1],
    [second, 1],
    [members[2]!, 1],
    [first, 2],
  ]);
  for (const name of ['教案.pdf', '教案.pdf', '课堂<实录>.pdf']) await attach(first, 1, name, aPdf(name));
  const reviewed = await review(app, region, [
    accepting(first, 1, 91.5),
    accepting(second, 1, 80),
    accepting(first, 2, 70),
  ]);
  expect([codesOf(handedIn), codesOf(reviewed)]).toEqual([[], []]);
});

/** A file of a work that is handed in, past the page. */
async function attach(learner: Learner, theme: number, name: string, content: Buffer): Promise<void> {
  await app.database.transaction(async (tx) => {
    const file = { name, mediaType: 'application/pdf', content, createdBy: null };
    const { id } = await app.get(FileStorage).keep(tx, file);
    await tx.run(
      `INSERT INTO practice_evidence.submission_file (submission_id, file_id, position)
       SELECT s.id, $3, (SELECT count(*) FROM practice_evidence.submission_file f WHERE f.submission_id = s.id)
         FROM practice_evidence.submission s WHERE s.enrollment_id = $1 AND s.theme = $2`,
      [learner.id, theme, id],
    );
  });
}

const fetched = (cookie: string) => app.rest({ url: `/files/packages/workshops/${workshop.id}`, cookie });

async function unpacked(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'tisheng-test-package-'));
  writeFileSync(join(folder, 'package.zip'), archive);
  const zip = await openPromise(join(folder, 'package.zip'), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
      pieces.push(piece);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  rmSync(folder, { recursive: true });
  return files;
}

test('holds every accepted work with its files by theme and teacher, and an index of them', async () => {
  const account = await accountOf(app, leader);
  const cookie = await app.signIn(account.login, account.password);
  const grant = await app.database.one<{ id: string }>(
    `SELECT id FROM identity.role_grant WHERE account_id = $1 AND role = 'workshop-leader'`,
    [account.id],
  );
  await app.rest({ method: 'POST', url: '/session/role', payload: { grantId: grant?.id }, cookie });
  const archive = await fetched(cookie);
  expect(archive.headers.get('content-type')).toBe('application/zip');
  expect(archive.headers.get('content-disposition')).toContain(encodeURIComponent('小学语文_数学 工作坊'));
  const files = await unpacked(archive.bytes);
  const names = [...files.keys()];
  const [first, second, waiting] = members as [Learner, Learner, Learner];
  const folder = names
    .find((name) => name.includes(first.learnerNo))!
    .split('/')
    .slice(0, 2)
    .join('/');
  expect(names.filter((name) => name.startsWith(`${folder}/`)).toSorted()).toEqual(
    ['作业.html', '教案 (2).pdf', '教案.pdf', '课堂_实录_.pdf'].map((name) => `${folder}/${name}`).toSorted(),
  );
  expect(files.get(`${folder}/教案 (2).pdf`)).toEqual(aPdf('教案.pdf'));
  const index = files.get('index.html')!.toString('utf8');
  for (const { name } of [first, second]) expect(index).toContain(name);
  // What waits for review is not accepted.
  expect(names.some((name) => name.includes(waiting.learnerNo))).toBe(false);
  expect(index).not.toContain('<script');
  const linked = [...index.matchAll(/href="([^"]+)"/g)].map(([, href]) => decodeURIComponent(href!));
  expect(linked.toSorted()).toEqual(names.filter((name) => !name.startsWith('index.')).toSorted());
  const table = files.get('index.csv')!.toString('utf8').trim().split('\r\n');
  expect(table).toHaveLength(4);
  expect(table.join()).toContain('91.5');
});

test('is fetched by the county and its training college, by nobody next door, and each time noted', async () => {
  const county = region.countyOf(members[0]!.school);
  const next = region.countyOf(region.schools[1]!);
  for (const role of ['county-office', 'training-college'] as const) {
    expect((await fetched(await anAccount(app).of(role).at(county).signedIn())).status).toBe(200);
    expect((await fetched(await anAccount(app).of(role).at(next).signedIn())).status).toBe(403);
  }
  // Leads no workshop here.
  const stranger = await fetched(await anAccount(app).of('workshop-leader').at(county).signedIn());
  expect(stranger.status).toBe(422);
  const cookie = await anAccount(app).of('teacher').whoIs(members[0]!.teacherId).signedIn();
  expect((await fetched(cookie)).status).toBe(403);
  expect(
    await app.database.one(
      `SELECT count(*)::int AS count FROM platform.audit_entry WHERE action = 'fetch-result-package' AND target_id = $1`,
      [workshop.id],
    ),
  ).toEqual({ count: 3 });
});
