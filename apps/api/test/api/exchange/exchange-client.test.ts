import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import { NotAuthorized, Refused, Unavailable } from '@tisheng/exchange-client/exchange-errors.js';
import type { LearningRecord } from '@tisheng/exchange-client/exchange-types.js';
import { runCommand } from '@tisheng/exchange-client/push-command.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import {
  type InstitutionClient,
  anInstitutionClient,
  inTraining,
} from '../../builders/an-institution-client.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let learners: Learner[];
let keys: InstitutionClient;
let client: ExchangeClient;
let serial = 0;

const clientWith = (fetch?: typeof globalThis.fetch): ExchangeClient =>
  new ExchangeClient({
    baseUrl: app.url,
    clientId: keys.clientId,
    clientSecret: keys.clientSecret,
    backOff: 1,
    ...(fetch ? { fetch } : {}),
  });

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  learners = await someLearners(app, region, 5);
  inTraining(app, region);
  keys = await anInstitutionClient(app, region);
  client = clientWith();
});

const isPush = (input: string | URL | Request): boolean =>
  input instanceof URL && input.pathname.endsWith('/learning-records');

const record = (): LearningRecord => ({
  recordId: `c${(serial += 1)}`,
  learnerNo: learners[serial % 5]!.learnerNo,
  kind: 'DISCUSSION',
  occurredAt: app.clock.now().toISOString(),
  minutes: 5,
});

test('an institution publishes, reads its trainees page by page, pushes and reads what was rejected', async () => {
  const course = {
    code: 'X1',
    title: 'X1',
    topic: 'T1',
    stages: ['PRIMARY'],
    subjects: [],
    required: true,
    halfHours: 3,
  };
  expect(await client.publishCourses([course])).toEqual({ added: 1, changed: 0, unchanged: 0 });
  expect(await client.publishCourses([{ ...course, halfHours: 4 }])).toEqual({
    added: 0,
    changed: 1,
    unchanged: 0,
  });

  const [cohort] = await client.cohorts();
  expect(cohort).toMatchObject({ id: region.cohortId, trainees: 5 });
  const found: string[] = [];
  for await (const trainee of client.trainees(region.cohortId, { pageSize: 2 }))
    found.push(trainee.learnerNo);
  expect(found.sort()).toEqual(learners.map(({ learnerNo }) => learnerNo).sort());

  const records = Array.from({ length: 2000 }, record);
  const receipt = await client.pushStream(region.cohortId, 'stream-1', [
    ...records,
    { ...record(), learnerNo: 'X' },
  ]);
  expect(receipt).toMatchObject({ received: 2001, accepted: 2000, rejected: 1 });
  expect(await client.receipt(receipt.id)).toEqual(receipt);
  const rejected = [];
  for await (const rejection of client.rejections(receipt.id)) rejected.push(rejection);
  expect(rejected).toMatchObject([{ index: 2000, code: 'unknown-learner' }]);
  expect((await client.pushCycles(region.cohortId))[0]).toMatchObject({ state: 'ON_TIME', accepted: 2000 });
});

test('a batch goes over GraphQL; refusals are errors with their problems', async () => {
  const records = [record()];
  const receipt = await client.pushLearningRecords(region.cohortId, 'batch-1', records);
  expect(receipt.accepted).toBe(1);
  const refused = await client
    .pushLearningRecords(region.cohortId, 'batch-1', [record()])
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).has('idempotency-key-reused')).toBe(true);
  await expect(client.pushStream(region.cohortId, 'batch-1', [record()])).rejects.toThrow(
    'idempotency-key-reused',
  );
});

test('a push is sent again under its key when the answer is lost, and is stored once', async () => {
  const records = [record(), record()];
  let calls = 0;
  const losing: typeof globalThis.fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (!isPush(input)) return answer;
    calls += 1;
    if (calls === 1) throw new TypeError('The connection broke.');
    return calls === 2 ? new Response('', { status: 503 }) : answer;
  };
  const receipt = await clientWith(losing).pushStream(region.cohortId, 'lost', () => records);
  expect([calls, receipt.accepted]).toEqual([3, 2]);
});

test('records that can be read once are not sent half', async () => {
  const breaking: typeof globalThis.fetch = async (input, init) => {
    if (isPush(input)) throw new TypeError('The connection broke.');
    return fetch(input, init);
  };
  async function* once() {
    yield record();
  }
  await expect(clientWith(breaking).pushStream(region.cohortId, 'once', once())).rejects.toBeInstanceOf(
    Unavailable,
  );
});

test('a wrong secret is told at once', async () => {
  const stranger = new ExchangeClient({
    baseUrl: app.url,
    clientId: keys.clientId,
    clientSecret: 'wrong',
    backOff: 1,
  });
  await expect(stranger.cohorts()).rejects.toBeInstanceOf(NotAuthorized);
});

test('a token that ended is renewed without the caller’s help', async () => {
  expect(await client.cohorts()).toHaveLength(1);
  app.clock.advance(2 * 3600_000);
  expect(await client.cohorts()).toHaveLength(1);
  app.clock.advance(2 * 3600_000);
  expect((await client.pushStream(region.cohortId, 'renewed-1', () => [record()])).accepted).toBe(1);
  app.clock.advance(2 * 3600_000);
  async function* once() {
    for (let index = 0; index < 2000; index += 1) yield record();
  }
  expect((await client.pushStream(region.cohortId, 'renewed-2', once())).accepted).toBe(2000);
});

test('the command pushes a file and tells by its exit code whether all of it was stored', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tisheng-exchange-'));
  const written: string[] = [];
  const env = {
    TISHENG_URL: app.url,
    TISHENG_CLIENT_ID: keys.clientId,
    TISHENG_CLIENT_SECRET: keys.clientSecret,
  };
  const run = (...args: string[]) =>
    runCommand(args, { env, write: (line) => written.push(line), complain: (line) => written.push(line) });
  try {
    const file = join(folder, 'cycle 1.ndjson');
    await writeFile(file, `${JSON.stringify(record())}\n${JSON.stringify(record())}\n`);
    expect(await run('push', file, '--cohort', region.cohortId)).toBe(0);
    expect(JSON.parse(written.pop()!)).toMatchObject({ accepted: 2, idempotencyKey: 'cycle_1.ndjson' });
    await writeFile(file, 'no record\n');
    expect(await run('push', file, '--cohort', region.cohortId, '--key', 'other')).toBe(3);
    expect(await run('push', file, '--cohort', region.cohortId)).toBe(1);
    expect(await run('dance')).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
