import { gzipSync } from 'node:zlib';
import { aRegion, type Region } from '../../builders/a-region.js';
import { type InstitutionClient, anInstitutionClient, inTraining } from '../../builders/an-institution-client.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let ours: InstitutionClient;
let theirs: InstitutionClient;
let learners: Learner[];
let foreign: Learner;
let serial = 0;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  learners = await someLearners(app, region, 3);
  [foreign] = (await someLearners(app, region, 1, { institution: 1 })) as [Learner];
  inTraining(app, region);
  ours = await anInstitutionClient(app, region);
  theirs = await anInstitutionClient(app, region, { institution: 1 });
  const published = await ours.graphql<{ publishCourses: { added: number } }>(
    `mutation ($courses: [CourseInput!]!) { publishCourses(input: { courses: $courses }) {
       ... on CoursesPublished { added } ... on PushRefused { problems { code } } } }`,
    {
      courses: ['C1', 'C2'].map((code) => ({
        code, title: code, topic: 'T1', stages: [], subjects: [], required: false, halfHours: 4,
      })),
    },
  );
  expect(published.data.publishCourses).toEqual({ added: 2 });
});

/** A sound record of the first learner, an hour ago. */
const record = (fields: object = {}) => {
  serial += 1;
  return {
    recordId: `r${serial}`,
    learnerNo: learners[0]!.learnerNo,
    kind: 'COURSE_STUDY',
    occurredAt: new Date(app.clock.now().getTime() - 3600_000).toISOString(),
    courseCode: 'C1',
    minutes: 30,
    ...fields,
  };
};

const key = () => `key-${(serial += 1)}`;

const PUSH = `mutation ($input: PushLearningRecordsInput!) { pushLearningRecords(input: $input) {
  ... on PushReceipt { id cohortId cycle idempotencyKey received accepted duplicate rejected contentSha256
    rejections { totalCount nodes { index recordId code field message } pageInfo { hasNextPage } } }
  ... on PushRefused { problems { code } } } }`;

interface Receipt {
  id: string;
  cycle: number;
  received: number;
  accepted: number;
  duplicate: number;
  rejected: number;
  contentSha256: string;
  rejections: { totalCount: number; nodes: { index: number; recordId: string; code: string; field: string }[] };
  problems: { code: string }[];
}

async function push(records: readonly object[], options: { key?: string; cohortId?: string; client?: InstitutionClient } = {}) {
  const input = { cohortId: options.cohortId ?? region.cohortId, idempotencyKey: options.key ?? key(), records };
  const answer = await (options.client ?? ours).graphql<{ pushLearningRecords: Receipt }>(PUSH, { input });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.pushLearningRecords;
}

const counts = ({ received, accepted, duplicate, rejected }: Receipt) => [received, accepted, duplicate, rejected];
const codes = (receipt: Receipt) => receipt.rejections.nodes.map(({ index, code }) => [index, code]);
const held = async () =>
  (await app.database.one<{ n: number }>('SELECT count(*) AS n FROM exchange.learning_record'))?.n;

