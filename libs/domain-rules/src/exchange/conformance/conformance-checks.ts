import type { ExchangeCall, RecordsPushed, TraineesAsked } from './exchange-call.js';

/** What a program has to show. Recommended ones do not decide whether the run is passed. */
export const CONFORMANCE_CHECKS = [
  { check: 'token', required: true },
  { check: 'trainees-to-the-end', required: true },
  { check: 'changes', required: true },
  { check: 'courses', required: true },
  { check: 'bulk-push', required: true },
  { check: 'retry', required: true },
  { check: 'resend', required: true },
  { check: 'rejections-read', required: true },
  { check: 'correction', required: true },
  { check: 'clean-push', required: true },
  { check: 'receipt', required: true },
  { check: 'reconciliation', required: true },
  { check: 'results-off-band', required: true },
  { check: 'cycles', required: false },
  { check: 'batch-push', required: false },
  { check: 'diagnostics', required: false },
] as const;

export type ConformanceCheck = (typeof CONFORMANCE_CHECKS)[number]['check'];

export type ConformanceState = 'shown' | 'not-yet' | 'wrong';

/** What is seen of one check, and the call by which it is seen. */
export interface Sighting {
  readonly state: ConformanceState;
  readonly call: ExchangeCall | null;
}

type Calls = readonly ExchangeCall[];
type Pushed = ExchangeCall & RecordsPushed;
type Asked = ExchangeCall & TraineesAsked;

/** How each check reads the calls of a run, the oldest first. */
export const SIGHTINGS: Readonly<Record<ConformanceCheck, (calls: Calls) => Sighting>> = {
  token: (calls) => seen(calls.find(({ operation }) => operation === 'token')),
  'trainees-to-the-end': allPages,
  changes: changesAfterListing,
  courses: (calls) => {
    const published = calls.filter((call) => call.operation === 'publishCourses');
    return seenUnless(
      published.findLast(({ codes, courses }) => codes.length === 0 && courses > 0),
      published.findLast(({ codes }) => codes.length > 0),
    );
  },
  'bulk-push': (calls) => {
    const streamed = pushes(calls).filter(({ channel, accepted }) => channel === 'stream' && accepted > 0);
    return seenUnless(
      streamed.findLast(({ gzip }) => gzip),
      streamed.findLast(({ gzip }) => !gzip),
    );
  },
  retry: retriedUnderTheSameKey,
  resend: (calls) => latestOf(calls, isRepeated, isKeyReused),
  'rejections-read': (calls) => {
    const read = calls.filter((call) => call.operation === 'rejections').map(({ receiptId }) => receiptId);
    const withRejections = pushes(calls).filter(({ rejected }) => rejected > 0);
    const unread = withRejections.findLast(({ receiptId }) => !read.includes(receiptId ?? ''));
    const answered = withRejections.findLast(({ receiptId }) => read.includes(receiptId ?? ''));
    const isLeft =
      unread !== undefined && pushes(calls).some((call) => call.id > unread.id && !isRepeated(call));
    return seenUnless(answered, isLeft ? unread : undefined);
  },
  correction: (calls) =>
    latestOf(
      calls,
      (call) => call.operation === 'push' && call.corrected > 0,
      (call) => call.operation === 'push' && call.codes.some((code) => IN_NEED_OF_CORRECTION.includes(code)),
    ),
  'clean-push': (calls) => {
    const last = pushes(calls).findLast(({ outcome, received }) => outcome === 'stored' && received > 0);
    if (last === undefined) return NOTHING;
    return { state: last.rejected === 0 ? 'shown' : 'wrong', call: last };
  },
  receipt: (calls) => {
    const asked = calls.filter(({ operation }) => operation === 'receipt' || operation === 'receipts');
    const found = asked.findLast((call) => call.operation !== 'receipt' || call.found);
    return seenUnless(found, asked.at(-1));
  },
  reconciliation: (calls) => {
    const first = pushes(calls).find(({ outcome }) => outcome === 'stored');
    if (first === undefined) return NOTHING;
    return seen(calls.findLast((call) => call.operation === 'reconciliation' && call.id > first.id));
  },
  'results-off-band': (calls) =>
    latestOf(
      calls,
      (call) => call.operation === 'pushResults' && call.offBand > 0,
      (call) => call.operation === 'pushResults' && call.codes.includes('grade-off-band-needs-reason'),
    ),
  cycles: (calls) => seen(calls.find(({ operation }) => operation === 'pushCycles')),
  'batch-push': (calls) =>
    seen(pushes(calls).findLast(({ channel, accepted }) => channel === 'graphql' && accepted > 0)),
  diagnostics: (calls) => {
    const pushed = calls.filter((call) => call.operation === 'pushDiagnosticResults');
    return seenUnless(
      pushed.findLast(({ accepted }) => accepted > 0),
      pushed.at(-1),
    );
  },
};

