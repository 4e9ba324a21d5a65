import {
  checkLearningRecord,
  type LearningRecord,
} from '@tisheng/domain-rules/exchange/check-learning-record.js';
import { recordContent } from '@tisheng/domain-rules/exchange/record-content.js';
import fc from 'fast-check';
import { encodeNdjson, encodeRecords } from '../../../src/modules/exchange/push/ndjson-records.js';
import { FindReceipts } from '../../../src/modules/exchange/queries/find-receipts.js';
import { PushLearningRecords } from '../../../src/modules/exchange/use-cases/push-learning-records.js';
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
let client: InstitutionClient;
let foreign: Learner;
let run = 0;

const HALF_HOURS: Readonly<Record<string, number>> = { C1: 3, C2: 5 };

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  [foreign] = (await someLearners(app, region, 1, { institution: 1 })) as [Learner];
  client = await anInstitutionClient(app, region);
  await client.graphql(
    `mutation ($courses: [CourseInput!]!) { publishCourses(input: { courses: $courses }) { __typename } }`,
    {
      courses: Object.entries(HALF_HOURS).map(([code, halfHours]) => ({
        code,
        title: code,
        topic: 'T1',
        stages: [],
        subjects: [],
        required: false,
        halfHours,
      })),
    },
  );
});

/** A record with places instead of names: which of the run's ids and learners it means. */
const anyRecord = fc.record({
  id: fc.nat(7),
  learner: fc.nat(3),
  what: fc.constantFrom(
    'study',
    'study',
    'completed',
    'discussion',
    'post',
    'homework',
    'broken',
    'other-course',
  ),
  amount: fc.integer({ min: 1, max: 3 }),
  supersedes: fc.option(fc.nat(7), { freq: 2 }),
});
type AnyRecord = typeof anyRecord extends fc.Arbitrary<infer Value> ? Value : never;

const anyPush = fc.record({
  records: fc.array(anyRecord, { maxLength: 14 }),
  stream: fc.boolean(),
  repeated: fc.boolean(),
});

function write(record: AnyRecord, learners: readonly Learner[]): object {
  const { id, learner, what, amount, supersedes } = record;
  const common = {
    recordId: `run${run}-${id}`,
    learnerNo: (learners[learner] ?? foreign).learnerNo,
    occurredAt: new Date(app.clock.now().getTime() - amount * 3600_000).toISOString(),
    ...(supersedes === null ? {} : { supersedes: `run${run}-${supersedes}` }),
  };
  switch (what) {
    case 'discussion':
      return { ...common, kind: 'DISCUSSION', minutes: amount };
    case 'post':
      return { ...common, kind: 'POST', count: amount, ...(amount === 1 ? {} : { score: 70 + amount / 4 }) };
    case 'homework':
      return { ...common, kind: 'HOMEWORK', courseCode: 'C1', score: 60 + amount };
    case 'broken':
      return { ...common, kind: 'COMMENT', count: 5000 };
    default: {
      const courseCode = what === 'other-course' ? 'C9' : amount === 1 ? 'C2' : 'C1';
      return {
        ...common,
        kind: 'COURSE_STUDY',
        courseCode,
        minutes: amount * 10,
        completed: what === 'completed',
      };
    }
  }
}

/** What the exchange should hold, thought through one record after the other. */
class Model {
  readonly held = new Map<string, LearningRecord>();

  constructor(private readonly learners: readonly Learner[]) {}

  /** The code of every record; null for one that is new. */
  push(records: readonly object[]): (string | null)[] {
    return records.map((written) => {
      const record = checkLearningRecord(written, app.clock.now().getTime());
      if (!record.valid) return record.code;
      if (!this.learners.some(({ learnerNo }) => learnerNo === record.learnerNo)) return 'unknown-learner';
      if (record.courseCode !== null && HALF_HOURS[record.courseCode] === undefined) return 'unknown-course';
      const known = this.held.get(record.recordId);
      if (known) return recordContent(known) === recordContent(record) ? 'duplicate' : 'record-id-conflict';
      if (record.supersedes !== null && !this.held.has(record.supersedes)) return 'supersedes-unknown';
      this.held.set(record.recordId, record);
      return null;
    });
  }

