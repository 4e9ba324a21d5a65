import type { StateOf } from '../lifecycle/lifecycles.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import type { PlainDate } from '../time/plain-date.js';
import { addDays, daysBetween, plainDateIn } from '../time/plain-date.js';

export type PushCycleState = StateOf<'push-cycle'>;

/** What fixes the cycles of a cohort. */
export interface PushCalendar {
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
  /** `pack.programme.timeZone` */
  readonly timeZone: string;
  /** `pack.push` */
  readonly push: PolicyPack['push'];
}

/** A push cycle (推送周期). Moments are milliseconds since 1970 UTC. */
export interface PushCycle {
  readonly number: number;
  /** First day. */
  readonly from: PlainDate;
  /** Last day, which still belongs to the cycle. */
  readonly to: PlainDate;
  /** Start of the first day in the programme's time zone. */
  readonly startsAt: number;
  /** End of the last day: start of the day after. */
  readonly endsAt: number;
  /** A push up to and including this moment is on time. */
  readonly dueAt: number;
}

/** A stored push as it bears on the cycles. */
export interface PushFact {
  /** Cycle that the push reports on. */
  readonly cycle: number;
  readonly receivedAt: number;
}

const HOUR = 3_600_000;

/**
 * The cohort's cycles: number n runs from day 10(n−1) to day 10n−1 after the first training day (decision 11).
 * The last is the one that holds the last training day; it keeps its full length.
 *
 * @example
 * // first training day 2014-10-13, ten days, 48 hours: cycle 1 is 2014-10-13 to 2014-10-22,
 * // due 2014-10-25T00:00 in the programme's zone
 */
export function pushCycles(calendar: PushCalendar): PushCycle[] {
  const last = cycleOfDay(calendar, calendar.lastTrainingDay);
  return Array.from({ length: Math.max(last, 0) }, (_, index) => pushCycle(calendar, index + 1));
}

/** Cycle `number` (from 1) of the cohort. */
export function pushCycle(calendar: PushCalendar, number: number): PushCycle {
  const { cycleDays, graceHours } = calendar.push;
  const from = addDays(calendar.firstTrainingDay, cycleDays * (number - 1));
  const next = addDays(from, cycleDays);
  const endsAt = startOfDay(next, calendar.timeZone);
  return {
    number,
    from,
    to: addDays(next, -1),
    startsAt: startOfDay(from, calendar.timeZone),
    endsAt,
    dueAt: endsAt + graceHours * HOUR,
  };
}

/** Number of the cycle that a day lies in; 0 or less before the first training day. */
export function cycleOfDay(calendar: PushCalendar, day: PlainDate): number {
  return Math.floor(daysBetween(calendar.firstTrainingDay, day) / calendar.push.cycleDays) + 1;
}

/**
 * Cycle that a push reports on: that of its latest record. A push without records reports on the cycle that is
 * still within its grace when it arrives, else on the running one. Kept within the cohort's cycles.
 *
 * @param latestOccurredAt moment of the latest record accepted, or null when there is none
 */
export function cycleOfPush(
  calendar: PushCalendar,
  receivedAt: number,
  latestOccurredAt: number | null,
): number {
  const moment = latestOccurredAt ?? receivedAt - calendar.push.graceHours * HOUR;
  const number = cycleOfDay(calendar, plainDateIn(calendar.timeZone, new Date(moment)));
  return Math.min(Math.max(number, 1), Math.max(cycleOfDay(calendar, calendar.lastTrainingDay), 1));
}

/**
 * State of one cycle for one institution: `on-time` once a push for it has come by its due moment, `late` when
 * the first came after; without one `open` while the cycle runs or lies ahead, `due` during the grace, then
 * `missing`.
 */
export function pushCycleState(cycle: PushCycle, pushes: readonly PushFact[], now: number): PushCycleState {
  let first = Number.POSITIVE_INFINITY;
  for (const push of pushes) {
    if (push.cycle === cycle.number && push.receivedAt < first) first = push.receivedAt;
  }
  if (first <= now) return first <= cycle.dueAt ? 'on-time' : 'late';
  if (now < cycle.endsAt) return 'open';
  return now <= cycle.dueAt ? 'due' : 'missing';
}

/**
 * First moment of a day in a time zone. Where summer time skips midnight it is the first moment that exists.
 *
 * @returns milliseconds since 1970 UTC
 */
export function startOfDay(day: PlainDate, timeZone: string): number {
  const middle = Date.parse(`${day}T00:00:00Z`);
  // No zone is more than 14 hours ahead or 12 behind: the day starts somewhere in between.
  let before = middle - 15 * HOUR;
  let within = middle + 13 * HOUR;
  while (within - before > 1) {
    const between = Math.floor((before + within) / 2);
    if (plainDateIn(timeZone, new Date(between)) < day) before = between;
    else within = between;
  }
  return within;
}
