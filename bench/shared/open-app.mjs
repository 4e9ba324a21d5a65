/** The application on a database, as the server runs it, for the children of the benchmarks. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../apps/api/dist/create-app.js';
import { readConfig } from '../../apps/api/dist/platform/config/config.js';
import { ManualClock } from '../../apps/api/dist/platform/clock/clock.js';
import { Database } from '../../apps/api/dist/platform/database/database.js';
import { loadPolicyPacks } from '../../libs/policy-packs/dist/load-policy-packs.js';

const PAGES_DIR = fileURLToPath(new URL('../../apps/admin/dist', import.meta.url));

export const PROGRAM = {
  displayName: 'bench (program)',
  role: 'program',
  accountId: null,
  unitId: null,
  unitPath: '/',
  rootUnitId: null,
  ip: null,
};

export const packOf = (id) => {
  const packs = loadPolicyPacks();
  return packs.find((pack) => pack.id === id) ?? packs[0];
};

/** @param pages whether the built pages are served, and with them the documents that they ask by */
export async function openApp({ url, packId, pages = false }) {
  const pack = packOf(packId);
  const config = readConfig({
    DATABASE_URL: url,
    PORT: '0',
    TISHENG_DATA_DIR: mkdtempSync(join(tmpdir(), 'tisheng-bench-files-')),
    TISHENG_PUBLIC_URL: 'http://127.0.0.1',
    TISHENG_TRUSTED_DOCUMENTS: 'required',
    ...SECRETS,
  });
  const clock = new ManualClock(new Date(`${pack.cohorts[0].enrollment.from}T01:00:00Z`));
  const app = await createApp(config, clock, { quiet: true, ...(pages && { pagesDir: PAGES_DIR }) });
  await app.init();
  return { app, pack, clock, get: (token) => app.get(token, { strict: false }), database: app.get(Database) };
}

/** What a use case refused ends the run. */
export function done(what, answer) {
  const problems = Array.isArray(answer) ? answer : (answer?.problems ?? []);
  if (problems.length > 0) throw new Error(`${what}: ${JSON.stringify(problems.slice(0, 3))}`);
  return answer;
}

/** Keys of no worth, for data of no worth. */
const SECRETS = {
  TISHENG_ID_KEYS: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
  TISHENG_SIGNING_KEY: Buffer.alloc(32, 2).toString('base64'),
};
