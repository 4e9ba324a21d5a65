import type { PolicyPack } from '../policy/policy-pack.js';
import { addMonths, monthsBetween } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';

/**
 * What decides the statutory age. `female-senior-title` is a woman with a senior professional title who
 * retires at the age of men; it is set for the person, never guessed.
 */
export const RETIREMENT_CATEGORIES = [
  'male',
  'female-cadre',
  'female-worker',
  'female-senior-title',
] as const;
export type RetirementCategory = (typeof RETIREMENT_CATEGORIES)[number];

export type RetirementSchedule = PolicyPack['retirement']['schedule'];

/** Statutory age in years before the gradual delay. */
const ageBefore2025: Readonly<Record<RetirementCategory, number>> = {
  male: 60,
  'female-cadre': 55,
  'female-worker': 50,
  'female-senior-title': 60,
};

/** One month later for every so many months, until the longest delay is reached. */
const gradual: Readonly<Record<RetirementCategory, { every: number; longest: number }>> = {
  male: { every: 4, longest: 36 },
  'female-cadre': { every: 4, longest: 36 },
  'female-worker': { every: 2, longest: 60 },
  'female-senior-title': { every: 4, longest: 36 },
};

const DELAY_BEGINS: PlainDate = '2025-01-01';

/**
 * Day of statutory retirement under the schedule that the policy names (decision 5).
 *
 * @example retirementDateOf('pre-2025', 'male', '1965-01-10') // '2025-01-10'
 * @example retirementDateOf('gradual-2025', 'male', '1965-01-10') // '2025-02-10'
 */
export function retirementDateOf(
  schedule: RetirementSchedule,
  category: RetirementCategory,
  birthDate: PlainDate,
): PlainDate {
  const months = ageBefore2025[category] * 12 + retirementDelayInMonths(schedule, category, birthDate);
  return addMonths(birthDate, months);
}

/**
 * Months by which the schedule delays retirement: none before January 2025, then one more for every four
 * months (women workers: every two) of later birth.
 *
 * @example retirementDelayInMonths('gradual-2025', 'female-worker', '1984-11-30') // 60
 */
export function retirementDelayInMonths(
  schedule: RetirementSchedule,
  category: RetirementCategory,
  birthDate: PlainDate,
): number {
  if (schedule === 'pre-2025') return 0;
  const late = monthsBetween(DELAY_BEGINS, addMonths(birthDate, ageBefore2025[category] * 12));
  if (late < 0) return 0;
  const { every, longest } = gradual[category];
  return Math.min(longest, Math.floor(late / every) + 1);
}
