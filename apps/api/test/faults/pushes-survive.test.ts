import { connect } from 'node:net';
import { usePushes, type PushAnswer } from '../builders/pushes.js';
import { useApp } from '../support/test-app.js';
import { type BreakableApi, useBreakableApi } from './breakable-api.js';
import { useBreakableDatabase } from './breakable-database.js';
import { OUTAGE_MS, ROUNDS, someMoment, usually, VICTIMS, type Victim } from './rounds.js';

const database = useBreakableDatabase();
const app = useApp();
const pushes = usePushes(app);
const applications = useBreakableApi(app);

/** Records of one push: enough that there is something to interrupt. */
const RECORDS = 4000;
/** Too many for a disk that is nearly full. */
const LARGE = 145_000;

let api: BreakableApi;
beforeAll(async () => {
  api = await applications.start();
});

let made = 0;
function someRecords(count = RECORDS): object[] {
  return Array.from({ length: count }, (_, index) => {
    const { learnerNo } = pushes.learners[index % pushes.learners.length]!;
    made += 1;
    return pushes.record({
      recordId: `fault-${made}`,
      learnerNo,
      courseCode: `C${1 + (index % 2)}`,
      completed: index % 7 === 0,
    });
  });
}

/** The receipt, or nothing when no receipt came. */
async function sent(key: string, records: readonly object[]): Promise<PushAnswer | undefined> {
  try {
    const answer = await fetch(`${api.url}/exchange/v1/learning-records?cohortId=${pushes.region.cohortId}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${pushes.ours.token}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': key,
      },
      body: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    });
    const body = await answer.json();
    if (answer.status === 200) return body as PushAnswer;
    // Not the sender's fault, so that its program sends again.
    if (answer.status < 500) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function stored(key: string): Promise<{ pushes: { id: string; accepted: number }[]; records: number }> {
  const { rows } = await app.pool.query<{ id: string; accepted: number; records: number }>(
    `SELECT p.id, p.accepted, (SELECT count(*)::int FROM exchange.learning_record r WHERE r.push_id = p.id) AS records
       FROM exchange.push p WHERE p.idempotency_key = $1`,
    [key],
  );
  return { pushes: rows, records: rows.reduce((sum, row) => sum + row.records, 0) };
}

/** Learners whose sums are not what their records add up to, and records of no push. */
async function halves(): Promise<unknown[]> {
  const { rows } = await app.pool.query(
    `SELECT p.enrollment_id::text AS what FROM exchange.learner_progress p
       JOIN (SELECT enrollment_id, sum(minutes) FILTER (WHERE kind = 1) AS minutes, max(occurred_at) AS latest,
                    count(DISTINCT course_id) FILTER (WHERE completed) AS courses
               FROM exchange.learning_record GROUP BY 1) r USING (enrollment_id)
      WHERE (p.study_minutes, p.completed_courses, p.last_record_at)
            IS DISTINCT FROM (r.minutes::int, r.courses::int, r.latest)
     UNION ALL
     SELECT r.record_id FROM exchange.learning_record r LEFT JOIN exchange.push p ON p.id = r.push_id
      WHERE p.id IS NULL
     UNION ALL
     SELECT id::text FROM exchange.push WHERE received <> accepted + duplicate + rejected OR received = 0`,
  );
  return rows;
}

const kill: Record<Victim, () => Promise<void>> = {
  'the application': () => api.kill(),
  'a busy backend': () => database.killBusyBackend(),
  'the database server': () => database.killServer(),
};

test.each(VICTIMS)(
  'when %s is killed during a push, what was acknowledged is there whole, and sending again stores the rest once',
  async (victim) => {
    const usual = await usually(() => sent(pushes.key(), someRecords()));
    for (let round = 0; round < ROUNDS; round += 1) {
      const [key, records] = [pushes.key(), someRecords()];
      const answer = sent(key, records);
      await someMoment(usual);
      await kill[victim]();
      // The application outlives its database.
      expect(api.lastWords()).toBeUndefined();
      const receipt = await answer;

      const before = await stored(key);
      const acknowledged = receipt ? [{ id: receipt.id, accepted: RECORDS, records: RECORDS }] : [];
      expect(before.pushes).toEqual(expect.arrayContaining(acknowledged));
      expect(before.records).toBe(before.pushes.length * RECORDS);
      expect(await halves()).toEqual([]);

      const again = await sent(key, records);
      expect(again).toMatchObject({ received: RECORDS, accepted: RECORDS, duplicate: 0 });
      expect(again?.id).toBe(before.pushes[0]?.id ?? again?.id);
      expect(await stored(key)).toMatchObject({ pushes: [{ id: again?.id }], records: RECORDS });
      expect(await halves()).toEqual([]);
    }
  },
  20 * 60_000,
);

test('the same push sent by two connections at once is stored once and has one receipt', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [key, records] = [pushes.key(), someRecords(1500)];
    const [one, two] = await Promise.all([sent(key, records), sent(key, records)]);
    expect(one).toMatchObject({ accepted: 1500 });
    expect(two).toEqual(one);
    expect(await stored(key)).toMatchObject({ pushes: [{ id: one?.id }], records: 1500 });
  }
});

test('a sender that dies in the midst of its stream leaves nothing, and its push can be sent again', async () => {
  const { hostname, port } = new URL(api.url);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [key, records] = [pushes.key(), someRecords(3000)];
    const body = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /exchange/v1/learning-records?cohortId=${pushes.region.cohortId} HTTP/1.1\r\nHost: ${hostname}\r\n` +
            `Authorization: Bearer ${pushes.ours.token}\r\nContent-Type: application/x-ndjson\r\n` +
            `Idempotency-Key: ${key}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
        );
        socket.write(body.slice(0, Math.floor(Math.random() * body.length)), () => socket.resetAndDestroy());
      });
      socket.once('close', () => resolve());
      socket.once('error', reject);
    });
    expect(await sent(key, records)).toMatchObject({ accepted: 3000, duplicate: 0 });
    expect(await stored(key)).toMatchObject({ records: 3000 });
  }
  expect(await halves()).toEqual([]);
});

test('on a full disk a push is refused whole and says so; with room again it is taken', async () => {
  const [key, records] = [pushes.key(), someRecords(LARGE)];
  // The log of PostgreSQL is written in files of this size; without them the server could not go on at all.
  await database.limitFiles(16 * 1024 * 1024);
  // Backends that are there already write as before: only new ones find the disk full.
  await api.kill();
  const refused = await fetch(`${api.url}/exchange/v1/learning-records?cohortId=${pushes.region.cohortId}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${pushes.ours.token}`,
      'content-type': 'application/x-ndjson',
      'idempotency-key': key,
    },
    body: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  });
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ problems: [{ code: 'storage-full' }] });
  await database.limitFiles(null);
  await api.kill();
  expect((await stored(key)).records).toBe(0);
  expect(await sent(key, records)).toMatchObject({ accepted: LARGE, duplicate: 0 });
  expect(await halves()).toEqual([]);
});

test('while the database is gone pushes are refused at once, and taken again when it is back', async () => {
  const [key, records] = [pushes.key(), someRecords(100)];
  await database.stop();
  const until = Date.now() + OUTAGE_MS;
  while (Date.now() < until) {
    const started = Date.now();
    expect(await sent(key, records)).toBeUndefined();
    expect((await fetch(`${api.url}/health`)).status).toBe(503);
    // Nobody waits for a database that is gone.
    expect(Date.now() - started).toBeLessThan(10_000);
  }
  await database.start();
  expect(await sent(key, records)).toMatchObject({ accepted: 100, duplicate: 0 });
  expect(api.lastWords()).toBeUndefined();
});
