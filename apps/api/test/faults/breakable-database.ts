import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../../src/migrate.js';
import { createDatabase } from '../../src/platform/embedded-database/manage-databases.js';
import { findNativePrograms, run, runProgram } from '../../src/platform/embedded-database/native-programs.js';
import { readPostmasterPid } from '../../src/platform/embedded-database/running-server.js';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../src/platform/embedded-database/start-embedded-database.js';
import { chooseUser } from '../../src/platform/embedded-database/unprivileged-user.js';
import { SERVER_URL, TEMPLATE } from '../support/test-server-address.js';

/** A PostgreSQL server of this test file alone, kept as safe as in earnest, that may be killed and comes back. */
export interface BreakableDatabase {
  readonly dataDir: string;
  /** Kills one busy backend without warning: the server ends all others, recovers and goes on by itself. */
  killBusyBackend(): Promise<void>;
  /** Kills the whole server without warning and starts it again on the same port. */
  killServer(): Promise<void>;
  /** Ends the server as a power cut would, without writing anything; {@link start} brings it back. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Files larger than this cannot be written any more, as on a full disk; null lifts it. */
  limitFiles(bytes: number | null): Promise<void>;
  /** Answers when statements are taken again. */
  ready(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** To be called before `useApp` and whatever else takes the file's database. */
export function useBreakableDatabase(): BreakableDatabase {
  let folder = '';
  let server: EmbeddedDatabase | undefined;
  const shared = process.env[SERVER_URL];
  const running = (): EmbeddedDatabase => {
    if (!server) throw new Error('The server is there inside tests and hooks only');
    return server;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tisheng-faults-'));
    await chmod(folder, 0o755);
    server = await startEmbeddedDatabase({ dataDir: join(folder, 'data'), durability: 'safe' });
    process.env[SERVER_URL] = server.url;
    await migrate(await createDatabase(server.url, TEMPLATE));
  });
  afterAll(async () => {
    process.env[SERVER_URL] = shared;
    await server?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function asked<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: running().url });
    // It may be the one that is ended.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async function ready(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        await asked('SELECT 1');
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await sleep(50);
      }
    }
  }

  async function control(...words: string[]): Promise<void> {
    const { dataDir } = running();
    const user = await chooseUser(dataDir);
    const log = join(dataDir, 'server.log');
    const all = [
      ...words,
      '-w',
      '-t',
      '60',
      '-s',
      '-D',
      dataDir,
      ...(words[0] === 'start' ? ['-l', log] : []),
    ];
    const { exitCode, output } = await runProgram(findNativePrograms(), 'pg_ctl', all, user);
    if (exitCode !== 0) throw new Error(`pg_ctl ${words.join(' ')}: ${output}`);
  }

  /** Starts on the port of before; backends of a killed server may still be on their way out. */
  async function start(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        await control('start');
        break;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await sleep(100);
      }
    }
    await ready();
  }

  const postmaster = async (): Promise<number> => {
    const found = await readPostmasterPid(running().dataDir);
    if (!found) throw new Error('The server does not run');
    return found.pid;
  };

  return {
    get dataDir() {
      return running().dataDir;
    },
    ready,
    start,
    stop: () => control('stop', '-m', 'immediate'),
    async killBusyBackend() {
      const rows = await asked<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
          ORDER BY (state = 'active') DESC, xact_start NULLS LAST LIMIT 1`,
      );
      if (rows[0]) killed(rows[0].pid);
      await ready();
    },
    async killServer() {
      killed(await postmaster());
      await start();
    },
    async limitFiles(bytes) {
      const soft = bytes === null ? 'unlimited' : String(bytes);
      const user = await chooseUser(running().dataDir);
      const words = [`--pid=${await postmaster()}`, `--fsize=${soft}:`];
      const { exitCode, output } = await run('prlimit', words, user);
      if (exitCode !== 0) throw new Error(output);
    },
  };
}

/** A process that is gone already is as good as killed. */
function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
