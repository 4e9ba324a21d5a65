import { parseInstant } from './parse-instant.js';
import type { FieldProblemCode, RecordKindNumber } from './record-codes.js';
import { RECORD_KINDS } from './record-codes.js';

/** A learning record as it is stored: every field read, what was left out null. */
export interface LearningRecord {
  readonly valid: true;
  readonly recordId: string;
  readonly learnerNo: string;
  readonly kind: RecordKindNumber;
  /** Milliseconds since 1970 UTC. */
  readonly occurredAt: number;
  readonly courseCode: string | null;
  readonly minutes: number | null;
  readonly count: number | null;
  /** Score × 100: 87.5 → 8750. */
  readonly scoreHundredths: number | null;
  readonly completed: boolean;
  readonly supersedes: string | null;
  readonly deviceHash: string | null;
}

/** The first field that is broken; `field` is null when the whole record is meant. */
export interface BrokenRecord {
  readonly valid: false;
  readonly code: FieldProblemCode;
  readonly field: string | null;
}

/** How far an institution's clock may run ahead. */
export const CLOCK_SKEW_MILLISECONDS = 5 * 60_000;

/** Nothing was learned here before this moment; an older one is a slip of the pen. */
const EARLIEST = 946_684_800_000;

const { COURSE_STUDY, DISCUSSION, POST, COMMENT, HOMEWORK } = RECORD_KINDS;
const KINDS = new Map<unknown, RecordKindNumber>(Object.entries(RECORD_KINDS));

const FIELDS = new Set([
  'recordId',
  'learnerNo',
  'kind',
  'occurredAt',
  'courseCode',
  'minutes',
  'count',
  'score',
  'completed',
  'supersedes',
  'deviceHash',
]);

/**
 * Checks one pushed record on its own and brings it into the stored form. It runs once for each of up to two
 * million records of a push: fields are read directly, one object is made, nothing is thrown.
 *
 * - `malformed`: no object, a field of the wrong type or form, a field that the kind does not have, a field
 *   name that is not known (a typing error must not lose data silently)
 * - `missing-field`: recordId, learnerNo, kind, occurredAt; courseCode (COURSE_STUDY, HOMEWORK), minutes
 *   (COURSE_STUDY, DISCUSSION), count (POST, COMMENT), score (HOMEWORK; a post may stay without one)
 * - `out-of-range`: recordId, courseCode, supersedes beyond 64 characters, learnerNo 32, deviceHash 128, empty
 *   texts; minutes outside 1–1440, count 1–1000, score 0–100; a moment before the year 2000
 * - `in-the-future`: later than `now` by more than five minutes
 *
 * Null counts as left out.
 *
 * @param value one element of `records`, or one parsed NDJSON line
 * @param now milliseconds since 1970 UTC
 */
export function checkLearningRecord(value: unknown, now: number): LearningRecord | BrokenRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken('malformed', null);
  const record = value as Readonly<Record<string, unknown>>;
  for (const name in record) {
    if (!FIELDS.has(name)) return broken('malformed', name.slice(0, 64));
  }

  const { recordId, learnerNo, kind: kindName, occurredAt, courseCode, minutes, count, score } = record;
  const { completed, supersedes, deviceHash } = record;
  let fault: FieldProblemCode | null;
  if ((fault = textFault(recordId, 64, true)) !== null) return broken(fault, 'recordId');
  if ((fault = textFault(learnerNo, 32, true)) !== null) return broken(fault, 'learnerNo');
  if (absent(kindName)) return broken('missing-field', 'kind');
  const kind = KINDS.get(kindName);
  if (kind === undefined) return broken('malformed', 'kind');

  if (absent(occurredAt)) return broken('missing-field', 'occurredAt');
  const moment = typeof occurredAt === 'string' ? parseInstant(occurredAt) : Number.NaN;
  if (Number.isNaN(moment)) return broken('malformed', 'occurredAt');
  if (moment < EARLIEST) return broken('out-of-range', 'occurredAt');
  if (moment > now + CLOCK_SKEW_MILLISECONDS) return broken('in-the-future', 'occurredAt');

  const ofCourse = kind === COURSE_STUDY || kind === HOMEWORK;
  if ((fault = textFault(courseCode, 64, ofCourse)) !== null) return broken(fault, 'courseCode');
  const timed = kind === COURSE_STUDY || kind === DISCUSSION;
  if ((fault = wholeFault(minutes, 1440, timed)) !== null) return broken(fault, 'minutes');
  const counted = kind === POST || kind === COMMENT;
  if ((fault = wholeFault(count, 1000, counted)) !== null) return broken(fault, 'count');
  if ((fault = scoreFault(score, kind)) !== null) return broken(fault, 'score');
  if (!absent(completed) && (typeof completed !== 'boolean' || (completed && kind !== COURSE_STUDY))) {
    return broken('malformed', 'completed');
  }
  if ((fault = textFault(supersedes, 64, false)) !== null) return broken(fault, 'supersedes');
  if (supersedes === recordId) return broken('malformed', 'supersedes');
  if ((fault = textFault(deviceHash, 128, false)) !== null) return broken(fault, 'deviceHash');

  return {
    valid: true,
    recordId: recordId as string,
    learnerNo: learnerNo as string,
    kind,
    occurredAt: moment,
    courseCode: (courseCode ?? null) as string | null,
    minutes: (minutes ?? null) as number | null,
    count: (count ?? null) as number | null,
    scoreHundredths: typeof score === 'number' ? Math.round(score * 100) : null,
    completed: completed === true,
    supersedes: (supersedes ?? null) as string | null,
    deviceHash: (deviceHash ?? null) as string | null,
  };
}

function broken(code: FieldProblemCode, field: string | null): BrokenRecord {
  return { valid: false, code, field };
}

function absent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

const PLAIN = /^[\x20-\x7e]*$/;
/** Control characters and halves of surrogate pairs, which no UTF-8 text column can hold or show. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;

function textFault(value: unknown, maximum: number, required: boolean): FieldProblemCode | null {
  if (absent(value)) return required ? 'missing-field' : null;
  if (typeof value !== 'string') return 'malformed';
  if (value.length === 0) return 'out-of-range';
  if (PLAIN.test(value)) return value.length <= maximum ? null : 'out-of-range';
  if (UNSTORABLE.test(value)) return 'malformed';
  return value.length <= maximum || characters(value) <= maximum ? null : 'out-of-range';
}

function characters(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** @param wanted whether the kind has the field, which is then required */
function wholeFault(value: unknown, maximum: number, wanted: boolean): FieldProblemCode | null {
  if (absent(value)) return wanted ? 'missing-field' : null;
  if (!wanted || !Number.isInteger(value)) return 'malformed';
  return (value as number) >= 1 && (value as number) <= maximum ? null : 'out-of-range';
}

function scoreFault(value: unknown, kind: RecordKindNumber): FieldProblemCode | null {
  if (absent(value)) return kind === HOMEWORK ? 'missing-field' : null;
  if ((kind !== HOMEWORK && kind !== POST) || typeof value !== 'number') return 'malformed';
  if (!(value >= 0 && value <= 100)) return 'out-of-range';
  // A score of two decimals is the double nearest to its hundredths divided by 100.
  return Math.round(value * 100) / 100 === value ? null : 'malformed';
}
