import { FirstPasswords } from '../../../src/modules/identity/public/first-passwords.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { onTheRoster } from '../../builders/a-roster.js';
import { aTeacher } from '../../builders/a-teacher.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

/** Accounts for whole schools, made in the background, with first passwords that are printed once. */
const app = useApp();
let region: Region;
let school: { readonly id: string; readonly name: string };
let cookie: string;
let colleague: string;

beforeAll(async () => {
  region = await aRegion(app);
  school = region.schools[0]!;
  for (const name of ['王芳', '李娜', '张伟']) await teacherAt(region.schools[0]!, name);
  await teacherAt(region.schools.at(-1)!, '外校教师');
  cookie = await anAccount(app).of('school-administrator').at(school).signedIn();
  colleague = await anAccount(app).of('school-administrator').at(school).signedIn();
});

async function teacherAt(at: Region['schools'][number], name: string): Promise<void> {
  await onTheRoster(app, region, [aTeacher().named(name).at(at)]);
}

const begin = async (again = false, who = cookie) => {
  const answer = await app.graphql<{
    createTeacherAccounts: { jobId?: string; problems?: { code: string }[] };
  }>(
    `mutation ($unitId: ID!, $again: Boolean!) { createTeacherAccounts(unitId: $unitId, again: $again) {
       ... on BegunJob { jobId } ... on Refused { problems { code } } } }`,
    { unitId: school.id, again },
    who,
  );
  await app.runJobs();
  return answer.data.createTeacherAccounts;
};
const batches = async (who = cookie) =>
  (
    await app.graphql<{
      firstPasswordBatches: {
        id: string;
        accounts: number;
        downloadedAt: string | null;
        erasedAt: string | null;
      }[];
    }>(
      'query ($unitId: ID!) { firstPasswordBatches(unitId: $unitId) { id accounts downloadedAt erasedAt } }',
      { unitId: school.id },
      who,
    )
  ).data.firstPasswordBatches;
const print = (batchId: string, who = cookie) =>
  app.rest({ method: 'POST', url: `/files/first-passwords/${batchId}`, cookie: who });
const codes = (answer: { json<T>(): T }) =>
  answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);
const slipsOf = (batchId: string) =>
  app.database.transaction((tx) => app.get(FirstPasswords).slips(tx, batchId));

test('every teacher of the school gets an account whose login says nothing of them', async () => {
  expect(await begin()).toHaveProperty('jobId');
  const [batch] = await batches();
  expect(batch).toMatchObject({ accounts: 3, downloadedAt: null, erasedAt: null });
  const slips = await slipsOf(batch!.id);
  expect(slips.map(({ name }) => name).toSorted()).toEqual(['张伟', '李娜', '王芳']);
  for (const { login, password, place } of slips) {
    expect(login).toMatch(/^[a-z0-9-]+$/);
    expect(place).toBe(school.name);
    await app.signIn(login, password);
  }
  const outside = await app.database.one<{ n: number }>(
    `SELECT count(*) AS n FROM identity.role_grant g JOIN enrollment.teacher t ON t.id = g.teacher_id WHERE t.name = '外校教师'`,
  );
  expect(outside?.n).toBe(0);
});

test('the passwords stand sealed in the database and nowhere else', async () => {
  const [batch] = await batches();
  const [slip] = await slipsOf(batch!.id);
  const rows = await app.database.rows<{ row: string }>(
    `SELECT p::text AS row FROM identity.first_password p UNION ALL SELECT e::text FROM platform.audit_entry e
      UNION ALL SELECT j::text FROM platform.background_job j`,
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.some(({ row }) => row.includes(slip!.password))).toBe(false);
  expect(rows.some(({ row }) => row.includes(Buffer.from(slip!.password).toString('hex')))).toBe(false);
});

test('the slips are printed once, by who had them made alone', async () => {
  const [batch] = await batches();
  expect(await batches(colleague)).toEqual([]);
  expect(codes(await print(batch!.id, colleague))).toEqual(['slips-of-somebody-else']);
  const printed = await print(batch!.id);
  expect(printed.status).toBe(200);
  expect(printed.headers.get('content-type')).toBe('application/pdf');
  expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(codes(await print(batch!.id))).toEqual(['slips-printed-already']);
  const left = await app.database.one<{ n: number }>('SELECT count(*) AS n FROM identity.first_password');
  expect(left?.n).toBe(0);
  const trail = await app.database.one<{ n: number }>(
    `SELECT count(*) AS n FROM platform.audit_entry WHERE action = 'print-first-passwords' AND target_id = $1`,
    [batch!.id],
  );
  expect(trail?.n).toBe(1);
});

test('there is nothing to do a second time, until somebody joins the school', async () => {
  expect((await begin()).problems).toEqual([{ code: 'no-teachers-without-account' }]);
  await teacherAt(region.schools[0]!, '赵敏');
  expect(await begin()).toHaveProperty('jobId');
  const [batch] = await batches();
  expect(batch?.accounts).toBe(1);
});

test('two runs at once give nobody two accounts', async () => {
  await teacherAt(region.schools[0]!, '孙丽');
  const both = await Promise.all([begin(), begin(false, colleague)]);
  expect(both.filter((answer) => 'jobId' in answer).length).toBeGreaterThan(0);
  const held = await app.database.rows<{ n: number }>(
    `SELECT count(*) AS n FROM identity.role_grant WHERE teacher_id IS NOT NULL AND ended_at IS NULL GROUP BY teacher_id`,
  );
  expect(held.every(({ n }) => n === 1)).toBe(true);
});

test('a lost slip is made anew for who never signed in, and the old password is void', async () => {
  const [old] = (await Promise.all((await batches()).map(({ id }) => slipsOf(id)))).flat();
  expect(await begin(true)).toHaveProperty('jobId');
  const [batch] = await batches();
  const slips = await slipsOf(batch!.id);
  const fresh = slips.find(({ login }) => login === old!.login);
  expect(fresh?.password).not.toBe(old!.password);
  await expect(app.signIn(old!.login, old!.password)).rejects.toThrow('sign-in-failed');
  await app.signIn(fresh!.login, fresh!.password);
  // Those who have signed in before keep their password.
  expect(slips.some(({ name }) => name === '王芳')).toBe(false);
});

test('what nobody prints within three days is erased', async () => {
  const [batch] = await batches();
  app.clock.set(new Date(app.clock.now().getTime() + 72 * 3_600_000));
  cookie = await anAccount(app).of('school-administrator').at(school).signedIn();
  await app.database.transaction((tx) => app.get(FirstPasswords).eraseExpired(tx));
  const left = await app.database.one<{ n: number }>('SELECT count(*) AS n FROM identity.first_password');
  expect(left?.n).toBe(0);
  const stored = await app.database.one<{ erased: boolean }>(
    'SELECT erased_at IS NOT NULL AS erased FROM identity.first_password_batch WHERE id = $1',
    [batch!.id],
  );
  expect(stored?.erased).toBe(true);
});