const NOTHING: Sighting = { state: 'not-yet', call: null };
const IN_NEED_OF_CORRECTION: readonly string[] = ['record-id-conflict', 'supersedes-unknown'];

const seen = (call: ExchangeCall | undefined): Sighting => (call ? { state: 'shown', call } : NOTHING);

/** Shown by the first; wrong by the second as long as the first has not been seen. */
const seenUnless = (shown: ExchangeCall | undefined, wrong: ExchangeCall | undefined): Sighting =>
  shown || !wrong ? seen(shown) : { state: 'wrong', call: wrong };

/** The latest of both decides. */
function latestOf(
  calls: Calls,
  isShown: (call: ExchangeCall) => boolean,
  isWrong: (call: ExchangeCall) => boolean,
): Sighting {
  const call = calls.findLast((candidate) => isShown(candidate) || isWrong(candidate));
  if (call === undefined) return NOTHING;
  return { state: isShown(call) ? 'shown' : 'wrong', call };
}

const isPush = (call: ExchangeCall): call is Pushed => call.operation === 'push';
const isTrainees = (call: ExchangeCall): call is Asked => call.operation === 'trainees';
const pushes = (calls: Calls): Pushed[] => calls.filter(isPush);
const isRepeated = (call: ExchangeCall): boolean => isPush(call) && call.outcome === 'repeated';
const isKeyReused = (call: ExchangeCall): boolean =>
  isPush(call) && call.codes.includes('idempotency-key-reused');

/** The call that brought a whole list to its end, page after page, and the page after which nobody asked on. */
function pagesOf(pages: readonly Asked[]): { readonly complete: Asked[]; readonly leftAt: Asked | null } {
  const complete: Asked[] = [];
  let open: Asked | null = null;
  for (const page of pages) {
    const follows = page.after === null || (open !== null && page.after === open.endCursor);
    if (!follows) continue;
    if (page.hasNextPage) {
      open = page;
    } else {
      complete.push(page);
      open = null;
    }
  }
  return { complete, leftAt: open };
}

function allPages(calls: Calls): Sighting {
  const { complete, leftAt } = pagesOf(calls.filter(isTrainees).filter((page) => page.changedSince === null));
  const wentOn = leftAt !== null && calls.some((call) => call.id > leftAt.id && call.operation === 'push');
  return seenUnless(complete.at(-1), wentOn ? leftAt : undefined);
}

/**
 * A list of changes is a proof only after a whole list: somebody of the sandbox withdraws at that moment. Who asks for
 * changes since a later moment loses that one, and would lose real ones.
 */
function changesAfterListing(calls: Calls): Sighting {
  const [listed] = pagesOf(calls.filter(isTrainees).filter((page) => page.changedSince === null)).complete;
  if (!listed) return NOTHING;
  const since = calls.filter(isTrainees).filter((page) => page.changedSince !== null && page.id > listed.id);
  const [found] = pagesOf(since.filter((page) => page.trainees > 0)).complete;
  return seenUnless(
    found,
    since.findLast((page) => page.trainees === 0 && page.after === null),
  );
}

/** The sandbox answers 503 to the first streamed push: the same key has to come again. */
function retriedUnderTheSameKey(calls: Calls): Sighting {
  const stumble = calls.find((call) => call.operation === 'stumble');
  if (!stumble) return NOTHING;
  const later = pushes(calls).filter(({ id, channel }) => id > stumble.id && channel === 'stream');
  return seenUnless(
    later.find(({ idempotencyKey }) => idempotencyKey === stumble.idempotencyKey),
    later.find(({ outcome }) => outcome === 'stored'),
  );
}
