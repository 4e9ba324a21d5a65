import pg from 'pg';

/** PostgreSQL's own words for "that database exists already". */
const DUPLICATE_DATABASE = '42P04';

/**
 * Creates a database on the server of `url`.
 *
 * @param template database to copy; nobody may be connected to it
 * @returns the address of the new database
 */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const copy = template === undefined ? '' : ` TEMPLATE ${quoted(template)} STRATEGY FILE_COPY`;
  await onServer(url, (client) => client.query(`CREATE DATABASE ${quoted(name)}${copy}`));
  return urlOfDatabase(url, name);
}

/** Creates a database unless it is there. */
export async function ensureDatabase(url: string, name: string): Promise<{ url: string; created: boolean }> {
  try {
    return { url: await createDatabase(url, name), created: true };
  } catch (error) {
    if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
    return { url: urlOfDatabase(url, name), created: false };
  }
}

/** Drops a database, with the sessions that are still in it; one that is not there is no error. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`));
}

/** The same server and account, another database. */
export function urlOfDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.toString();
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: urlOfDatabase(url, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
