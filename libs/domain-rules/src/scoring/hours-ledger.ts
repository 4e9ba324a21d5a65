import type { PolicyPack } from '../policy/policy-pack.js';
import { addDays, addYears, type PlainDate } from '../time/plain-date.js';

/** Hours of one cohort that a teacher took part in. Half-hours that count, at most what the cohort needs. */
export interface LedgerEntry {
  readonly cohortId: string;
  /** Last training day: from then on the hours are old ones. */
  readonly lastDay: PlainDate;
  readonly onlineHalfHours: number;
  readonly offlineHalfHours: number;
}

/** An entry with its sum and whether it lies in the years that are asked for. */
export interface LedgerLine extends LedgerEntry {
  readonly halfHours: number;
  readonly counts: boolean;
}

/** A teacher's hours of continuing education over the years that the policy names (学时台账). */
export interface HoursLedger {
  /** First day of the years that count; the last is the day that was asked for. */
  readonly from: PlainDate;
  readonly neededHalfHours: number;
  readonly reachedHalfHours: number;
  readonly missingHalfHours: number;
  /** The latest first. */
  readonly lines: readonly LedgerLine[];
}

/**
 * Adds up the hours of the last years (Jilin 三.1, 五(一): at least 50 class hours in five years). A cohort counts with all of
 * its hours while its last training day lies within them; one that still goes on counts with what is reached so far.
 *
 * @param on the day for which it is asked; the years end with it
 * @example
 * hoursLedger(pack, entries, '2017-12-31').from // '2013-01-01' for five years
 */
export function hoursLedger(
  { continuingEducation }: Pick<PolicyPack, 'continuingEducation'>,
  entries: readonly LedgerEntry[],
  on: PlainDate,
): HoursLedger {
  const from = addDays(addYears(on, -continuingEducation.everyYears), 1);
  const lines = entries
    .map((entry): LedgerLine => ({
      ...entry,
      halfHours: entry.onlineHalfHours + entry.offlineHalfHours,
      counts: entry.lastDay >= from,
    }))
    .sort((a, b) => (a.lastDay < b.lastDay ? 1 : a.lastDay > b.lastDay ? -1 : 0));
  const reached = lines.reduce((sum, { counts, halfHours }) => sum + (counts ? halfHours : 0), 0);
  const needed = continuingEducation.minimumHalfHours;
  return {
    from,
    neededHalfHours: needed,
    reachedHalfHours: reached,
    missingHalfHours: Math.max(0, needed - reached),
    lines,
  };
}
