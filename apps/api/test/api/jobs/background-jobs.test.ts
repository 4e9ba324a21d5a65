import { problem } from '@tisheng/domain-rules/problem.js';
import { BackgroundJobs, type JobOutcome } from '../../../src/platform/jobs/background-jobs.js';
import type { JobRun } from '../../../src/platform/jobs/job-run.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { PurgeJobs } from '../../../src/platform/jobs/purge-jobs.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let county: Person;
let neighbour: Person;
let province: Person;
let inspector: Person;
let countyAccountId: string;
/** What the next run of the work does; each test says it. */
let work: (run: JobRun<{ name: string }>) => Promise<JobOutcome>;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  const [first, second] = region.pack.region.counties.map(({ code }) => region.unit(code));
  county = await aPerson(app, anAccount(app).of('county-office').at(first!));
  countyAccountId = (
    await app.pool.query<{ id: string }>(
      `SELECT account_id AS id FROM identity.role_grant WHERE role = 'county-office' AND unit_id = $1`,
      [first!.id],
    )
  ).rows[0]!.id;
  neighbour = await aPerson(app, anAccount(app).of('county-office').at(second!));
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  inspector = await aPerson(app, anAccount(app).of('inspector').at(region.root));
  await app.pool.query('CREATE TABLE public.written (name text)');
  app.get(BackgroundJobs).handle<{ name: string }>('write-name', (run) => work(run));
});

async function begin(name: string): Promise<string> {
  const unit = region.unit(region.pack.region.counties[0]!.code);
  return app.database.transaction((tx) =>
    app.get(BackgroundJobs).begin(
      tx,
      {
        accountId: countyAccountId,
        displayName: 'County',
        role: 'county-office',
        unitId: unit.id,
        unitPath: unit.path,
        rootUnitId: region.root.id,
        ip: '10.1.1.1',
      },
      { kind: 'write-name', payload: { name }, unitId: unit.id, rootUnitId: region.root.id, subject: name },
    ),
  );
}

/** Writes its name and says so, in one transaction; `between` happens in the middle. */
const writing =
  (between: (run: JobRun<{ name: string }>) => Promise<void> = async () => undefined) =>
  (run: JobRun<{ name: string }>): Promise<JobOutcome> =>
    app.database.transaction(async (tx) => {
      await tx.run('INSERT INTO public.written VALUES ($1)', [run.payload.name]);
      await between(run);
      await run.progress(1, 1);
      const outcome = { result: { written: 1, where: 'here' } };
      await run.finish(tx, outcome);
      return outcome;
    });

const written = async (name: string): Promise<number> =>
  (await app.pool.query('SELECT FROM public.written WHERE name = $1', [name])).rowCount ?? 0;

interface Shown {
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly result: readonly { name: string; number: number | null; text: string | null }[];
  readonly problems: readonly { code: string }[];
  readonly begunBy: string;
  readonly isMine: boolean;
  readonly mayCancel: boolean;
  readonly mayRetry: boolean;
}
const ONE = `query ($id: ID!) { backgroundJob(jobId: $id) { state done total result { name number text }
  problems { code } begunBy isMine mayCancel mayRetry } }`;
const look = async (id: string, who = county): Promise<Shown> =>
  (await who.ask<{ backgroundJob: Shown }>(ONE, { id })).backgroundJob;
const cancel = (id: string, who = county) =>
  who.do<{ jobId?: string }>('cancelJob', { jobId: 'ID!' }, { jobId: id }, '... on CancelJobDone { jobId }');
const retry = (id: string, who = county) =>
  who.do<{ jobId?: string }>('retryJob', { jobId: 'ID!' }, { jobId: id }, '... on RetryJobDone { jobId }');
/** Lets the queue try at once what it would try later. */
const dueNow = () => app.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()');

