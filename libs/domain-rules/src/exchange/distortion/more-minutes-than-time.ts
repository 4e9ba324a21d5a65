import type { DistortionFinding, StudiedLearner } from './distortion-finding.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';
import { DAY, dayNumber, type TimedRecord } from './sessions.js';

/**
 * More study than there was time for. The time is counted from the learner's timed record before, or from the beginning of
 * the cycle: who reports ten days in one lump has ten days for it. Over a whole cycle less is enough, since nobody studies
 * sixteen hours a day for ten days.
 */
export function moreMinutesThanTime(
  { enrollmentId }: StudiedLearner,
  timed: readonly TimedRecord[],
  { thresholds, cycles }: DistortionContext,
): DistortionFinding | null {
  const limits = thresholds.moreMinutesThanTime;
  const midnight = cycles[0]?.from ?? 0;
  const doubted = new Set<TimedRecord>();
  let weight = 0;
  let worst = { minutes: 0, days: 1 };
  const judge = (records: readonly TimedRecord[], days: number, perDay: number): void => {
    const minutes = sum(records);
    if (minutes <= perDay * days) return;
    for (const record of records) doubted.add(record);
    weight = Math.max(weight, beyond(minutes, perDay * days));
    if (minutes / days > worst.minutes / worst.days) worst = { minutes, days };
  };

  let before = Number.NEGATIVE_INFINITY;
  for (const records of grouped(timed, ({ occurredAt }) => dayNumber(occurredAt, midnight))) {
    const day = dayNumber(records[0]!.occurredAt, midnight);
    const cycle = cycles.find(
      ({ from, to }) => records[0]!.occurredAt >= from && records[0]!.occurredAt < to,
    );
    const since = Math.max(before, dayNumber(cycle?.from ?? midnight, midnight) - 1);
    judge(records, Math.max(1, day - since), limits.minutesPerDay);
    before = day;
  }
  for (const { from, to } of cycles) {
    const within = timed.filter(({ occurredAt }) => occurredAt >= from && occurredAt < to);
    judge(within, Math.max(1, Math.round((to - from) / DAY)), limits.minutesPerDayOfCycle);
  }
  if (doubted.size === 0) return null;
  return makeFinding('more-minutes-than-time', enrollmentId, [enrollmentId], [...doubted], weight, {
    'minutes-claimed': worst.minutes,
    'days-passed': worst.days,
  });
}

const sum = (records: readonly TimedRecord[]): number =>
  records.reduce((total, { minutes }) => total + minutes, 0);

/** Neighbours of the same key together. */
function grouped(records: readonly TimedRecord[], keyOf: (record: TimedRecord) => number): TimedRecord[][] {
  const groups: TimedRecord[][] = [];
  for (const record of records) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]!) === keyOf(record)) last.push(record);
    else groups.push([record]);
  }
  return groups;
}
