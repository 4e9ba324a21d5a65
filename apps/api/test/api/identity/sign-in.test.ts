import {
  SIGN_IN_LIMITS,
  type SignInLimitSettings,
} from '../../../src/modules/identity/sign-in/sign-in-limits.js';
import { aRegion } from '../../builders/a-region.js';
import { anAccount, type TestAccount } from '../../builders/an-account.js';
import { useApp, type RestAnswer } from '../../support/test-app.js';

/** Signing in: what is counted, what locks, what a stranger cannot do to somebody else, and how a session ends. */
const app = useApp();
let unit: { readonly id: string };
const make = (): Promise<TestAccount> => anAccount(app).of('county-office').at(unit).made();
const limits = () => app.app.get<SignInLimitSettings>(SIGN_IN_LIMITS, { strict: false });
const defaults: Record<string, number> = {};

beforeAll(async () => {
  const region = await aRegion(app);
  unit = region.countyOf(region.schools[0]!);
  defaults.failures = limits().failures.times;
});
beforeEach(async () => {
  limits().failures.times = defaults.failures!;
  await app.database.run('DELETE FROM platform.rate_limit');
});

const tryIn = (login: string, password: string, cookie?: string): Promise<RestAnswer> =>
  app.rest({ method: 'POST', url: '/session', payload: { login, password }, cookie });
const codeOf = (answer: RestAnswer): string | undefined =>
  answer.json<{ problems?: { code: string }[] }>().problems?.[0]?.code;
const cookiesOf = (answer: RestAnswer): Record<string, string> =>
  Object.fromEntries(
    answer.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';');
      return [pair.slice(0, pair.indexOf('=')), pair];
    }),
  );
const isIn = async (cookie: string): Promise<boolean> =>
  (await app.rest({ url: '/session', cookie })).json<{ signedIn: boolean }>().signedIn;

test('a hundred sign-ins at once: every right one succeeds, every wrong one is counted', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, make));
  const wrong = await Promise.all(Array.from({ length: 10 }, make));
  const right = people.flatMap((account) => Array.from({ length: 4 }, () => account));
  // Two wrong passwords each: below what locks.
  const failing = wrong.flatMap((account) => [account, account]);
  const answers = await Promise.all([
    ...right.map(({ login, password }) => tryIn(login, password)),
    ...failing.map(({ login }) => tryIn(login, 'not the password')),
  ]);
  expect(answers).toHaveLength(100);
  expect(answers.slice(0, 80).map(({ status }) => status)).toEqual(right.map(() => 200));
  expect(answers.slice(80).map(({ status }) => status)).toEqual(failing.map(() => 401));
  const tokens = answers.slice(0, 80).map((answer) => cookiesOf(answer)['tisheng_session']);
  expect(new Set(tokens).size).toBe(80);
  const failures = await app.database.rows<{ failures: number }>(
    'SELECT failed_attempts AS failures FROM identity.account WHERE id = ANY($1)',
    [wrong.map(({ id }) => id)],
  );
  expect(failures.map((row) => row.failures)).toEqual(wrong.map(() => 2));
  const sessions = await app.database.one<{ n: number }>(
    'SELECT count(*) AS n FROM identity.session WHERE account_id = ANY($1)',
    [people.map(({ id }) => id)],
  );
  expect(sessions?.n).toBe(80);
  const [counted] = await app.database.rows<{ points: number }>(
    `SELECT points FROM platform.rate_limit WHERE key LIKE 'sign-in-failed:%'`,
  );
  expect(counted?.points).toBe(20);
});

test('wrong passwords at once lock the account exactly when the fifth is counted', async () => {
  const { login, password, id } = await make();
  const answers = await Promise.all(Array.from({ length: 12 }, () => tryIn(login, 'wrong')));
  expect(answers.filter((answer) => codeOf(answer) === 'sign-in-failed')).toHaveLength(4);
  expect(answers.filter((answer) => codeOf(answer) === 'account-locked')).toHaveLength(8);
  const row = await app.database.one<{ n: number }>(
    'SELECT failed_attempts AS n FROM identity.account WHERE id = $1',
    [id],
  );
  expect(row?.n).toBe(5);
  expect(codeOf(await tryIn(login, password))).toBe('account-locked');
});

test('a name that nobody has looks locked like a real one', async () => {
  const codes: (string | undefined)[] = [];
  for (let time = 0; time < 6; time++) codes.push(codeOf(await tryIn('nobody-at-all', 'wrong')));
  expect(codes).toEqual([...Array<string>(4).fill('sign-in-failed'), 'account-locked', 'account-locked']);
});

