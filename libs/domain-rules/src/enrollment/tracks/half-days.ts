import { addDays, type PlainDate } from '../../time/plain-date.js';

export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

/** Half a day of a session: attendance is taken once in each. */
export interface HalfDay {
  readonly day: PlainDate;
  readonly half: Half;
}

/** Longest session that can be opened, in days. */
export const LONGEST_SESSION_DAYS = 31;

/** Half-days of a session from its first to its last day, both included; at most {@link LONGEST_SESSION_DAYS} days. */
export function halfDaysOf(from: PlainDate, to: PlainDate): HalfDay[] {
  const found: HalfDay[] = [];
  let day = from;
  for (let count = 0; day <= to && count < LONGEST_SESSION_DAYS; count += 1) {
    for (const half of HALVES) found.push({ day, half });
    day = addDays(day, 1);
  }
  return found;
}
