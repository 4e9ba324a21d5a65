import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import type { ConformanceState } from '@tisheng/domain-rules/exchange/conformance/conformance-checks.js';
import { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import { NotAuthorized, type Refused, Unavailable } from '@tisheng/exchange-client/exchange-errors.js';
import type { LearningRecord, PushReceipt, Trainee } from '@tisheng/exchange-client/exchange-types.js';
import { runCommand } from '@tisheng/exchange-client/push-command.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import {
  type InstitutionClient,
  anInstitutionClient,
  inTraining,
  tokenRequest,
} from '../../builders/an-institution-client.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { showEverything } from '../../support/show-everything.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let learners: Learner[];
let real: InstitutionClient;
let staff: string;
let client: ExchangeClient;
let keys: { clientId: string; clientSecret: string };

interface Run {
  conformanceRun: {
    passed: boolean;
    required: number;
    shown: number;
    wrong: number;
    checks: { check: string; state: string; at: string | null; evidence: string | null }[];
  } | null;
}

const RUN = '{ conformanceRun { passed required shown wrong checks { check state at evidence } } }';
const START = `mutation { startConformanceRun { ... on ConformanceRunStarted { startedAt } ... on Refused { problems { code } } } }`;
const runOf = async (as = staff) => (await app.graphql<Run>(RUN, {}, as)).data.conformanceRun;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  learners = await someLearners(app, region, 3);
  inTraining(app, region, 20);
  real = await anInstitutionClient(app, region);
  staff = await anAccount(app).of('institution-operator').operating(region.institutions[0]!).signedIn();
  expect(await runOf()).toBeNull();
  const made = await app.graphql<{ createApiClient: { clientId: string; clientSecret: string } }>(
    `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) {
       ... on ApiClientSecretIssued { apiClientId clientId clientSecret } ... on Refused { problems { code } } } }`,
    {
      input: {
        name: 'sandbox',
        sandbox: true,
        scopes: ['TRAINEES_READ', 'COURSES_WRITE', 'RECORDS_WRITE', 'DIAGNOSTICS_WRITE', 'RESULTS_WRITE'],
      },
    },
    staff,
  );
  keys = made.data.createApiClient;
  client = new ExchangeClient({ baseUrl: app.url, ...keys, backOff: 1 });
});

/** Rows of every table beside those of sandboxes and of what stands around them: clients, tokens, audit, sessions. */
async function realRows(): Promise<Record<string, unknown>> {
  const tables = await app.database.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker') ORDER BY 1`,
  );
  const held: Record<string, unknown> = {};
  for (const { name } of tables) {
    if (
      /^exchange\.(sandbox|api_client|access_token)|audit|identity\.(session|account)|rate_limit/.test(name)
    )
      continue;
    const row = await app.database.one<{ rows: string }>(
      `SELECT md5(COALESCE(string_agg(t::text, '' ORDER BY t::text), '')) || count(*) AS rows FROM ${name} t`,
    );
    held[name] = row!.rows;
  }
  return held;
}

test('a program that does all that the contract wants passes, and no real row has changed', async () => {
  const before = await realRows();
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['exchange.push', 'exchange.learner_progress', 'enrollment.cohort']),
  );
  await showEverything(client, app.clock.now());

  const run = await runOf();
  expect(run!.checks.filter(({ state }) => state !== 'SHOWN')).toEqual([]);
  expect(run).toMatchObject({ passed: true, shown: 13, required: 13, wrong: 0 });
  expect(JSON.parse(run!.checks.find(({ check }) => check === 'correction')!.evidence!)).toMatchObject({
    operation: 'push',
    corrected: 1,
  });
  expect(await realRows()).toEqual(before);
});

test('the command tells the same, and by its exit code whether the run is passed', async () => {
  const told: string[] = [];
  const run = (...args: string[]) =>
    runCommand(args, {
      env: {
        TISHENG_URL: app.url,
        TISHENG_CLIENT_ID: keys.clientId,
        TISHENG_CLIENT_SECRET: keys.clientSecret,
      },
      write: (line) => told.push(line),
      complain: (line) => told.push(line),
    });
  expect(await run('conformance')).toBe(0);
  expect(told.at(-1)).toBe('13 of 13 required are shown: passed.');
  expect(await run('conformance', '--json')).toBe(0);
  expect(JSON.parse(told.at(-1)!)).toMatchObject({ passed: true, wrong: 0 });
  expect(await run('start-conformance')).toBe(0);
  expect(await run('conformance')).toBe(5);
});