describe('a push', () => {
  test('is acknowledged with a receipt that can be fetched again, and rolled up', async () => {
    const receipt = await push([record({ completed: true }), record({ minutes: 20 })]);
    expect(counts(receipt)).toEqual([2, 2, 0, 0]);
    expect(receipt.cycle).toBe(1);
    const again = await ours.graphql<{ receipt: Receipt }>(`query ($id: ID!) { receipt(id: $id) { id contentSha256 } }`, {
      id: receipt.id,
    });
    expect(again.data.receipt).toEqual({ id: receipt.id, contentSha256: receipt.contentSha256 });
    const progress = await app.database.one(
      'SELECT completed_courses, completed_half_hours, study_minutes FROM exchange.learner_progress WHERE enrollment_id = $1',
      [learners[0]!.id],
    );
    expect(progress).toEqual({ completed_courses: 1, completed_half_hours: 4, study_minutes: 50 });
  });

  test('locks the county’s choice of institution with its first record', async () => {
    const row = await app.database.one<{ locked: boolean }>(
      'SELECT locked_at IS NOT NULL AS locked FROM enrollment.institution_choice WHERE cohort_id = $1 AND county_id = $2',
      [region.cohortId, region.countyOf(learners[0]!.school).id],
    );
    expect(row?.locked).toBe(true);
  });

  test('a bad record never spoils the good ones, and each is named with its index, code and field', async () => {
    const receipt = await push([
      record(),
      record({ learnerNo: 'NOBODY' }),
      record({ learnerNo: foreign.learnerNo }),
      record({ courseCode: 'C9' }),
      record({ minutes: null }),
      record({ minutes: 1441 }),
      record({ occurredAt: '2014-13-01' }),
      record({ occurredAt: new Date(app.clock.now().getTime() + 3600_000).toISOString() }),
      record({ occurredAt: new Date(app.clock.now().getTime() - 30 * 86_400_000).toISOString() }),
      record({ supersedes: 'nothing' }),
      record(),
    ]);
    expect(counts(receipt)).toEqual([11, 2, 0, 9]);
    expect(codes(receipt)).toEqual([
      [1, 'unknown-learner'],
      [2, 'unknown-learner'],
      [3, 'unknown-course'],
      [4, 'missing-field'],
      [5, 'out-of-range'],
      [6, 'malformed'],
      [7, 'in-the-future'],
      [8, 'not-enrolled-then'],
      [9, 'supersedes-unknown'],
    ]);
    expect(receipt.rejections.nodes.map(({ field }) => field)).toEqual([
      'learnerNo', 'learnerNo', 'courseCode', 'minutes', 'minutes', 'occurredAt', 'occurredAt', 'occurredAt', 'supersedes',
    ]);
  });

  test('nobody can tell another institution’s learner from one who does not exist', async () => {
    const [mine, nobody] = (await push([record({ learnerNo: foreign.learnerNo }), record({ learnerNo: 'X' })])).rejections.nodes;
    expect({ ...mine, index: 0, recordId: '' }).toEqual({ ...nobody, index: 0, recordId: '' });
    const receipt = await push([record()]);
    const stranger = await theirs.graphql<{ receipt: unknown }>('query ($id: ID!) { receipt(id: $id) { id } }', { id: receipt.id });
    expect(stranger.data.receipt).toBeNull();
  });

  test('the same key with the same content answers the same receipt and stores nothing twice', async () => {
    const [records, once] = [[record(), record({ learnerNo: 'NOBODY' })], key()];
    const first = await push(records, { key: once });
    const before = await held();
    app.clock.advance(60_000);
    expect(await push(records, { key: once })).toEqual(first);
    expect(await held()).toBe(before);
  });

  test('a record from a fast clock does not change what a push is: its repetition is the same push', async () => {
    const soon = new Date(app.clock.now().getTime() + 600_000).toISOString();
    const [records, once] = [[record({ occurredAt: soon })], key()];
    const first = await push(records, { key: once });
    app.clock.advance(1200_000);
    expect(await push(records, { key: once })).toEqual(first);
  });

  test('the same key with other content is refused', async () => {
    const once = key();
    await push([record()], { key: once });
    expect((await push([record()], { key: once })).problems).toEqual([{ code: 'idempotency-key-reused' }]);
  });

  test('two pushes with one key at the same moment are stored once', async () => {
    const [records, once] = [[record(), record()], key()];
    const receipts = await Promise.all([1, 2, 3].map(() => push(records, { key: once })));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
  });

  test('a record held already is a duplicate however it is written; other content is a conflict', async () => {
    const one = record({ minutes: 45 });
    await push([one]);
    const moved = one.occurredAt.replace('Z', '+00:00');
    const receipt = await push([{ ...one, occurredAt: moved, completed: false }, { ...one, minutes: 46 }]);
    expect(counts(receipt)).toEqual([2, 0, 1, 1]);
    expect(codes(receipt)).toEqual([[1, 'record-id-conflict']]);
  });

  test('within a push the first record of an id counts', async () => {
    const one = record();
    const receipt = await push([one, one, { ...one, minutes: 31 }]);
    expect(counts(receipt)).toEqual([3, 1, 1, 1]);
  });

  test('a correction takes the corrected record out of the roll-up', async () => {
    const learnerNo = learners[1]!.learnerNo;
    const wrong = record({ learnerNo, completed: true, minutes: 100 });
    await push([wrong]);
    const right = record({ learnerNo, minutes: 40, supersedes: wrong.recordId });
    expect(counts(await push([right]))).toEqual([1, 1, 0, 0]);
    const progress = await app.database.one(
      'SELECT completed_courses, study_minutes FROM exchange.learner_progress WHERE enrollment_id = $1',
      [learners[1]!.id],
    );
    expect(progress).toEqual({ completed_courses: 0, study_minutes: 40 });
  });

  test('is refused whole, with every problem, when it is too large, has no key or a cohort that is not ours', async () => {
    const before = await held();
    const many = Array.from({ length: 5001 }, () => record());
    expect((await push(many, { key: ' ' })).problems.map(({ code }) => code)).toEqual([
      'idempotency-key-malformed',
      'too-many-records',
    ]);
    for (const cohortId of ['00000000-0000-7000-8000-000000000000', 'no-uuid']) {
      expect((await push([record()], { cohortId })).problems).toEqual([{ code: 'unknown-cohort' }]);
    }
    expect(await held()).toBe(before);
  });
});

