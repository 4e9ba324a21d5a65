import { type ActivityTime, TOLERANCE_MINUTES } from './attendance-code.js';

const MINUTE = 60_000;

/** When somebody came and left. */
export interface Attendance {
  /** Null for somebody who was not there. */
  readonly cameAt: Date | null;
  /** Null for somebody who stayed. */
  readonly leftAt: Date | null;
}

/**
 * The half-hours of an activity that somebody attended. Who came within a quarter of an hour of the beginning and stayed
 * to within a quarter of an hour of the end gets all of it; who came later or left earlier the whole half-hours between,
 * and never more than the activity has.
 *
 * @example
 * // 14:00–16:00, four half-hours: came 14:10 → 4; came 14:40 → 2; left 15:00 → 2
 */
export function attendedHalfHours(
  { cameAt, leftAt }: Attendance,
  activity: ActivityTime & { readonly halfHours: number },
): number {
  if (cameAt === null) return 0;
  const tolerance = TOLERANCE_MINUTES * MINUTE;
  const [start, end] = [activity.startsAt.getTime(), activity.endsAt.getTime()];
  const from = cameAt.getTime() <= start + tolerance ? start : cameAt.getTime();
  const to = leftAt === null || leftAt.getTime() >= end - tolerance ? end : leftAt.getTime();
  if (from === start && to === end) return activity.halfHours;
  return Math.max(0, Math.min(activity.halfHours, Math.floor((to - from) / (30 * MINUTE))));
}