test('no list of people or of offices knows the sandbox, and the sandbox knows nothing real', async () => {
  const office = await anAccount(app).of('province-office').at(region.root).signedIn();
  const { data } = await app.graphql<Record<string, unknown>>(
    `query ($c: ID!, $u: ID!) {
       exchangeBoard(cohortId: $c, unitId: $u) { code trainees traineesWithRecords cycles { pushes } }
       institutionFacts(cohortId: $c) { learners learnersWithRecords courses }
     }`,
    { c: region.cohortId, u: region.root.id },
    office,
  );
  expect(JSON.stringify(data)).not.toMatch(
    /SANDBOX|"pushes":[1-9]|"learnersWithRecords":[1-9]|"courses":[1-9]/,
  );
  const console = await app.graphql<Record<string, unknown>>(
    `query ($c: ID!) { myInstitution { cohorts { id } } institutionPushes(cohortId: $c) { totalCount }
       institutionCourses { code } institutionTrainees(cohortId: $c) { totalCount } }`,
    { c: region.cohortId },
    staff,
  );
  expect(console.data).toEqual({
    myInstitution: { cohorts: [{ id: region.cohortId }] },
    institutionPushes: { totalCount: 0 },
    institutionCourses: [],
    institutionTrainees: { totalCount: 3 },
  });

  const [cohort] = await client.cohorts();
  expect(cohort!.id).not.toBe(region.cohortId);
  const record = { ...aRecord(1), learnerNo: learners[0]!.learnerNo };
  const wrong = (pushing: Promise<unknown>) =>
    pushing.catch((error: unknown) => (error as Refused).problems[0]!.code);
  expect(await wrong(client.pushLearningRecords(region.cohortId, 'real', [record]))).toBe('unknown-cohort');
  expect(await wrong(client.pushStream(region.cohortId, 'real', [record]))).toBe('unknown-cohort');
  expect(await wrong(client.pushResults(region.cohortId, []))).toBe('unknown-cohort');
  expect(await wrong(client.pushDiagnosticResults(region.cohortId, []))).toBe('unknown-cohort');
  expect(await wrong(client.reconciliation(region.cohortId, 1))).toBe('bad-input');
  expect(await wrong(client.pushCycles(region.cohortId))).toBe('bad-input');
  expect(await wrong(client.trainees(region.cohortId).next())).toBe('bad-input');
  const pushed = await client.pushLearningRecords(cohort!.id, 'a-real-number', [record]);
  expect(pushed).toMatchObject({ accepted: 0, rejected: 1 });

  const stored = await real.stream(region.cohortId, 'real-1', [record]);
  expect(await client.receipt(stored.json<PushReceipt>().id)).toBeNull();
  const toSandbox = await real.stream(cohort!.id, 'real-2', [record]);
  expect(toSandbox.status).toBe(404);
});

test('what is done wrongly is told with the call, and a new run begins empty', async () => {
  expect((await app.graphql<object>(START, {}, staff)).data).toMatchObject({
    startConformanceRun: { startedAt: expect.any(String) as string },
  });
  expect(await runOf()).toMatchObject({ shown: 0, wrong: 0 });

  const [cohort] = await client.cohorts();
  // Not a second page, another key after the stumble, rejections unread.
  await client.trainees(cohort!.id).next();
  const impatient = new ExchangeClient({ baseUrl: app.url, ...keys, attempts: 1 });
  await expect(impatient.pushStream(cohort!.id, 'k1', [aRecord(1)])).rejects.toBeInstanceOf(Unavailable);
  await client.pushStream(cohort!.id, 'k2', [aRecord(1), { ...aRecord(2), minutes: 0 }]);
  await client.pushStream(cohort!.id, 'k3', [{ ...aRecord(1), minutes: 9 }]);
  await client.pushStream(cohort!.id, 'k3', [aRecord(3)]).catch(() => undefined);
  const states = Object.fromEntries((await runOf())!.checks.map(({ check, state }) => [check, state]));
  expect(states).toMatchObject({
    token: 'SHOWN',
    'trainees-to-the-end': 'WRONG',
    retry: 'WRONG',
    resend: 'WRONG',
    'rejections-read': 'WRONG',
    correction: 'WRONG',
    'clean-push': 'WRONG',
    'bulk-push': 'SHOWN',
    changes: 'NOT_YET',
  });
});

