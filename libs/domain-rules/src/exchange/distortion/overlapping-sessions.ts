import type { DistortionFinding, StudiedLearner } from './distortion-finding.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';
import { MINUTE, sureOverlap, type TimedRecord } from './sessions.js';

/** Overlaps shorter than this are clocks that disagree. */
const CLOCKS_MINUTES = 3;

/** Two courses studied at the same moment, again and again. Some of it is a second window left open. */
export function overlappingSessions(
  { enrollmentId }: StudiedLearner,
  sessions: readonly TimedRecord[],
  { thresholds }: DistortionContext,
): DistortionFinding | null {
  const limits = thresholds.overlappingSessions;
  const doubted = new Set<TimedRecord>();
  let overlaps = 0;
  let minutes = 0;
  for (const [index, earlier] of sessions.entries()) {
    for (let next = index + 1; next < sessions.length; next += 1) {
      const later = sessions[next]!;
      if (later.occurredAt - earlier.occurredAt >= earlier.minutes * MINUTE) break;
      if (later.courseId === earlier.courseId) continue;
      const shared = sureOverlap(earlier, later);
      if (shared < CLOCKS_MINUTES) continue;
      overlaps += 1;
      minutes += shared;
      doubted.add(earlier).add(later);
    }
  }
  if (overlaps < limits.overlaps || minutes < limits.minutes) return null;
  return makeFinding(
    'overlapping-sessions',
    enrollmentId,
    [enrollmentId],
    [...doubted],
    beyond(minutes, limits.minutes),
    {
      overlaps,
      'minutes-twice': minutes,
    },
  );
}
