import { formatDate } from '../../../../lib/format.js';
import type { Language } from '../../../../lib/language.js';

/** Where the programme's days begin and end, and by how much its clocks are ahead. */
const TIME_ZONE = 'Asia/Shanghai';
const OFFSET = '+08:00';

/** An instant as hours and minutes of the programme: 14:30. */
export const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: TIME_ZONE }).format(new Date(instant));

/** The day of an instant in the programme, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date(instant));

/** A day and a time of the programme as an instant. */
export const instantOf = (day: string, time: string): string => `${day}T${time}:00${OFFSET}`;

/** From when to when: 2016年5月9日 14:00–16:00. */
export const whenOf = (
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  language: Language,
): string => `${formatDate(startsAt, language)} ${timeOf(startsAt)}–${timeOf(endsAt)}`;
