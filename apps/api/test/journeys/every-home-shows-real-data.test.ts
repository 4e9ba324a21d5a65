import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DemonstrationAccount, readAccounts } from '../../src/commands/demonstration/accounts-file.js';
import { playDemonstration } from '../../src/commands/demonstration/play-demonstration.js';
import { localSecrets } from '../../src/commands/installation/secrets.js';
import { PAGES_DIR } from '../../src/commands/installation/top.js';
import { createApp } from '../../src/create-app.js';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { readConfig } from '../../src/platform/config/config.js';
import { useBrowser } from '../support/browser.js';
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
  if (!existsSync(join(PAGES_DIR, 'index.html')))
    throw new Error('The pages are not built. Run: node apps/api/bin/build.mjs');
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
  app = await createApp(readConfig(env), new SystemClock(), { quiet: true, pagesDir: PAGES_DIR });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
}, 180_000);
afterAll(async () => {
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** One account of every role of a region, and every teacher, since their homes show different states. */
const ROLES = [
  'province',
  'city',
  'county',
  'school',
  'principal',
  'leader',
  'college',
  'expert',
  'inspector',
  'institution-1',
  'institution-2',
] as const;

const accountOf = (name: string): DemonstrationAccount | undefined =>
  accounts.find(({ login, region }) => region === REGION && login.endsWith(`-${name}`));

async function goodPage(visitor: Visitor, where: string): Promise<string[]> {
  await visitor.settled();
  const faults: string[] = [];
  const alerts = await visitor.page.getByRole('alert').allInnerTexts();
  faults.push(...alerts.map((text) => `${where}: ${text}`));
  const heading = (await visitor.page.locator('h1').first().innerText()).trim();
  if (heading === '') faults.push(`${where}: no heading`);
  const overflow = await visitor.overflow();
  if (overflow > 0) faults.push(`${where}: ${overflow} pixels too wide`);
  return faults;
}

/** Addresses of the menu in its order. */
const menuOf = async ({ page }: Visitor): Promise<string[]> => {
  const links = await page
    .locator('nav a[href]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(links)].filter((href) => href !== '/');
};

async function walk(account: DemonstrationAccount): Promise<string[]> {
  const visitor = await visit(await browser.newContext({ viewport: DESK }), {
    url,
    clock: new SystemClock(),
  });
  await visitor.signIn(account);
  const faults = await goodPage(visitor, 'home at 1440');
  await visitor.page.setViewportSize(PHONE);
  faults.push(...(await goodPage(visitor, 'home at 390')));
  for (const href of (await menuOf(visitor)).slice(1)) {
    await visitor.open(href);
    faults.push(...(await goodPage(visitor, `${href} at 390`)));
    await visitor.page.setViewportSize(DESK);
    faults.push(...(await goodPage(visitor, `${href} at 1440`)));
    await visitor.page.setViewportSize(PHONE);
  }
  return [...faults, ...visitor.complaints];
}

test.each(ROLES)(
  'the pages of the account “%s” show what there is',
  async (name) => {
    const account = accountOf(name);
    // Not every role stands in the chain above the busiest school.
    if (!account) throw new Error(`The demonstration has no account ${name}`);
    expect(await walk(account)).toEqual([]);
  },
  120_000,
);

test('every teacher of the demonstration finds a home that fits their state', async () => {
  const teachers = accounts.filter(({ login, region }) => region === REGION && login.includes('-teacher-'));
  expect(teachers.length).toBeGreaterThan(3);
  const [first, ...others] = teachers;
  expect(await walk(first!)).toEqual([]);
  for (const teacher of others) {
    const visitor = await visit(await browser.newContext({ viewport: PHONE }), {
      url,
      clock: new SystemClock(),
    });
    await visitor.signIn(teacher);
    expect([...(await goodPage(visitor, teacher.place)), ...visitor.complaints]).toEqual([]);
  }
}, 180_000);
