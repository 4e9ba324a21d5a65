import pg from 'pg';
import {
  createDatabase,
  dropDatabase,
  urlOfDatabase,
} from '../../platform/embedded-database/manage-databases.js';
import { migrate } from '../../migrate.js';
import { playDemonstration } from './play-demonstration.js';

const NAME = 'tisheng';
const IN_THE_MAKING = 'tisheng_in_the_making';

/**
 * The address of the demonstration's database, made at the first start. It is made under another name and renamed when it
 * is whole, so that a start that was cut off leaves nothing half-done.
 */
export async function demonstrationDatabase(
  serverUrl: string,
  env: Readonly<Record<string, string | undefined>>,
  log: (line: string) => void,
): Promise<string> {
  if (await exists(serverUrl, NAME)) return urlOfDatabase(serverUrl, NAME);
  log('Making the demonstration: two regions in the eighth week of their programmes …');
  await dropDatabase(serverUrl, IN_THE_MAKING);
  const url = await createDatabase(serverUrl, IN_THE_MAKING);
  await migrate(url);
  await playDemonstration({ ...env, DATABASE_URL: url }, log);
  await rename(serverUrl, IN_THE_MAKING, NAME);
  return urlOfDatabase(serverUrl, NAME);
}

/** Fills a database that was given, unless it holds a programme already. */
export async function fillGivenDatabase(
  url: string,
  env: Readonly<Record<string, string | undefined>>,
  log: (line: string) => void,
): Promise<void> {
  await migrate(url);
  if ((await query<{ any: boolean }>(url, 'SELECT EXISTS (SELECT FROM enrollment.programme) AS any'))?.any)
    return;
  await playDemonstration({ ...env, DATABASE_URL: url }, log);
}

async function exists(serverUrl: string, name: string): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT FROM pg_database WHERE datname = '${name}') AS any`;
  return (await query<{ any: boolean }>(urlOfDatabase(serverUrl, 'postgres'), sql))?.any ?? false;
}

async function rename(serverUrl: string, from: string, to: string): Promise<void> {
  await query(urlOfDatabase(serverUrl, 'postgres'), `ALTER DATABASE "${from}" RENAME TO "${to}"`);
}

async function query<Row>(url: string, sql: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as Row | undefined;
  } finally {
    await client.end();
  }
}
