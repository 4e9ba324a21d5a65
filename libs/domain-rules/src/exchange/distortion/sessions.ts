import { RECORD_KINDS } from '../record-codes.js';
import type { StudiedLearner, StudiedRecord } from './distortion-finding.js';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** A record with minutes that counts. */
export interface TimedRecord extends StudiedRecord {
  readonly minutes: number;
}

const { COURSE_STUDY, DISCUSSION } = RECORD_KINDS;

/** Study and discussion that count, in the order of their moments. */
export function timedRecords({ records }: StudiedLearner): TimedRecord[] {
  const timed = records.filter(
    (record): record is TimedRecord =>
      !record.superseded &&
      record.minutes !== null &&
      (record.kind === COURSE_STUDY || record.kind === DISCUSSION),
  );
  return timed.sort(byMoment);
}

/**
 * The timed records that stand for one sitting each. Many platforms report a day or a cycle in one lump: at midnight, or
 * several records at the very same moment. Such a record tells how much, and nothing of when.
 *
 * @param midnight any local midnight, milliseconds
 */
export function sessionsOf(timed: readonly TimedRecord[], midnight: number): TimedRecord[] {
  return timed.filter(
    ({ occurredAt }, index) =>
      timed[index - 1]?.occurredAt !== occurredAt &&
      timed[index + 1]?.occurredAt !== occurredAt &&
      !isMidnight(occurredAt, midnight),
  );
}

/** Within the last or the first second of a day. */
const isMidnight = (moment: number, midnight: number): boolean => {
  const time = timeOfDay(moment, midnight);
  return time < 1000 || time >= DAY - 1000;
};

/** Milliseconds since the local day began. */
export const timeOfDay = (moment: number, midnight: number): number =>
  (((moment - midnight) % DAY) + DAY) % DAY;

/** Which day it is, counted from the one that began at `midnight`. */
export const dayNumber = (moment: number, midnight: number): number => Math.floor((moment - midnight) / DAY);

export const byMoment = (
  a: { readonly occurredAt: number; readonly recordId: string },
  b: { readonly occurredAt: number; readonly recordId: string },
): number => a.occurredAt - b.occurredAt || (a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0);

/**
 * Minutes that two sessions share for certain. Whether a record's moment is the beginning or the end of its session is the
 * platform's choice: what overlaps either way does.
 */
export function sureOverlap(earlier: TimedRecord, later: TimedRecord): number {
  const apart = (later.occurredAt - earlier.occurredAt) / MINUTE;
  const asBeginnings = Math.min(earlier.minutes - apart, later.minutes);
  const asEnds = Math.min(later.minutes - apart, earlier.minutes);
  return Math.max(0, Math.min(asBeginnings, asEnds));
}
