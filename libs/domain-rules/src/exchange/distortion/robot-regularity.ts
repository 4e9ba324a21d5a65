import type { DistortionFinding, StudiedLearner } from './distortion-finding.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';
import { timeOfDay, type TimedRecord } from './sessions.js';

/**
 * Sessions of one length at one distance, in a row longer than a person keeps it up. Who studies every evening at eight is
 * minutes early or late; a program is on the second. Reports made at the same second of every day say when the platform
 * reports, not when anybody studied.
 */
export function robotRegularity(
  { enrollmentId }: StudiedLearner,
  sessions: readonly TimedRecord[],
  { thresholds, cycles }: DistortionContext,
): DistortionFinding | null {
  const limits = thresholds.robotRegularity;
  const midnight = cycles[0]?.from ?? 0;
  const doubted = new Set<TimedRecord>();
  let longest = 0;
  let distance = 0;
  for (let from = 0; from + limits.sessions <= sessions.length;) {
    const row = rowFrom(sessions, from, limits.jitterSeconds * 1000);
    if (row.length >= limits.sessions && !onOneSecond(row, midnight)) {
      for (const record of row) doubted.add(record);
      if (row.length > longest) {
        longest = row.length;
        distance = (row[1]!.occurredAt - row[0]!.occurredAt) / 60_000;
      }
    }
    // The last of a row may begin another one.
    from += Math.max(1, row.length - 1);
  }
  if (longest === 0) return null;
  return makeFinding(
    'robot-regularity',
    enrollmentId,
    [enrollmentId],
    [...doubted],
    beyond(longest, limits.sessions),
    {
      'sessions-in-row': longest,
      'minutes-apart': distance,
    },
  );
}

/** The sessions from one on whose distances, and whose lengths, differ by no more than allowed. */
function rowFrom(sessions: readonly TimedRecord[], from: number, jitter: number): TimedRecord[] {
  const row = [sessions[from]!];
  let [shortest, widest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [fewest, most] = [row[0]!.minutes, row[0]!.minutes];
  for (let at = from + 1; at < sessions.length; at += 1) {
    const session = sessions[at]!;
    const gap = session.occurredAt - sessions[at - 1]!.occurredAt;
    shortest = Math.min(shortest, gap);
    widest = Math.max(widest, gap);
    fewest = Math.min(fewest, session.minutes);
    most = Math.max(most, session.minutes);
    if (widest - shortest > jitter || most - fewest > 1) break;
    row.push(session);
  }
  return row;
}

const onOneSecond = (row: readonly TimedRecord[], midnight: number): boolean => {
  const second = ({ occurredAt }: TimedRecord): number => Math.floor(timeOfDay(occurredAt, midnight) / 1000);
  return row.every((record) => second(record) === second(row[0]!));
};
