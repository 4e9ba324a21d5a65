import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PushReceipt } from '@tisheng/exchange-client/exchange-types.js';
import { runPushFile } from '@tisheng/exchange-client/push-file-command.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import {
  type InstitutionClient,
  anInstitutionClient,
  inTraining,
} from '../../builders/an-institution-client.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { aBreakingProxy, type Accident } from '../../support/breaking-proxy.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let learners: Learner[];
let keys: InstitutionClient;
let folder: string;
let serial = 0;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  learners = await someLearners(app, region, 5);
  inTraining(app, region);
  keys = await anInstitutionClient(app, region);
  folder = await mkdtemp(join(tmpdir(), 'tisheng-push-'));
});

afterAll(() => rm(folder, { recursive: true }));

const record = () => ({
  recordId: `f${(serial += 1)}`,
  learnerNo: learners[serial % 5]!.learnerNo,
  kind: 'DISCUSSION',
  occurredAt: app.clock.now().toISOString(),
  minutes: 5,
});

const ndjson = (records: readonly unknown[]): string =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');

async function saved(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function run(args: readonly string[], url = app.url) {
  const told: string[] = [];
  const complaints: string[] = [];
  const code = await runPushFile(args, {
    env: {
      TISHENG_URL: url,
      TISHENG_CLIENT_ID: keys.clientId,
      TISHENG_CLIENT_SECRET: keys.clientSecret,
      TISHENG_BACK_OFF_MS: '1',
    },
    write: (line) => told.push(line),
    complain: (line) => complaints.push(line),
  });
  const receipt = told[0]?.startsWith('{') ? (JSON.parse(told[0]) as PushReceipt) : null;
  return { code, receipt, complaints: complaints.join('\n') };
}

async function pushesHeld(): Promise<number> {
  const row = await app.database.one<{ pushes: number }>('SELECT count(*) AS pushes FROM exchange.push');
  return row!.pushes;
}

test('a file goes to the only cohort under a key of its content; packed or renamed it is the same push', async () => {
  const text = ndjson([record(), record(), record()]);
  const first = await run([await saved('cycle-1.ndjson', text)]);
  expect(first).toMatchObject({ code: 0, receipt: { accepted: 3 } });
  const again = await run([await saved('other-name', gzipSync(text))]);
  expect(again.receipt).toEqual(first.receipt);
  const other = await run([await saved('cycle-1.ndjson', text + ndjson([record()]))]);
  expect(other).toMatchObject({ code: 0, receipt: { accepted: 1, duplicate: 3 } });
});

test('CSV with quotes and empty cells says the same as NDJSON', async () => {
  const at = app.clock.now().toISOString();
  const rows = [
    '\ufeffrecordId,learnerNo,kind,occurredAt,minutes,count,score,completed,courseCode',
    `"csv ""1""",${learners[0]!.learnerNo},DISCUSSION,${at},7,,,,`,
    `csv-2,${learners[1]!.learnerNo},POST,${at},,2,87.5,,`,
    `csv-3,${learners[1]!.learnerNo},POST,${at},,two,,,`,
    '',
  ].join('\r\n');
  const { code, receipt, complaints } = await run([await saved('records.csv.gz', gzipSync(rows))]);
  expect(complaints).toContain('malformed');
  expect({ code, receipt }).toMatchObject({ code: 3, receipt: { received: 3, accepted: 2, rejected: 1 } });
  const held = await app.database.rows(
    'SELECT record_id, minutes, score_hundredths FROM exchange.learning_record WHERE push_id = $1 ORDER BY record_id',
    [receipt!.id],
  );
  expect(held).toEqual([
    { record_id: 'csv "1"', minutes: 7, score_hundredths: null },
    { record_id: 'csv-2', minutes: null, score_hundredths: 8750 },
  ]);
});

test('rejected records are counted by reason and stand in a file', async () => {
  const path = await saved(
    'bad.ndjson',
    ndjson([record(), { ...record(), learnerNo: 'X' }, { ...record(), learnerNo: 'Y' }]) + 'no record\n',
  );
  const { code, complaints } = await run([path]);
  expect(code).toBe(3);
  expect(complaints).toMatch(/2 {2}unknown-learner/);
  expect(complaints).toMatch(/1 {2}malformed/);
  const lines = (await readFile(`${path}.rejections.ndjson`, 'utf8')).trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { index: number; code: string }).index)).toEqual([1, 2, 3]);
});

test.each<[string, Accident[]]>([
  ['the upload breaks off', ['upload-breaks', 'upload-breaks']],
  ['the answer is lost', ['answer-is-lost', 'answer-is-lost']],
])('when %s the push is sent again by itself and stored once', async (_, accidents) => {
  const before = await pushesHeld();
  const proxy = await aBreakingProxy(app.url, accidents);
  try {
    const path = await saved('broken.ndjson', ndjson(Array.from({ length: 20_000 }, record)));
    const { code, receipt, complaints } = await run([path], proxy.url);
    expect({ code, accepted: receipt?.accepted }).toEqual({ code: 0, accepted: 20_000 });
    expect(proxy.pushes()).toBe(3);
    expect(complaints).toContain('Attempt 2 failed');
    expect((await pushesHeld()) - before).toBe(1);
  } finally {
    await proxy.close();
  }
});

test('exit codes tell what to do: refused, called wrongly, no answer', async () => {
  const path = await saved('once.ndjson', ndjson([record()]));
  expect((await run([path, '--key', 'k'])).code).toBe(0);
  await writeFile(path, ndjson([record()]));
  expect(await run([path, '--key', 'k'])).toMatchObject({ code: 1, receipt: null });
  expect((await run([path, '--cohort', '00000000-0000-0000-0000-000000000000'])).code).toBe(1);

  expect((await run([])).code).toBe(2);
  expect((await run([path, '--format', 'xml'])).code).toBe(2);
  expect((await run([join(folder, 'missing.ndjson')])).code).toBe(2);
  expect(await run([await saved('wrong.csv', 'recordId,learner\n1,2\n')])).toMatchObject({
    code: 2,
    complaints: expect.stringContaining('learner') as string,
  });
  expect((await run([await saved('cut.gz', gzipSync(ndjson([record()])).subarray(0, 30))])).code).toBe(2);
  expect((await run([path, '--attempts', '2'], 'http://127.0.0.1:9')).code).toBe(4);
});
