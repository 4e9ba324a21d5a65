import type { PolicyPractice, PolicyTheme } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { ThemeCalendar } from '../theme-state.js';
import { themeDates } from '../theme-state.js';

export type AllocationProblemCode =
  | 'theme-without-peer-review'
  | 'peer-review-theme-not-due'
  | 'peer-review-nothing-to-allocate';

/**
 * Which round of a theme is to be made today by itself: the first on the day after it is due, the second, for late works,
 * on the day after it closes; later whatever comes back. Null before the theme is due, and for one without a due day.
 */
export function roundDue(
  theme: Pick<PolicyTheme, 'dueDay'>,
  calendar: ThemeCalendar,
  today: PlainDate,
): 'first' | 'late' | null {
  const { dueOn, closesOn } = themeDates(theme, calendar);
  if (dueOn === null || closesOn === null || today <= dueOn) return null;
  return today > closesOn ? 'late' : 'first';
}

/** Whether reviewers may be drawn for a theme's works at all, and today. */
export function mayAllocate(
  theme: PolicyTheme,
  policy: Pick<PolicyPractice['peerReview'], 'themes'>,
  calendar: ThemeCalendar,
  today: PlainDate,
): Problem<AllocationProblemCode>[] {
  const data = { theme: theme.theme };
  if (!policy.themes.includes(theme.theme)) return [problem('theme-without-peer-review', { data })];
  const { dueOn } = themeDates(theme, calendar);
  if (dueOn === null || today <= dueOn) {
    return [problem('peer-review-theme-not-due', { data: { ...data, dueOn } })];
  }
  return [];
}