test('work is begun, done and tells its result', async () => {
  work = writing();
  const id = await begin('plain');
  expect(await look(id)).toMatchObject({ state: 'WAITING', mayCancel: true, mayRetry: false, isMine: true });
  await app.runJobs();
  expect(await look(id)).toMatchObject({
    state: 'DONE',
    done: 1,
    total: 1,
    begunBy: 'County',
    result: [
      { name: 'where', number: null, text: 'here' },
      { name: 'written', number: 1, text: null },
    ],
  });
  expect((await cancel(id)).problems).toMatchObject([{ code: 'job-is-finished' }]);
  expect((await retry(id)).problems).toMatchObject([{ code: 'job-came-to-no-end' }]);
});

test('work that waits is stopped at once and never runs; done anew it runs', async () => {
  work = writing();
  const id = await begin('waiting');
  expect(await cancel(id)).toMatchObject({ jobId: id });
  expect((await look(id)).state).toBe('CANCELLED');
  await app.runJobs();
  expect(await written('waiting')).toBe(0);

  expect(await retry(id, province)).toMatchObject({ jobId: id });
  expect((await look(id)).state).toBe('WAITING');
  await app.runJobs();
  expect((await look(id)).state).toBe('DONE');
  expect(await written('waiting')).toBe(1);
});

test('work that runs takes back what it wrote when it is stopped', async () => {
  work = writing(async (run) => void (await cancel(run.id)));
  const id = await begin('running');
  await app.runJobs();
  expect(await look(id)).toMatchObject({ state: 'CANCELLED', mayRetry: true });
  expect(await written('running')).toBe(0);
});

test('who stops work after its last step, before its commit, stops it still', async () => {
  work = (run) =>
    app.database.transaction(async (tx) => {
      await tx.run('INSERT INTO public.written VALUES ($1)', [run.payload.name]);
      await cancel(run.id);
      await run.finish(tx, { result: {} });
      return { result: {} };
    });
  const id = await begin('late');
  await app.runJobs();
  expect((await look(id)).state).toBe('CANCELLED');
  expect(await written('late')).toBe(0);
});

test('work that is committed stays done, even when it breaks afterwards', async () => {
  const write = writing();
  work = async (run) => {
    await write(run);
    throw new Error('too late to matter');
  };
  const id = await begin('committed');
  await app.runJobs();
  expect((await look(id)).state).toBe('DONE');
  expect(await written('committed')).toBe(1);
});

test('work whose commit fails is tried again, though it had told its end', async () => {
  let runs = 0;
  work = (run) =>
    app.database.transaction(async (tx) => {
      runs += 1;
      await tx.run('INSERT INTO public.written VALUES ($1)', [run.payload.name]);
      await run.finish(tx, { result: {} });
      if (runs === 1) throw new Error('the connection broke');
      return { result: {} };
    });
  const id = await begin('broken commit');
  await app.runJobs();
  expect((await look(id)).state).toBe('WAITING');
  await dueNow();
  await app.runJobs();
  expect((await look(id)).state).toBe('DONE');
  expect(await written('broken commit')).toBe(1);
});

test('work that breaks is tried three times, then counts as failed; between two tries it can be stopped', async () => {
  work = () => Promise.reject(new Error('no luck'));
  const id = await begin('unlucky');
  for (const expected of ['WAITING', 'WAITING', 'FAILED']) {
    await dueNow();
    await app.runJobs();
    expect((await look(id)).state).toBe(expected);
  }
  const other = await begin('unlucky, too');
  await app.runJobs();
  expect(await cancel(other)).toMatchObject({ jobId: other });
  expect((await look(other)).state).toBe('CANCELLED');
  await dueNow();
  await app.runJobs();
  expect((await look(other)).state).toBe('CANCELLED');
});

test('work that the rules refuse shows why, and nothing counts as its failure', async () => {
  work = () => Promise.resolve({ problems: [problem('job-is-finished')] });
  const id = await begin('refused');
  await app.runJobs();
  expect(await look(id)).toMatchObject({
    state: 'REFUSED',
    problems: [{ code: 'job-is-finished' }],
    mayRetry: true,
  });
});

