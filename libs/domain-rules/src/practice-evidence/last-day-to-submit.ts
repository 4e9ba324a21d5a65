import type { PolicyTheme } from '../policy/policy-pack.js';
import type { PlainDate } from '../time/plain-date.js';
import { addDays } from '../time/plain-date.js';
import type { ThemeCalendar } from './theme-state.js';
import { themeDates } from './theme-state.js';

/**
 * The last day on which work is taken for a theme. Work that came back may be handed in again as many days after its
 * return, also when the theme has closed since, so that a late review costs the teacher nothing.
 *
 * @param returnedOn day on which the work was last returned; null where it does not lie with the teacher for improvement
 * @returns null for a theme without a due day
 * @example
 * // due 2016-05-23, 7 late days, returned 2016-06-10 → 2016-06-17
 */
export function lastDayToSubmit(
  theme: Pick<PolicyTheme, 'dueDay'>,
  calendar: ThemeCalendar,
  returnedOn: PlainDate | null,
): PlainDate | null {
  const { closesOn } = themeDates(theme, calendar);
  if (closesOn === null || returnedOn === null) return closesOn;
  const again = addDays(returnedOn, calendar.lateAcceptedDays);
  return again > closesOn ? again : closesOn;
}
