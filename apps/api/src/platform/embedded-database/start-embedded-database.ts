import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, rm, rmdir, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { exclusively, isAlive, readPid } from './exclusive-start.js';
import type { NativePrograms } from './native-programs.js';
import { findNativePrograms, runProgram } from './native-programs.js';
import { exists, giveTo, reachableDataDir, reachablePrograms } from './reachable-place.js';
import { findRunningServer, serverUrl } from './running-server.js';
import type { Durability } from './server-settings.js';
import { serverSettings } from './server-settings.js';
import type { UnixUser } from './unprivileged-user.js';
import { chooseUser } from './unprivileged-user.js';

const SETTINGS_FILE = 'tisheng.conf';
const LARGEST_KEPT_LOG = 10 * 1024 * 1024;
const PORTS_TO_TRY = 5;

/** How to start it. */
export interface EmbeddedDatabaseOptions {
  /** Data directory; made when it is not there. */
  readonly dataDir: string;
  readonly durability?: Durability;
  /** Told what happens, one line each. */
  readonly log?: (line: string) => void;
}

/** A PostgreSQL server on this machine, reachable from this machine alone. */
export interface EmbeddedDatabase {
  /** Address of the maintenance database `postgres`, with password. */
  readonly url: string;
  readonly port: number;
  /** Where the data really is: elsewhere than asked when the server's user cannot enter the asked place. */
  readonly dataDir: string;
  /**
   * Whether this process answers for the server: it started it, or took it over from a process that was
   * killed. False when another living process did.
   */
  readonly startedHere: boolean;
  /** Stops the server when {@link startedHere}; otherwise does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data directory, or finds the server that already runs there: one left by a process
 * that was killed goes on serving the next.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  const wanted = resolve(options.dataDir);
  await refuseForeignDirectory(wanted);
  const user = await chooseUser(wanted);
  const dataDir = await reachableDataDir(wanted, user);
  if (dataDir !== wanted)
    log(`The database's user cannot enter ${dirname(wanted)}; the data is in ${dataDir}.`);
  const programs = await reachablePrograms(findNativePrograms(), user);
  const server = { dataDir, programs, user, durability: options.durability ?? 'safe', log };

  return exclusively(`${dataDir}.lock`, async () => {
    const password = await readOrMakePassword(dataDir);
    if (!(await exists(join(dataDir, 'PG_VERSION')))) await initialize(server, password);
    else await refuseOtherVersion(server);

    const running = await findRunningServer(dataDir, password);
    const port = running ?? (await startServer(server));
    const startedHere = running === undefined || !(await ownerLives(dataDir));
    if (startedHere) await writeFile(ownerFile(dataDir), String(process.pid));
    log(running === undefined ? `PostgreSQL started on port ${port}.` : `PostgreSQL runs on port ${port}.`);
    return {
      url: serverUrl(port, password),
      port,
      dataDir,
      startedHere,
      stop: () => (startedHere ? stopServer(server) : Promise.resolve()),
    };
  });
}

interface Server {
  readonly dataDir: string;
  readonly programs: NativePrograms;
  readonly user: UnixUser | undefined;
  readonly durability: Durability;
  readonly log: (line: string) => void;
}

function ownerFile(dataDir: string): string {
  return `${dataDir}.owner`;
}

async function ownerLives(dataDir: string): Promise<boolean> {
  const pid = await readPid(ownerFile(dataDir));
  return pid !== undefined && isAlive(pid);
}

/** The password lies beside the data directory, not in it: the server's user need not read it. */
async function readOrMakePassword(dataDir: string): Promise<string> {
  const file = `${dataDir}.password`;
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (known) return known.trim();
  if (await exists(join(dataDir, 'PG_VERSION'))) {
    throw new Error(`The database ${dataDir} has lost its password file ${file}. Restore it.`);
  }
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Fills a directory of another name and renames it, so that an interrupted first start leaves nothing half done. */
async function initialize(server: Server, password: string): Promise<void> {
  const { dataDir, programs, user, durability, log } = server;
  if (await exists(dataDir)) {
    // An empty directory is welcome; anything else is somebody's data.
    await rmdir(dataDir).catch(() => {
      throw new Error(
        `${dataDir} is not empty and no PostgreSQL data directory. Choose another, or clear it.`,
      );
    });
  }
  log('Preparing the database …');
  const unfinished = `${dataDir}.unfinished`;
  const passwordForServer = `${unfinished}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordForServer, { force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(unfinished, user);
  await writeFile(passwordForServer, password, { mode: 0o600, flag: 'wx' });
  await giveTo(passwordForServer, user);
  try {
    const { exitCode, output } = await runProgram(
      programs,
      'initdb',
      [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordForServer}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(durability === 'test' ? ['--no-sync', '--no-data-checksums'] : []),
      ],
      user,
    );
    if (exitCode !== 0) throw new Error(`The database could not be prepared in ${dataDir}: ${output.trim()}`);
    await appendFile(join(unfinished, 'postgresql.conf'), `\ninclude '${SETTINGS_FILE}'\n`);
    await rename(unfinished, dataDir);
  } finally {
    await rm(passwordForServer, { force: true });
  }
}

/** Root may start anyone's database, an ordinary user only their own. */
async function refuseForeignDirectory(dataDir: string): Promise<void> {
  const found = await stat(dataDir).catch(() => undefined);
  const self = process.getuid?.();
  if (!found || self === undefined || self === 0 || found.uid === self) return;
  throw new Error(`${dataDir} belongs to another user. Start as that user, or choose another directory.`);
}

async function refuseOtherVersion({ dataDir, programs }: Server): Promise<void> {
  const made = (await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim();
  const major = programs.version.split('.')[0];
  if (made === major) return;
  throw new Error(
    `${dataDir} was made by PostgreSQL ${made}, this is ${major}. ` +
      'Move the directory away to begin anew, or set DATABASE_URL.',
  );
}

async function startServer(server: Server): Promise<number> {
  const { dataDir, programs, user, durability } = server;
  const logFile = join(dataDir, 'server.log');
  const settingsFile = join(dataDir, SETTINGS_FILE);
  // Only findRunningServer's "nobody is there" leads here, so what is left of this file is stale.
  await rm(join(dataDir, 'postmaster.pid'), { force: true });
  const log = await stat(logFile).catch(() => undefined);
  if (log && log.size > LARGEST_KEPT_LOG) await truncate(logFile, 0);

  let reason = '';
  for (let attempt = 0; attempt < PORTS_TO_TRY; attempt += 1) {
    const port = await freePort();
    await writeFile(settingsFile, serverSettings(port, durability), { mode: 0o600 });
    await giveTo(settingsFile, user);
    // pg_ctl gives the server a session of its own: Ctrl-C reaches us, and we stop it in our order.
    const { exitCode, output } = await runProgram(
      programs,
      'pg_ctl',
      ['start', '-w', '-t', '120', '-s', '-D', dataDir, '-l', logFile],
      user,
    );
    if (exitCode === 0) return port;
    const lastLines = (await readFile(logFile, 'utf8').catch(() => '')).split('\n').slice(-8).join('\n');
    reason = `${output.trim()}\n${lastLines}`;
    if (!/Address already in use|could not bind/i.test(lastLines)) break;
  }
  throw new Error(`PostgreSQL did not start on ${dataDir}: ${reason.trim()}`);
}

async function stopServer({ dataDir, programs, user, log }: Server): Promise<void> {
  const { exitCode, output } = await runProgram(
    programs,
    'pg_ctl',
    ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', dataDir],
    user,
  );
  // Somebody else may have stopped it meanwhile.
  if (exitCode !== 0 && (await exists(join(dataDir, 'postmaster.pid')))) {
    throw new Error(`PostgreSQL on ${dataDir} did not stop: ${output.trim()}`);
  }
  await rm(ownerFile(dataDir), { force: true });
  log('PostgreSQL stopped.');
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolvePort(port));
    });
  });
}