test('of two runs of one job only the later may store anything', async () => {
  let release = (): void => undefined;
  let reached = (): void => undefined;
  const isThere = new Promise<void>((resolve) => (reached = resolve));
  work = writing(() => {
    reached();
    return new Promise<void>((resolve) => (release = resolve));
  });
  const id = await begin('twice');
  const first = app.runJobs();
  await isThere;
  // The first run seems dead: what it had taken is given back while it is in its middle.
  await app.pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
  );
  work = writing();
  await app.runJobs();
  expect((await look(id)).state).toBe('DONE');
  release();
  await first;
  expect((await look(id)).state).toBe('DONE');
  expect(await written('twice')).toBe(1);
});

test('work that ends its process every time is given up', async () => {
  work = writing();
  const id = await begin('deadly');
  await app.pool.query(
    `UPDATE platform.background_job SET state = 'running', starts = 10, seen_at = now() - interval '1 hour' WHERE id = $1`,
    [id],
  );
  await app.runJobs();
  expect((await look(id)).state).toBe('FAILED');
  expect(await written('deadly')).toBe(0);
});

test('who stands beside sees nothing of it; offices above see it; an inspector sees it and leaves it as it is', async () => {
  work = writing();
  const id = await begin('seen');
  const LIST = `query ($mine: Boolean!, $states: [BackgroundJobState!], $after: String) {
    backgroundJobs(mine: $mine, states: $states, kind: "write-name", first: 1, after: $after) {
      totalCount nodes { id subject } pageInfo { hasNextPage endCursor } } }`;
  type List = {
    backgroundJobs: {
      totalCount: number;
      nodes: { id: string; subject: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const list = async (who: Person, mine: boolean, after: string | null = null) =>
    (await who.ask<List>(LIST, { mine, states: null, after })).backgroundJobs;
  await expect(look(id, neighbour)).rejects.toThrow('FORBIDDEN');
  expect((await list(neighbour, false)).totalCount).toBe(0);
  expect((await list(province, false)).nodes).toMatchObject([{ id }]);
  expect((await list(province, true)).totalCount).toBe(0);
  const mine = await list(county, true);
  expect(mine.nodes).toMatchObject([{ id }]);
  const second = await list(county, true, mine.pageInfo.endCursor);
  expect(second.nodes[0]?.id).not.toBe(id);
  expect(second.totalCount).toBe(mine.totalCount);
  expect(await look(id, inspector)).toMatchObject({ isMine: false, mayCancel: false });
  expect((await cancel(id, inspector)).problems).toMatchObject([{ code: 'job-is-only-watched' }]);
  expect(await cancel(id, province)).toMatchObject({ jobId: id });
});

test('who stops and who begins anew stands in the audit trail', async () => {
  work = writing();
  const id = await begin('audited');
  await cancel(id, province);
  await retry(id);
  const { rows } = await app.pool.query(
    'SELECT action, role, before, after FROM platform.audit_entry WHERE target_id = $1 ORDER BY id',
    [id],
  );
  expect(rows).toEqual([
    {
      action: 'cancel-job',
      role: 'province-office',
      before: { state: 'waiting' },
      after: { kind: 'write-name', state: 'cancelled' },
    },
    {
      action: 'retry-job',
      role: 'county-office',
      before: { state: 'cancelled' },
      after: { kind: 'write-name', state: 'waiting' },
    },
  ]);
  await cancel(id);
});

test('finished work is forgotten after ninety days, by what is done every night', async () => {
  work = writing();
  const id = await begin('old');
  await app.runJobs();
  app.clock.advance(89 * 86_400_000);
  await app.get(Jobs).runDaily();
  expect((await look(id)).state).toBe('DONE');
  app.clock.advance(2 * 86_400_000);
  const unfinished = await begin('young');
  expect((await app.get(PurgeJobs).execute()).purged).toBeGreaterThan(0);
  await expect(look(id)).rejects.toThrow('FORBIDDEN');
  expect((await look(unfinished)).state).toBe('WAITING');
});
