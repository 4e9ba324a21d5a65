import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDatabase, dropDatabase } from '../../src/platform/embedded-database/manage-databases.js';
import { SERVER_URL, TEMPLATE } from './test-server-address.js';

/** A migrated database of this test file alone; its members may be read inside tests and hooks. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
}

/**
 * Gives the test file a fresh copy of the migrated template and drops it at the end. Call it at the top of
 * the file or of a `describe`.
 */
export function useDatabase(): TestDatabase {
  let url: string | undefined;
  let pool: pg.Pool | undefined;
  const name = `test_${randomBytes(6).toString('hex')}`;

  beforeAll(async () => {
    url = await createDatabase(serverUrl(), name, TEMPLATE);
    pool = new pg.Pool({ connectionString: url, max: 10 });
    // Dropping the database ends sessions that a test left open.
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool?.end();
    await dropDatabase(serverUrl(), name);
  });

  return {
    get url() {
      return inTest(url);
    },
    get pool() {
      return inTest(pool);
    },
  };
}

function serverUrl(): string {
  const url = process.env[SERVER_URL];
  if (!url) throw new Error('No database server: this jest project lacks the globalSetup of the database.');
  return url;
}

function inTest<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('useDatabase() gives the database inside tests and hooks only.');
  return value;
}
