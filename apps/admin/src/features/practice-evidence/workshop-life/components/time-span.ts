import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { localOf } from '../../../../lib/local-moment.js';

/**
 * Begin and end in the programme's time, the day once where both lie on it.
 *
 * @example useTimeSpan()('2030-03-01T01:30:00Z', '2030-03-01T03:00:00Z') // '3月1日 09:30–11:00'
 */
export function useTimeSpan(): (from: string, to: string) => string {
  const language = useLanguage();
  const time = (instant: string): string => localOf(instant).slice(11);
  return (from, to) => {
    const isOneDay = localOf(from).slice(0, 10) === localOf(to).slice(0, 10);
    const end = isOneDay ? time(to) : ` ${formatDay(to, language)} ${time(to)}`;
    return `${formatDay(from, language)} ${time(from)}–${end}`;
  };
}
