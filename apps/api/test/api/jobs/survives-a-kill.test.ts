import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BackgroundJobs } from '../../../src/platform/jobs/background-jobs.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion } from '../../builders/a-region.js';
import { useApp } from '../../support/test-app.js';

/** Processes of their own do the work; this one only begins it and looks. */
const app = useApp();
const support = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

function aWorker(stopAt: number): { child: ChildProcess; says: (word: string) => Promise<void> } {
  const child = spawn(
    process.execPath,
    ['--import', support('../../support/load-typescript.mjs'), support('./a-killed-worker.ts')],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: app.config.databaseUrl,
        TISHENG_DATA_DIR: app.config.dataDir,
        TISHENG_PUBLIC_URL: 'http://127.0.0.1:1',
        TISHENG_ID_KEYS: `test-1:${Buffer.alloc(32, 7).toString('base64')}`,
        TISHENG_SIGNING_KEY: 'k'.repeat(32),
        STOP_AT: String(stopAt),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  const says = async (word: string): Promise<void> => {
    while (!said.includes(word)) {
      if (child.exitCode !== null) throw new Error(`The worker ended before it said "${word}"`);
      await once(child.stdout!, 'data');
    }
  };
  return { child, says };
}

async function begin(name: string): Promise<string> {
  const [row] = (
    await app.pool.query<{ id: string; path: string; root: string }>(
      'SELECT id, path, root_id AS root FROM organization.unit ORDER BY number LIMIT 1',
    )
  ).rows;
  const actor = {
    accountId: await anAccountId(),
    displayName: 'Office',
    role: 'province-office' as const,
    unitId: row!.id,
    unitPath: row!.path,
    rootUnitId: row!.root,
    ip: null,
  };
  return app.database.transaction((tx) =>
    app.get(BackgroundJobs).begin(tx, actor, {
      kind: 'write-numbers',
      payload: { name },
      unitId: row!.id,
      rootUnitId: row!.root,
    }),
  );
}

async function anAccountId(): Promise<string> {
  const { rows } = await app.pool.query<{ id: string }>('SELECT id FROM identity.account LIMIT 1');
  return rows[0]!.id;
}

interface JobState {
  readonly state: string;
  readonly done: number;
  readonly starts: number;
  readonly result: { rows: number } | null;
}

async function untilState(id: string, state: string): Promise<JobState> {
  for (;;) {
    const { rows } = await app.pool.query<JobState>(
      'SELECT state, done, starts, result FROM platform.background_job WHERE id = $1',
      [id],
    );
    if (rows[0]!.state === state) return rows[0]!;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const written = async (name: string) =>
  (
    await app.pool.query<{ rows: number; different: number }>(
      'SELECT count(*)::int AS rows, count(DISTINCT number)::int AS different FROM public.written WHERE name = $1',
      [name],
    )
  ).rows[0];

beforeAll(async () => {
  const region = await aRegion(app, { schoolsEach: 1 });
  await anAccount(app).of('province-office').at(region.root).made();
  await app.pool.query('CREATE TABLE public.written (name text, number int)');
});

test('work whose process is killed in its middle is done by the next process, and counts once', async () => {
  const id = await begin('restart');
  const first = aWorker(5);
  await first.says('middle');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(await untilState(id, 'running')).toMatchObject({ starts: 1 });
  expect(await written('restart')).toEqual({ rows: 0, different: 0 });

  aWorker(0);
  expect(await untilState(id, 'done')).toMatchObject({ starts: 2, result: { rows: 80 } });
  expect(await written('restart')).toEqual({ rows: 80, different: 80 });
});

test('another process that works already takes over what a dead one on another machine had taken', async () => {
  const first = aWorker(3);
  await first.says('started');
  const id = await begin('elsewhere');
  await first.says('middle');
  const second = aWorker(0);
  await second.says('started');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  // As if it had run on a machine of which nobody here can tell whether it lives, and had been silent for a minute.
  await app.pool.query(
    `UPDATE platform.worker_process SET machine = 'another', seen_at = now() - interval '1 minute' WHERE pid = $1`,
    [first.child.pid],
  );
  expect(await untilState(id, 'done')).toMatchObject({ starts: 2 });
  expect(await written('elsewhere')).toEqual({ rows: 80, different: 80 });
});
