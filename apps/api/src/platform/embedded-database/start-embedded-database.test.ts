import { spawn } from 'node:child_process';
import { chmod, mkdtemp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase, dropDatabase, ensureDatabase } from './manage-databases.js';
import type { EmbeddedDatabase } from './start-embedded-database.js';
import { startEmbeddedDatabase } from './start-embedded-database.js';

const sourceFolder = new URL('.', import.meta.url).pathname;
const typescript = new URL('../../../test/support/load-typescript.mjs', import.meta.url).href;

let folder: string;
let dataDir: string;
const started: EmbeddedDatabase[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tisheng-embedded-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, durability: 'test' });
  started.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a fresh directory becomes a UTF-8 server in UTC that only this machine reaches', async () => {
  const database = await start();
  expect(database.startedHere).toBe(true);
  const [settings] = await query(
    database.url,
    `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
            current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
            (SELECT datlocale FROM pg_database WHERE datname = 'postgres') AS locale`,
  );
  expect(settings).toEqual({
    encoding: 'UTF8',
    zone: 'UTC',
    listens: '127.0.0.1',
    sockets: '',
    locale: 'C.UTF-8',
  });
});

test('the password is needed, and only the user who started may read it', async () => {
  const database = await start();
  const wrong = new URL(database.url);
  wrong.password = 'guess';
  await expect(query(wrong.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);
});

test('a second start finds the running server and leaves it to the first to stop', async () => {
  const first = await start();
  const second = await startEmbeddedDatabase({ dataDir, durability: 'test' });
  await writeFile(`${dataDir}.owner`, String(process.ppid));
  const third = await startEmbeddedDatabase({ dataDir, durability: 'test' });
  expect([second.port, third.port]).toEqual([first.port, first.port]);
  expect(third.startedHere).toBe(false);
  await third.stop();
  expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('two starts at once share one server', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one.port).toBe(other.port);
});

test('what is stored outlives a stop', async () => {
  const first = await start();
  const own = await createDatabase(first.url, 'kept');
  await query(own, 'CREATE TABLE note AS SELECT 7 AS value');
  await first.stop();
  const second = await start();
  const again = await ensureDatabase(second.url, 'kept');
  expect(again.created).toBe(false);
  expect(await query(again.url, 'SELECT value FROM note')).toEqual([{ value: 7 }]);
});

test('the server of a process that was killed is found and taken over by the next start', async () => {
  const abandoned = await startInProcessAndKillIt();
  const next = await start();
  expect(next.port).toBe(abandoned.port);
  expect(next.startedHere).toBe(true);
  await next.stop();
  await expect(query(next.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a server that was killed with its starter leaves a stale file that the next start survives', async () => {
  const abandoned = await startInProcessAndKillIt();
  const pidFile = await readFile(join(dataDir, 'postmaster.pid'), 'utf8');
  process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
  const next = await start();
  expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(next.url).not.toBe(abandoned.url);
});

test('a process number that now belongs to another program does not keep the server from starting', async () => {
  const first = await start();
  await first.stop();
  await writeFile(
    join(dataDir, 'postmaster.pid'),
    [process.pid, dataDir, 0, first.port, '', '127.0.0.1'].join('\n'),
  );
  const next = await start();
  expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a directory that holds something else is refused and left as it was', async () => {
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'letter.txt'), 'keep me');
  await expect(start()).rejects.toThrow(/no PostgreSQL data directory/);
  expect(await readFile(join(dataDir, 'letter.txt'), 'utf8')).toBe('keep me');
});

(process.getuid?.() === 0 ? test : test.skip)(
  'root may keep the checkout in a closed directory: data and programs move to where the server can read',
  async () => {
    await chmod(folder, 0o700);
    const database = await start();
    expect(database.dataDir.startsWith(folder)).toBe(false);
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.stop();
    await rm(join(database.dataDir, '..'), { recursive: true });
  },
);

test('a database is copied from a template and dropped with its sessions', async () => {
  const server = await start();
  const template = await createDatabase(server.url, 'a "template"');
  await query(template, 'CREATE TABLE note AS SELECT 7 AS value');
  const copy = await createDatabase(server.url, 'copy', 'a "template"');
  expect(await query(copy, 'SELECT value FROM note')).toEqual([{ value: 7 }]);
  await dropDatabase(server.url, 'copy');
  await dropDatabase(server.url, 'copy');
  await expect(query(copy, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
});

/** Starts a server from a process of its own and kills that process without a warning. */
function startInProcessAndKillIt(): Promise<{ url: string; port: number }> {
  const script = `
    const { startEmbeddedDatabase } = await import(${JSON.stringify(`${sourceFolder}start-embedded-database.ts`)});
    const { url, port } = await startEmbeddedDatabase(${JSON.stringify({ dataDir, durability: 'test' })});
    console.log(JSON.stringify({ url, port }));
    setInterval(() => undefined, 1000);`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', typescript, '--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let answer = '';
    child.stdout.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
      if (answer.includes('\n')) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(JSON.parse(answer) as { url: string; port: number }));
  });
}