test('programs fetch the report and begin again; a real client and another institution have none', async () => {
  const bearer = async (given: { clientId: string; clientSecret: string }) => ({
    authorization: `Bearer ${(await tokenRequest(app, given, {})).json<{ access_token: string }>().access_token}`,
  });
  const url = '/exchange/v1/conformance';
  const headers = await bearer(keys);
  const report = await app.rest({ method: 'GET', url, headers });
  const { checks } = report.json<{
    checks: { check: string; state: ConformanceState; todo?: { zh: string } }[];
  }>();
  expect(checks.find(({ check }) => check === 'retry')).toMatchObject({
    state: 'wrong',
    todo: { zh: expect.stringContaining('503') as string },
  });
  expect((await app.rest({ method: 'POST', url, headers })).json()).toMatchObject({
    passed: false,
    shown: 0,
  });

  const refused = await app.rest({ method: 'GET', url, headers: await bearer(real) });
  expect([refused.status, refused.json<{ problems: { code: string }[] }>().problems[0]!.code]).toEqual([
    409,
    'not-a-sandbox-client',
  ]);
  const others = await anAccount(app)
    .of('institution-operator')
    .operating(region.institutions[1]!)
    .signedIn();
  expect(await runOf(others)).toBeNull();
});

test('scopes hold in the sandbox as outside', async () => {
  const narrow = new ExchangeClient({ baseUrl: app.url, ...keys, scopes: ['trainees:read'] });
  await expect(narrow.publishCourses([])).rejects.toBeInstanceOf(NotAuthorized);
});

test('the sandbox judges any pushes as the real exchange does', async () => {
  const [cohort] = await client.cohorts();
  const trainees: Trainee[] = [];
  for await (const trainee of client.trainees(cohort!.id)) trainees.push(trainee);
  const course = {
    code: 'K',
    title: 'K',
    topic: 'T1',
    stages: [],
    subjects: [],
    required: true,
    halfHours: 2,
  };
  await client.publishCourses([course]);
  const outside = new ExchangeClient({ baseUrl: app.url, ...real, backOff: 1 });
  await outside.publishCourses([course]);

  const now = app.clock.now().getTime();
  const entry = fc.record({
    id: fc.integer({ min: 1, max: 5 }),
    who: fc.integer({ min: 0, max: 3 }),
    minutes: fc.constantFrom(5, 6, 0),
    course: fc.constantFrom('K', 'L', null),
    supersedes: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    at: fc.constantFrom(now - 3_600_000, now + 3_600_000, now - 40 * 86_400_000),
  });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(entry, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
      async (pushes) => {
        round += 1;
        for (const [at, records] of pushes.entries()) {
          const made = (numbers: readonly string[]) =>
            records.map((given) => ({
              recordId: `d${round}-${given.id}`,
              learnerNo: numbers[given.who] ?? 'nobody',
              kind: given.course === null ? 'DISCUSSION' : 'COURSE_STUDY',
              occurredAt: new Date(given.at).toISOString(),
              minutes: given.minutes,
              ...(given.course === null ? {} : { courseCode: given.course }),
              ...(given.supersedes === null ? {} : { supersedes: `d${round}-${given.supersedes}` }),
            })) as LearningRecord[];
          const key = `d${round}-${at}`;
          const there = await judged(
            outside,
            region.cohortId,
            key,
            made(learners.map((one) => one.learnerNo)),
          );
          const here = await judged(
            client,
            cohort!.id,
            key,
            made(trainees.slice(0, 3).map((one) => one.learnerNo)),
          );
          expect(here).toEqual(there);
        }
      },
    ),
    { numRuns: 25 },
  );
});

async function judged(by: ExchangeClient, cohortId: string, key: string, records: readonly LearningRecord[]) {
  const { id, received, accepted, duplicate, rejected } = await by.pushLearningRecords(
    cohortId,
    key,
    records,
  );
  const rejections: unknown[] = [];
  for await (const { index, recordId, code, field } of by.rejections(id))
    rejections.push({ index, recordId, code, field });
  return { received, accepted, duplicate, rejected, rejections };
}

test('a push to the sandbox that is too large is refused, however it is packed', async () => {
  const [cohort] = await client.cohorts();
  const headers = {
    authorization: `Bearer ${(await tokenRequest(app, keys, {})).json<{ access_token: string }>().access_token}`,
    'content-type': 'application/x-ndjson',
    'content-encoding': 'gzip',
    'idempotency-key': 'large',
  };
  const lines = Array.from({ length: 20_001 }, (_, at) => `${JSON.stringify(aRecord(at))}\n`).join('');
  const url = `/exchange/v1/learning-records?cohortId=${cohort!.id}`;
  const send = () => app.rest({ method: 'POST', url, headers, payload: gzipSync(lines) });
  expect((await send()).status).toBe(503);
  const answer = await send();
  expect([answer.status, answer.json<{ problems: { code: string }[] }>().problems[0]!.code]).toEqual([
    422,
    'sandbox-push-too-large',
  ]);
});

function aRecord(at: number): LearningRecord {
  return {
    recordId: `s${at}`,
    learnerNo: 'SANDBOX-001',
    kind: 'DISCUSSION',
    occurredAt: new Date(app.clock.now().getTime() - 3_600_000).toISOString(),
    minutes: 5,
  };
}