test('a stranger who locks an account does not keep its owner out of a browser that is known for it', async () => {
  const { login, password } = await make();
  const device = cookiesOf(await tryIn(login, password))['tisheng_device']!;
  for (let time = 0; time < 6; time++) await tryIn(login, 'wrong');
  expect(codeOf(await tryIn(login, password))).toBe('account-locked');
  expect((await tryIn(login, password, device)).status).toBe(200);
});

test('a known browser is no way to guess on: its own wrong passwords are counted', async () => {
  const { login, password } = await make();
  const device = cookiesOf(await tryIn(login, password))['tisheng_device']!;
  for (let time = 0; time < 5; time++)
    expect(codeOf(await tryIn(login, 'wrong', device))).toBe('sign-in-failed');
  expect(codeOf(await tryIn(login, password, device))).toBe('account-locked');
  // Elsewhere the account is free.
  expect((await tryIn(login, password)).status).toBe(200);
});

test('the mark of a browser is good for the account that made it and no other', async () => {
  const [mine, theirs] = [await make(), await make()];
  const device = cookiesOf(await tryIn(mine.login, mine.password))['tisheng_device']!;
  for (let time = 0; time < 6; time++) await tryIn(theirs.login, 'wrong');
  expect(codeOf(await tryIn(theirs.login, theirs.password, device))).toBe('account-locked');
});

test('an address that fails too often has to wait, and is told how long', async () => {
  limits().failures.times = 3;
  for (let time = 0; time < 3; time++) await tryIn(`nobody-${time}`, 'wrong');
  const { login, password } = await make();
  const answer = await tryIn(login, password);
  expect(answer.status).toBe(429);
  expect(codeOf(answer)).toBe('too-many-sign-ins');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the login is found whatever its case and width', async () => {
  const { login, password } = await make();
  expect((await tryIn(` ${login.toUpperCase()} `, password)).status).toBe(200);
});

test('a session ends after half an hour of silence, and after twelve hours however busy it is', async () => {
  const { login, password } = await make();
  const minutes = (count: number) => app.clock.set(new Date(app.clock.now().getTime() + count * 60_000));
  const idle = await app.signIn(login, password);
  minutes(29);
  expect(await isIn(idle)).toBe(true);
  minutes(29);
  expect(await isIn(idle)).toBe(true);
  minutes(30);
  expect(await isIn(idle)).toBe(false);
  const busy = await app.signIn(login, password);
  for (let time = 0; time < 35; time++) {
    minutes(20);
    expect(await isIn(busy)).toBe(true);
  }
  minutes(20);
  expect(await isIn(busy)).toBe(false);
});

test('people see where they are signed in, end one session, and end all others', async () => {
  const { login, password } = await make();
  const [here, there, elsewhere] = [
    await app.signIn(login, password),
    await app.signIn(login, password),
    await app.signIn(login, password),
  ] as const;
  const list = async () =>
    (
      await app.graphql<{ mySessions: { id: string; ip: string; way: string; isCurrent: boolean }[] }>(
        '{ mySessions { id ip way isCurrent } }',
        {},
        here,
      )
    ).data.mySessions;
  const sessions = await list();
  expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
  expect(sessions[0]).toMatchObject({ ip: '127.0.0.1', way: 'PASSWORD' });
  const end = (sessionId: string) =>
    app.graphql<{ endMySession: { __typename: string } }>(
      'mutation ($sessionId: ID!) { endMySession(sessionId: $sessionId) { __typename } }',
      { sessionId },
      here,
    );
  expect((await end(sessions[1]!.id)).data.endMySession.__typename).toBe('MySessionsEnded');
  expect([await isIn(here), await isIn(there), await isIn(elsewhere)].filter(Boolean)).toHaveLength(2);
  // Neither the one in use nor a stranger's.
  expect((await end(sessions[0]!.id)).data.endMySession.__typename).toBe('Refused');
  const stranger = await make();
  const other = await app.signIn(stranger.login, stranger.password);
  const theirs = await app.graphql<{ mySessions: { id: string }[] }>('{ mySessions { id } }', {}, other);
  expect((await end(theirs.data.mySessions[0]!.id)).data.endMySession.__typename).toBe('Refused');
  await app.graphql('mutation { endMyOtherSessions { __typename } }', {}, here);
  expect(await list()).toHaveLength(1);
  expect([await isIn(here), await isIn(there), await isIn(elsewhere), await isIn(other)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('behind HTTPS the cookies carry the prefix that ties them to this host', async () => {
  const { login, password } = await make();
  const config = app.config as { publicUrl: string };
  const before = config.publicUrl;
  config.publicUrl = 'https://tisheng.example.edu.cn';
  try {
    const answer = await tryIn(login, password);
    const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-tisheng_session='));
    expect(line).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax/);
    expect(line).not.toMatch(/Domain=/);
    expect(await isIn(line!.split(';')[0]!)).toBe(true);
  } finally {
    config.publicUrl = before;
  }
});
