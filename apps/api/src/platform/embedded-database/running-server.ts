import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from './exclusive-start.js';
import { run } from './native-programs.js';

const SUPERUSER = 'postgres';
/** PostgreSQL answers this code while it starts, recovers or stops. */
const CANNOT_CONNECT_NOW = '57P03';
const PATIENCE_MS = 60_000;

/** Address of the server on a port of this machine. */
export function serverUrl(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * Looks for a server that already works on the data directory, whoever started it.
 *
 * @returns its port; undefined when there is none, be it that `postmaster.pid` is missing or was left by a
 *   server that was killed (also when its process number now belongs to another program)
 */
export async function findRunningServer(dataDir: string, password: string): Promise<number | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const pidFile = await readPostmasterPid(dataDir);
    if (!pidFile || !isAlive(pidFile.pid) || !(await isPostgres(pidFile.pid))) return undefined;
    if (await answers(pidFile.port, password, dataDir)) return pidFile.port;
    await sleep(100);
  }
  throw new Error(
    `A PostgreSQL server holds ${dataDir} but does not answer. Look into ${join(dataDir, 'server.log')}.`,
  );
}

/** `postmaster.pid`: line 1 is the process, line 4 the port. */
export async function readPostmasterPid(dataDir: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function answers(port: number, password: string, dataDir: string): Promise<boolean> {
  if (!Number.isInteger(port) || port <= 0) return false;
  const client = new pg.Client({
    connectionString: serverUrl(port, password),
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === dataDir;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === CANNOT_CONNECT_NOW || code === 'ECONNREFUSED' || code === 'ECONNRESET') return false;
    throw new Error(
      `The PostgreSQL server on ${dataDir} refuses its own password. ` +
        `Stop it, or restore the file ${dataDir}.password.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** After a restart of the machine the number in a stale file often belongs to some other program. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (fromProc !== undefined) return fromProc.includes('postgres');
  const { exitCode, output } = await run('ps', ['-p', String(pid), '-o', 'command='], undefined);
  return exitCode === 0 ? output.includes('postgres') : exitCode === null;
}
