import type { ConformanceCheck } from './conformance-checks.js';
import type { ExchangeCall, ExchangeDeed, RecordsPushed, TraineesAsked } from './exchange-call.js';
import { judgeConformance } from './judge-conformance.js';
import { sandboxLearners } from './sandbox-learners.js';

const run = (...deeds: readonly ExchangeDeed[]): ExchangeCall[] =>
  deeds.map((deed, index) => ({ ...deed, id: String(index).padStart(4, '0'), at: '2014-10-20T01:00:00Z' }));

const stateOf = (check: ConformanceCheck, ...deeds: readonly ExchangeDeed[]): string =>
  judgeConformance(run(...deeds)).checks.find((line) => line.check === check)!.state;

const page = (given: Partial<TraineesAsked> = {}): TraineesAsked => ({
  operation: 'trainees',
  after: null,
  changedSince: null,
  trainees: 10,
  hasNextPage: false,
  endCursor: null,
  ...given,
});

const push = (given: Partial<RecordsPushed> = {}): RecordsPushed => ({
  operation: 'push',
  channel: 'stream',
  gzip: true,
  idempotencyKey: 'a',
  outcome: 'stored',
  receiptId: 'r',
  received: 2,
  accepted: 2,
  duplicate: 0,
  rejected: 0,
  corrected: 0,
  codes: [],
  ...given,
});

test('a run without calls has shown nothing and is not passed', () => {
  const report = judgeConformance([]);
  expect(report).toMatchObject({ passed: false, shown: 0, wrong: 0, required: 13 });
  expect(report.checks.every(({ state }) => state === 'not-yet')).toBe(true);
});

test('trainees are read to the end only by following every cursor', () => {
  const first = page({ hasNextPage: true, endCursor: 'x' });
  const last = page({ after: 'x' });
  expect(stateOf('trainees-to-the-end', first)).toBe('not-yet');
  expect(stateOf('trainees-to-the-end', first, push())).toBe('wrong');
  expect(stateOf('trainees-to-the-end', first, page({ after: 'y' }))).toBe('not-yet');
  expect(stateOf('trainees-to-the-end', first, last)).toBe('shown');
  expect(stateOf('trainees-to-the-end', first, push(), first, last)).toBe('shown');
});

test('changes count after a whole list, and a moment that is too late loses the one who withdrew', () => {
  const since = page({ changedSince: '2014-10-20T00:00:00Z', trainees: 1 });
  expect(stateOf('changes', since, page())).toBe('not-yet');
  expect(stateOf('changes', page(), { ...since, trainees: 0 })).toBe('wrong');
  expect(stateOf('changes', page(), { ...since, trainees: 0 }, since)).toBe('shown');
});

test('after a stumble the same key has to come again', () => {
  const stumble: ExchangeDeed = { operation: 'stumble', idempotencyKey: 'a' };
  expect(stateOf('retry', push())).toBe('not-yet');
  expect(stateOf('retry', stumble, push({ idempotencyKey: 'b' }))).toBe('wrong');
  expect(stateOf('retry', stumble, push())).toBe('shown');
});

test('the latest resend decides: a key used for other content takes the proof back', () => {
  const reused = push({ outcome: 'refused', codes: ['idempotency-key-reused'] });
  expect(stateOf('resend', push(), push({ outcome: 'repeated' }))).toBe('shown');
  expect(stateOf('resend', push(), push({ outcome: 'repeated' }), reused)).toBe('wrong');
});

test('rejections are to be read and corrected, and the last push is clean', () => {
  const bad = push({ rejected: 1, accepted: 1, codes: ['record-id-conflict'] });
  const read: ExchangeDeed = { operation: 'rejections', receiptId: 'r' };
  const corrected = push({ receiptId: 's', idempotencyKey: 'b', corrected: 1 });
  expect(stateOf('rejections-read', bad)).toBe('not-yet');
  expect(stateOf('rejections-read', bad, corrected)).toBe('wrong');
  expect(stateOf('rejections-read', bad, read, corrected)).toBe('shown');
  expect(stateOf('correction', bad)).toBe('wrong');
  expect(stateOf('correction', bad, read, corrected)).toBe('shown');
  expect(stateOf('clean-push', bad)).toBe('wrong');
  expect(stateOf('clean-push', bad, corrected)).toBe('shown');
});

test('a recommended behaviour that is missing does not keep a run from passing', () => {
  const report = judgeConformance(
    run(
      { operation: 'token', scope: '' },
      page(),
      page({ changedSince: '2014-10-20T00:00:00Z', trainees: 1 }),
      { operation: 'publishCourses', courses: 1, codes: [] },
      { operation: 'stumble', idempotencyKey: 'a' },
      push({ rejected: 1, codes: ['record-id-conflict'] }),
      { operation: 'rejections', receiptId: 'r' },
      push({ outcome: 'repeated' }),
      push({ idempotencyKey: 'b', corrected: 1 }),
      { operation: 'receipt', receiptId: 'r', found: true },
      { operation: 'reconciliation', cycle: 1 },
      { operation: 'pushResults', received: 1, accepted: 1, offBand: 1, codes: [] },
    ),
  );
  expect(report).toMatchObject({ passed: true, shown: 13, wrong: 0 });
  expect(report.checks.filter(({ state }) => state !== 'shown').map(({ check }) => check)).toEqual([
    'cycles',
    'batch-push',
    'diagnostics',
  ]);
});

test('one learner withdraws when the list has been read, and is the latest to change', () => {
  const learners = sandboxLearners(1_000_000_000_000, 1_000_000_050_000);
  expect(
    learners.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ learnerNo }) => learnerNo),
  ).toEqual(['SANDBOX-024']);
  expect(learners.map(({ changedAt }) => changedAt)).toEqual(
    learners.map(({ changedAt }) => changedAt).sort((one, other) => one - other),
  );
  expect(sandboxLearners(1_000_000_000_000, null).every(({ withdrawnAt }) => withdrawnAt === null)).toBe(
    true,
  );
});
