import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { urlOfDatabase } from '../../platform/embedded-database/manage-databases.js';
import { startEmbeddedDatabase } from '../../platform/embedded-database/start-embedded-database.js';
import { localSecrets } from './secrets.js';
import { TOP } from './top.js';

/** The database of the installation that the environment names, and the settings that go with it. */
export interface InstallationDatabase {
  readonly url: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stops the server where this process started it. */
  readonly stop: () => Promise<void>;
}

/**
 * Finds the database for a command beside the running program: `DATABASE_URL`, or the one that `pnpm start` keeps in
 * `TISHENG_DATA_DIR`, which goes on running if it runs.
 *
 * @throws Error when there is neither
 */
export async function installationDatabase(): Promise<InstallationDatabase> {
  const dataDir = resolve(process.env.TISHENG_DATA_DIR ?? join(TOP, '.data'));
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, env: process.env, stop: () => Promise.resolve() };
  if (!existsSync(join(dataDir, 'secrets.json'))) {
    throw new Error(`There is no installation in ${dataDir}. Set DATABASE_URL or TISHENG_DATA_DIR.`);
  }
  const server = await startEmbeddedDatabase({ dataDir: join(dataDir, 'postgres') });
  return {
    url: urlOfDatabase(server.url, 'tisheng'),
    env: { ...localSecrets(dataDir), TISHENG_DATA_DIR: dataDir, ...process.env },
    stop: () => server.stop(),
  };
}