describe('the bulk endpoint', () => {
  const json = (answer: { json<T>(): T }) => answer.json<Receipt>();

  test('means the same as the mutation: the same records have the same hash and the same outcome', async () => {
    const records = [record(), record({ courseCode: 'C9' }), record({ kind: 'POST', courseCode: undefined, minutes: undefined, count: 2, score: 87.5 })];
    const streamed = json(await ours.stream(region.cohortId, key(), records));
    const batched = await push(records);
    expect(streamed.contentSha256).toBe(batched.contentSha256);
    expect(counts(streamed)).toEqual([3, 2, 0, 1]);
    expect(counts(batched)).toEqual([3, 0, 2, 1]);
  });

  test('one key may be repeated over the other way in', async () => {
    const [records, once] = [[record()], key()];
    const batched = await push(records, { key: once });
    expect(json(await ours.stream(region.cohortId, once, records)).id).toBe(batched.id);
  });

  test('takes gzip, lines of other programs and empty lines', async () => {
    const body = `\ufeff${JSON.stringify(record())}\r\n\r\n  \n${JSON.stringify(record())}`;
    const answer = await ours.stream(region.cohortId, key(), gzipSync(body), { 'content-encoding': 'gzip' });
    expect(counts(json(answer))).toEqual([2, 2, 0, 0]);
  });

  test('names a line that is no JSON, or too long, and keeps the others', async () => {
    const body = [JSON.stringify(record()), '{"recordId":', 'x'.repeat(200_000), JSON.stringify(record())].join('\n');
    const answer = await ours.stream(region.cohortId, key(), body);
    const receipt = json(answer);
    expect(counts(receipt)).toEqual([4, 2, 0, 2]);
    const lines = await app.rest({
      url: `/exchange/v1/receipts/${receipt.id}/rejections`,
      headers: { authorization: `Bearer ${ours.token}` },
    });
    expect(lines.headers.get('content-type')).toContain('application/x-ndjson');
    expect(lines.text.trim().split('\n').map((line) => JSON.parse(line) as object)).toMatchObject([
      { index: 1, code: 'malformed', recordId: null },
      { index: 2, code: 'malformed', recordId: null },
    ]);
  });

  test.each([
    ['damaged gzip', gzipSync(`${JSON.stringify({ a: 1 })}\n`.repeat(50)).subarray(0, -9), { 'content-encoding': 'gzip' }],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x0a]), {}],
  ])('%s stores nothing', async (_what, bytes, headers: Record<string, string>) => {
    const before = await held();
    const answer = await ours.stream(region.cohortId, key(), bytes, headers);
    expect(answer.status).toBe(400);
    expect(await held()).toBe(before);
  });

  test('a sender that goes away in mid-stream leaves nothing', async () => {
    const before = await held();
    const once = key();
    const leaving = new AbortController();
    async function* lines() {
      for (let index = 0; index < 3; index += 1) yield Buffer.from(`${JSON.stringify(record())}\n`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      leaving.abort();
      await new Promise(() => undefined);
    }
    const sent = fetch(`${app.url}/exchange/v1/learning-records?cohortId=${region.cohortId}`, {
      method: 'POST',
      body: lines() as unknown as ReadableStream,
      duplex: 'half',
      signal: leaving.signal,
      headers: { authorization: `Bearer ${ours.token}`, 'content-type': 'application/x-ndjson', 'idempotency-key': once },
    } as RequestInit);
    await expect(sent).rejects.toThrow();
    // The next push of the same key waits for whatever the broken one still holds.
    expect(counts(json(await ours.stream(region.cohortId, once, [record()])))).toEqual([1, 1, 0, 0]);
    expect(await held()).toBe(before! + 1);
  });

  test('refusals have a status of their own', async () => {
    const once = key();
    await ours.stream(region.cohortId, once, [record()]);
    expect((await ours.stream(region.cohortId, once, [record()])).status).toBe(409);
    expect((await ours.stream('00000000-0000-7000-8000-000000000000', key(), [record()])).status).toBe(404);
    expect((await ours.stream(region.cohortId, 'with blank', [record()])).status).toBe(422);
    expect((await ours.stream(region.cohortId, key(), 'x', { 'content-encoding': 'br' })).status).toBe(415);
  });
});

