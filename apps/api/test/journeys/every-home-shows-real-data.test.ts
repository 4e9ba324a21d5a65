import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DemonstrationAccount, readAccounts } from '../../src/commands/demonstration/accounts-file.js';
import { playDemonstration } from '../../src/commands/demonstration/play-demonstration.js';
import { localSecrets } from '../../src/commands/installation/secrets.js';
import { createApp } from '../../src/create-app.js';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { readConfig } from '../../src/platform/config/config.js';
import { useBrowser } from '../support/browser.js';
import { builtPages } from '../support/built-pages.js';
import { useDatabase } from '../support/database.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * The demonstration as `pnpm start` makes it, today in the eighth week. Everybody who has an account signs in and goes
 * through their menu: no page is empty of a heading, none fails, none has to be pushed sideways, and the browser has
 * nothing to complain about. The server takes no other questions than those of the built pages.
 */
const REGION = '吉林省';

const database = useDatabase();
const browser = useBrowser();
let app: NestFastifyApplication | undefined;
let dataDir: string;
let url: string;
let accounts: readonly DemonstrationAccount[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tisheng-test-files-'));
  const env = {
    DATABASE_URL: database.url,
    TISHENG_DATA_DIR: dataDir,
    ...localSecrets(dataDir),
    TISHENG_PUBLIC_URL: 'http://127.0.0.1:3000',
    TISHENG_TRUSTED_DOCUMENTS: 'required',
    PORT: '0',
  };
  await playDemonstration(env, () => undefined);
  accounts = readAccounts(dataDir)?.accounts ?? [];
  app = await createApp(readConfig(env), new SystemClock(), {
    quiet: true,
    pagesDir: await builtPages(dataDir),
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
}, 180_000);
afterAll(async () => {
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Every role; of those that share their pages one goes through the whole menu, the others see their first page. */
const ROLES = [
  ['province', 'every page'],
  ['city', 'the first page'],
  ['county', 'the first page'],
  ['inspector', 'the first page'],
  ['school', 'every page'],
  ['principal', 'the first page'],
  ['leader', 'every page'],
  ['college', 'the first page'],
  ['expert', 'the first page'],
  ['institution-1', 'every page'],
  ['institution-2', 'the first page'],
] as const;

const accountOf = (name: string): DemonstrationAccount | undefined =>
  accounts.find(({ login, region }) => region === REGION && login.endsWith(`-${name}`));

/** What is wrong with the page that stands there, on either screen. */
async function faultsOf(visitor: Visitor, where: string): Promise<string[]> {
  const { page } = visitor;
  await visitor.settled();
  const faults = await page.getByRole('alert').allInnerTexts();
  if ((await page.locator('h1').first().innerText()).trim() === '') faults.push('no heading');
  for (const screen of [PHONE, DESK]) {
    await page.setViewportSize(screen);
    // Tables and charts find their new size in the frames that follow.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const overflow = await visitor.overflow();
    if (overflow > 0) faults.push(`${overflow} pixels too wide on a screen of ${screen.width}`);
  }
  return faults.map((fault) => `${where}: ${fault}`);
}

type Far = (typeof ROLES)[number][1];

/** Signs in and goes through the menu, or stays where it begins; answers what is wrong. */
async function walk(account: DemonstrationAccount, far: Far): Promise<string[]> {
  const context = await browser.newContext({ viewport: DESK });
  const visitor = await visit(context, { url, clock: new SystemClock() });
  const { page } = visitor;
  await visitor.signIn(account);
  const entries = page.getByRole('navigation', { name: shellTexts['main-menu'].zh }).locator('a[href]');
  await entries.first().waitFor();
  const faults = await faultsOf(visitor, 'home');
  const addresses = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const others = new Set(addresses.filter((href) => href !== '/' && href !== new URL(page.url()).pathname));
  for (const href of far === 'every page' ? others : []) {
    await page.locator(`nav a[href="${href}"]`).first().click();
    await page.waitForURL((address) => address.pathname === href);
    faults.push(...(await faultsOf(visitor, href ?? '')));
  }
  await context.close();
  return [...faults, ...visitor.complaints];
}

/** Finds on a phone what a teacher sees first. */
async function looksAtHome(teacher: DemonstrationAccount): Promise<string[]> {
  const context = await browser.newContext({ viewport: PHONE });
  const visitor = await visit(context, { url, clock: new SystemClock() });
  await visitor.signIn(teacher);
  await visitor.heading('老师，您好').waitFor();
  const faults = await faultsOf(visitor, teacher.place);
  await context.close();
  return [...faults, ...visitor.complaints];
}

/** So many sit before the browser at once: pages wait for the server as much as they compute. */
const AT_ONCE = 3;

/** What each of them finds wrong, by login; only those who do. */
async function together(visits: readonly (readonly [string, () => Promise<string[]>])[]): Promise<object> {
  const waiting = [...visits];
  const found: Record<string, string[]> = {};
  const sit = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [login, look] = next;
      // Whatever befalls one, the others go on.
      const faults = await look().catch((error: unknown) => [String(error)]);
      if (faults.length > 0) found[login] = faults;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sit));
  return found;
}

test('every account of the demonstration finds its pages in order', async () => {
  const walks = ROLES.map(([name, far]) => {
    const account = accountOf(name);
    if (!account) throw new Error(`The demonstration has no account ${name}`);
    return { account, far };
  });
  const teachers = accounts.filter(({ login, region }) => region === REGION && login.includes('-teacher-'));
  expect(teachers.length).toBeGreaterThan(3);
  const [first, ...others] = teachers;
  walks.push({ account: first!, far: 'every page' });
  // Who goes far begins first.
  const byLength = walks.toSorted((a, b) => Number(b.far === 'every page') - Number(a.far === 'every page'));
  const found = await together([
    ...byLength.map(({ account, far }) => [account.login, () => walk(account, far)] as const),
    ...others.map((teacher) => [teacher.login, () => looksAtHome(teacher)] as const),
  ]);
  expect(found).toEqual({});
}, 240_000);
