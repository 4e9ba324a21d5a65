import type { DistortionFinding, StudiedLearner, StudiedRecord } from './distortion-finding.js';
import { beyond, makeFinding } from './make-finding.js';
import type { DistortionContext } from './search-distortion.js';

/**
 * Corrections that take back what had been reported: the only way in which a counter can run backwards, since records only
 * add. A slip is corrected once; what is taken back for a large part was never there.
 */
export function countersRunningBackwards(
  { enrollmentId, records }: StudiedLearner,
  { thresholds }: DistortionContext,
): DistortionFinding | null {
  const limits = thresholds.countersRunningBackwards;
  const byId = new Map(records.map((record) => [record.recordId, record]));
  const doubted: StudiedRecord[] = [];
  let minutes = 0;
  let completions = 0;
  for (const record of records) {
    const corrected = record.supersedes === null ? undefined : byId.get(record.supersedes);
    if (!corrected) continue;
    const taken = Math.max(0, (corrected.minutes ?? 0) - (record.minutes ?? 0));
    const uncompleted = corrected.completed && !record.completed;
    if (taken === 0 && !uncompleted) continue;
    minutes += taken;
    if (uncompleted) completions += 1;
    doubted.push(corrected, record);
  }
  const reported = records.reduce(
    (total, record) => total + (record.supersedes === null ? (record.minutes ?? 0) : 0),
    0,
  );
  const manyMinutes = minutes >= limits.minutes && minutes >= limits.share * reported;
  if (!manyMinutes && completions < limits.completions) return null;
  const weight = Math.max(beyond(minutes, limits.minutes), beyond(completions, limits.completions));
  return makeFinding('counters-running-backwards', enrollmentId, [enrollmentId], doubted, weight, {
    'minutes-taken-back': minutes,
    'completions-taken-back': completions,
    'minutes-reported': reported,
  });
}