describe('what an institution reads', () => {
  test('its own trainees, page by page in the order in which they changed', async () => {
    const query = `query ($cohortId: ID!, $after: String) { trainees(cohortId: $cohortId, first: 2, after: $after) {
      nodes { learnerNo name school county state obligation diagnosis { overallLevel } chosenCourses { code } changedAt }
      pageInfo { hasNextPage endCursor } totalCount } }`;
    type Page = { trainees: { nodes: { learnerNo: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const first = (await ours.graphql<Page>(query, { cohortId: region.cohortId })).data.trainees;
    const second = (await ours.graphql<Page>(query, { cohortId: region.cohortId, after: first.pageInfo.endCursor })).data.trainees;
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
    const all = [...first.nodes, ...second.nodes].map(({ learnerNo }) => learnerNo);
    expect(all.sort()).toEqual(learners.map(({ learnerNo }) => learnerNo).sort());
  });

  test('the cohorts, the cycles with their states, and the reconciliation of a cycle', async () => {
    const answer = await ours.graphql<{
      cohorts: { id: string; trainees: number }[];
      pushCycles: { number: number; state: string }[];
      reconciliation: { trainees: number; learnersWithoutRecords: number; withoutRecords: string[]; recordsHeld: number };
    }>(
      `query ($c: ID!) { cohorts { id trainees } pushCycles(cohortId: $c) { number state dueAt }
         reconciliation(cohortId: $c, cycle: 1) { trainees learnersWithoutRecords withoutRecords recordsHeld } }`,
      { c: region.cohortId },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data.cohorts).toEqual([{ id: region.cohortId, trainees: 3 }]);
    expect(answer.data.pushCycles.slice(0, 2).map(({ state }) => state)).toEqual(['ON_TIME', 'OPEN']);
    expect(answer.data.reconciliation).toMatchObject({ trainees: 3, withoutRecords: [learners[2]!.learnerNo] });
    expect(answer.data.reconciliation.recordsHeld).toBeGreaterThan(5);
  });

  test('a closed cohort takes nothing more, yet an earlier push is still acknowledged', async () => {
    const [records, once] = [[record()], key()];
    const first = await push(records, { key: once });
    await app.database.run(`UPDATE enrollment.cohort SET state = 'closed' WHERE id = $1`, [region.cohortId]);
    expect((await push([record()])).problems).toEqual([{ code: 'cohort-closed' }]);
    expect(await push(records, { key: once })).toEqual(first);
    await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [region.cohortId]);
  });
});

describe('results', () => {
  test('a grade off the band needs a reason (decision 3)', async () => {
    const answer = await ours.graphql<{ pushResults: { accepted: number; rejections: { index: number; code: string }[] } }>(
      `mutation ($input: PushResultsInput!) { pushResults(input: $input) { ... on ResultsReceived { accepted rejections { index code } } } }`,
      {
        input: {
          cohortId: region.cohortId,
          results: [
            { learnerNo: learners[0]!.learnerNo, score: 79.5, grade: 'EXCELLENT' },
            { learnerNo: learners[1]!.learnerNo, score: 79.5, grade: 'EXCELLENT', reason: 'Leads the county’s workshop.' },
            { learnerNo: learners[2]!.learnerNo, score: 61 },
            { learnerNo: foreign.learnerNo, score: 61 },
          ],
        },
      },
    );
    expect(answer.data.pushResults).toEqual({
      accepted: 2,
      rejections: [
        { index: 0, code: 'grade-off-band-needs-reason' },
        { index: 3, code: 'unknown-learner' },
      ],
    });
  });

  test('results of an institution’s own pre-test become the trainees’ diagnosis', async () => {
    const levels = [1, 2, 3].map((item) => ({ item, column: 'I', level: item / 10 }));
    const takenAt = app.clock.now().toISOString();
    const sent = await ours.graphql<{ pushDiagnosticResults: { accepted: number; rejections: { code: string }[] } }>(
      `mutation ($input: PushDiagnosticResultsInput!) { pushDiagnosticResults(input: $input) {
         ... on ResultsReceived { accepted rejections { code } } } }`,
      {
        input: {
          cohortId: region.cohortId,
          results: [
            { learnerNo: learners[0]!.learnerNo, takenAt, levels },
            { learnerNo: foreign.learnerNo, takenAt, levels },
          ],
        },
      },
    );
    expect(sent.data.pushDiagnosticResults).toEqual({ accepted: 1, rejections: [{ code: 'unknown-learner' }] });
    const read = await ours.graphql<{ trainees: { nodes: { diagnosis: { overallLevel: number; weakPoints: { item: number; level: number }[] } | null }[] } }>(
      `query ($c: ID!) { trainees(cohortId: $c) { nodes { learnerNo diagnosis { overallLevel takenAt dimensions { dimension column level } weakPoints { item level } } } } }`,
      { c: region.cohortId },
    );
    expect(read.errors).toEqual([]);
    const found = read.data.trainees.nodes.find(({ diagnosis }) => diagnosis !== null)?.diagnosis;
    expect(found?.overallLevel).toBe(0.2);
    expect(found?.weakPoints[0]).toEqual({ item: 1, level: 0.1 });
  });
});