  progressOf({ learnerNo }: Learner): object {
    const corrected = new Set([...this.held.values()].map(({ supersedes }) => supersedes));
    const standing = [...this.held.values()].filter(
      (r) => r.learnerNo === learnerNo && !corrected.has(r.recordId),
    );
    const of = (kind: number) => standing.filter((record) => record.kind === kind);
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const courses = new Set(
      standing.filter(({ completed }) => completed).map(({ courseCode }) => courseCode ?? ''),
    );
    const posts = of(3).filter(({ scoreHundredths }) => scoreHundredths !== null);
    return {
      completed_courses: courses.size,
      completed_half_hours: sum([...courses].map((code) => HALF_HOURS[code] ?? 0)),
      study_minutes: sum(of(1).map(({ minutes }) => minutes ?? 0)),
      discussion_minutes: sum(of(2).map(({ minutes }) => minutes ?? 0)),
      post_count: sum(of(3).map(({ count }) => count ?? 0)),
      comment_count: 0,
      homework_count: of(5).length,
      post_score_sum: sum(posts.map(({ count, scoreHundredths }) => (count ?? 0) * (scoreHundredths ?? 0))),
      post_scored: sum(posts.map(({ count }) => count ?? 0)),
      homework_score_sum: sum(of(5).map(({ scoreHundredths }) => scoreHundredths ?? 0)),
      homework_scored: of(5).length,
      last_record_at: standing.length === 0 ? null : new Date(Math.max(...standing.map((r) => r.occurredAt))),
    };
  }
}

const NOTHING = new Model([]).progressOf({ learnerNo: '' } as Learner);

async function send(records: readonly object[], key: string, stream: boolean) {
  const actor = { ...client, rootUnitId: region.root.id, scopes: [], ip: null, sandboxOf: null };
  const lines = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const answer = await app.get(PushLearningRecords).execute(actor, {
    cohortId: region.cohortId,
    idempotencyKey: key,
    channel: stream ? 'stream' : 'graphql',
    records: stream ? null : records.length,
    rows: (encoder) => (stream ? encodeNdjson(cutUp(lines), encoder) : encodeRecords(records, encoder)),
  });
  if ('problems' in answer) throw new Error(answer.problems[0]?.code);
  return answer.receipt;
}

/** Bytes as a network might deliver them: cut anywhere. */
async function* cutUp(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
}

/** Learners whose place was confirmed before the training began. */
function confirmedBefore(count: number): Promise<Learner[]> {
  inTraining(app, region, -10);
  return someLearners(app, region, count);
}

test('any pushes, repeats, corrections and broken records, in whatever order and by either way, leave what one careful reader would hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPush, { minLength: 1, maxLength: 4 }), async (pushes) => {
      run += 1;
      const learners = await confirmedBefore(3);
      inTraining(app, region);
      const model = new Model(learners);
      for (const [place, { records, stream, repeated }] of pushes.entries()) {
        const written = records.map((record) => write(record, learners));
        const codes = model.push(written);
        const receipt = await send(written, `run${run}-${place}`, stream);
        const rejections = await app.get(FindReceipts).rejections(receipt, 500);
        expect(rejections.nodes.map(({ index, code }) => [index, code])).toEqual(
          codes.flatMap((code, index) => (code === null || code === 'duplicate' ? [] : [[index, code]])),
        );
        expect([receipt.received, receipt.accepted, receipt.duplicate]).toEqual([
          written.length,
          codes.filter((code) => code === null).length,
          codes.filter((code) => code === 'duplicate').length,
        ]);
        const again = repeated ? await send(written, `run${run}-${place}`, !stream) : receipt;
        expect(again).toEqual(receipt);
      }
      for (const learner of learners) {
        const row = await app.database.one(
          `SELECT to_jsonb(p) - 'cohort_id' - 'enrollment_id' - 'last_record_at' AS amounts, last_record_at
             FROM exchange.learner_progress p WHERE enrollment_id = $1`,
          [learner.id],
        );
        const found = row
          ? { ...(row['amounts'] as object), last_record_at: row['last_record_at'] }
          : NOTHING;
        expect(found).toEqual(model.progressOf(learner));
      }
    }),
    { numRuns: 30 },
  );
});

test('other hours of a course change what its learners have reached, in either order of push and publication', async () => {
  run += 1;
  const [learner] = (await confirmedBefore(1)) as [Learner];
  inTraining(app, region);
  const fresh = await anInstitutionClient(app, region);
  const study = { id: 0, learner: 0, what: 'completed', amount: 2, supersedes: null } as const;
  await send([write(study, [learner])], `run${run}`, false);
  const reached = () =>
    app.database.one(
      'SELECT completed_half_hours AS n FROM exchange.learner_progress WHERE enrollment_id = $1',
      [learner.id],
    );
  expect(await reached()).toEqual({ n: 3 });
  const publish = (halfHours: number) =>
    fresh.graphql(
      `mutation ($n: Int!) { publishCourses(input: { courses: [{ code: "C1", title: "C1", topic: "T1", stages: [],
      subjects: [], required: false, halfHours: $n }] }) { __typename } }`,
      { n: halfHours },
    );
  await publish(8);
  expect(await reached()).toEqual({ n: 8 });
  await publish(3);
  expect(await reached()).toEqual({ n: 3 });
});
