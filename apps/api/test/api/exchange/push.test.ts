import { type PushAnswer, codes, counts, usePushes } from '../../builders/pushes.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const pushes = usePushes(app);
const { held, key, push, record } = pushes;

describe('a push', () => {
  test('is acknowledged with a receipt that can be fetched again, and rolled up', async () => {
    const receipt = await push([record({ completed: true }), record({ minutes: 20 })]);
    expect(counts(receipt)).toEqual([2, 2, 0, 0]);
    expect(receipt.cycle).toBe(1);
    const again = await pushes.ours.graphql<{ receipt: PushAnswer }>(
      `query ($id: ID!) { receipt(id: $id) { id contentSha256 } }`,
      {
        id: receipt.id,
      },
    );
    expect(again.data.receipt).toEqual({ id: receipt.id, contentSha256: receipt.contentSha256 });
    const progress = await app.database.one(
      'SELECT completed_courses, completed_half_hours, study_minutes FROM exchange.learner_progress WHERE enrollment_id = $1',
      [pushes.learners[0]!.id],
    );
    expect(progress).toEqual({ completed_courses: 1, completed_half_hours: 4, study_minutes: 50 });
  });

  test('locks the county’s choice of institution with its first record', async () => {
    const row = await app.database.one<{ locked: boolean }>(
      'SELECT locked_at IS NOT NULL AS locked FROM enrollment.institution_choice WHERE cohort_id = $1 AND county_id = $2',
      [pushes.region.cohortId, pushes.region.countyOf(pushes.learners[0]!.school).id],
    );
    expect(row?.locked).toBe(true);
  });

  test('a bad record never spoils the good ones, and each is named with its index, code and field', async () => {
    const receipt = await push([
      record(),
      record({ learnerNo: 'NOBODY' }),
      record({ learnerNo: pushes.foreign.learnerNo }),
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
      'learnerNo',
      'learnerNo',
      'courseCode',
      'minutes',
      'minutes',
      'occurredAt',
      'occurredAt',
      'occurredAt',
      'supersedes',
    ]);
  });

  test('nobody can tell another institution’s learner from one who does not exist', async () => {
    const [mine, nobody] = (
      await push([record({ learnerNo: pushes.foreign.learnerNo }), record({ learnerNo: 'X' })])
    ).rejections.nodes;
    expect({ ...mine, index: 0, recordId: '' }).toEqual({ ...nobody, index: 0, recordId: '' });
    const receipt = await push([record()]);
    const stranger = await pushes.theirs.graphql<{ receipt: unknown }>(
      'query ($id: ID!) { receipt(id: $id) { id } }',
      { id: receipt.id },
    );
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
    const receipt = await push([
      { ...one, occurredAt: moved, completed: false },
      { ...one, minutes: 46 },
    ]);
    expect(counts(receipt)).toEqual([2, 0, 1, 1]);
    expect(codes(receipt)).toEqual([[1, 'record-id-conflict']]);
  });

  test('within a push the first record of an id counts', async () => {
    const one = record();
    const receipt = await push([one, one, { ...one, minutes: 31 }]);
    expect(counts(receipt)).toEqual([3, 1, 1, 1]);
  });

  test('a correction takes the corrected record out of the roll-up', async () => {
    const learnerNo = pushes.learners[1]!.learnerNo;
    const wrong = record({ learnerNo, completed: true, minutes: 100 });
    await push([wrong]);
    const right = record({ learnerNo, minutes: 40, supersedes: wrong.recordId });
    expect(counts(await push([right]))).toEqual([1, 1, 0, 0]);
    const progress = await app.database.one(
      'SELECT completed_courses, study_minutes FROM exchange.learner_progress WHERE enrollment_id = $1',
      [pushes.learners[1]!.id],
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
