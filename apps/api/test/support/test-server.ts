import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/migrate.js';
import { createDatabase } from '../../src/platform/embedded-database/manage-databases.js';
import { isAlive, readPid } from '../../src/platform/embedded-database/exclusive-start.js';
import type { EmbeddedDatabase } from '../../src/platform/embedded-database/start-embedded-database.js';
import { startEmbeddedDatabase } from '../../src/platform/embedded-database/start-embedded-database.js';
import { SERVER_URL, TEMPLATE } from './test-server-address.js';

interface TestServer {
  readonly database: EmbeddedDatabase;
  readonly folder: string;
}

const FOLDER_PREFIX = 'tisheng-test-';

/** Projects of this run that use the server. */
let users = 0;
let server: Promise<TestServer> | undefined;

/**
 * Starts one server per run of the tests, in a directory of its own, and migrates a template that each test
 * file copies. Several projects call this in one run; the later ones find the first one's server.
 */
export async function startTestServer(): Promise<void> {
  users += 1;
  server ??= start();
  const { database } = await server;
  process.env[SERVER_URL] = database.url;
}

/** Stops the server when the last project is done with it. */
export async function stopTestServer(): Promise<void> {
  users -= 1;
  if (users > 0 || !server) return;
  const { database, folder } = await server;
  server = undefined;
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function start(): Promise<TestServer> {
  await clearAfterKilledRuns();
  const folder = await mkdtemp(join(tmpdir(), FOLDER_PREFIX));
  // The server's user must be able to enter it.
  await chmod(folder, 0o755);
  const database = await startEmbeddedDatabase({ dataDir: join(folder, 'data'), durability: 'test' });
  try {
    const template = await createDatabase(database.url, TEMPLATE);
    await migrate(template);
  } catch (error) {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  clearWhenInterrupted(folder);
  return { database, folder };
}

/** Ctrl-C ends jest without its tear-down. */
function clearWhenInterrupted(folder: string): void {
  process.once('exit', () => clear(folder));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

/** A run that was killed could not stop its server; the next run does. */
async function clearAfterKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const owner = await readPid(join(folder, 'data.owner'));
    if (owner !== undefined && !isAlive(owner)) clear(folder);
  }
}

function clear(folder: string): void {
  const pidFile = join(folder, 'data', 'postmaster.pid');
  if (existsSync(pidFile)) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
