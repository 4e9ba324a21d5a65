/**
 * A day of the calendar without time or zone, written `YYYY-MM-DD` (decision 15), years 1000 to 9999. Being
 * text of fixed width, plain dates compare and sort like strings.
 */
export type PlainDate = string;

const MILLISECONDS_OF_A_DAY = 86_400_000;
const form = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Days that the month has; `month` runs from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the year has a 29th of February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Builds a plain date, or answers null where the calendar has no such day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return write(year, month, day);
}

/**
 * Reads `YYYY-MM-DD` and nothing else.
 *
 * @example parsePlainDate('2023-02-29') // null
 */
export function parsePlainDate(text: string): PlainDate | null {
  const found = form.exec(text);
  return found ? plainDateOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** Negative when `a` is the earlier day, positive when it is the later one, 0 for the same day. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day that lies `days` after `date`; before it when `days` is negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day `months` later; where that month is too short, its last day.
 *
 * @example addMonths('2024-01-31', 1) // '2024-02-29'
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return write(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * The same day `years` later; from a 29th of February to the 28th where the year has no other.
 *
 * @example addYears('1964-02-29', 55) // '2019-02-28'
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Completed years of age (周岁) on a day. Who was born on a 29th of February completes a year on 1 March where
 * the year has no such day: on the 28th the day of birth has not come round yet.
 *
 * @example completedYears('1964-02-29', '2019-02-28') // 54
 * @example completedYears('1964-02-29', '2019-03-01') // 55
 */
export function completedYears(birthDate: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Whole months from the month of one day to the month of another, the days of the month left aside. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return (b.year - a.year) * 12 + (b.month - a.month);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that it is in a time zone at a moment.
 *
 * @example plainDateIn('Asia/Shanghai', new Date('2014-09-30T16:00:00Z')) // '2014-10-01'
 */
export function plainDateIn(timeZone: string, moment: Date): PlainDate {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatter.formatToParts(moment)) {
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = Number(value);
  }
  return write(parts.year, parts.month, parts.day);
}

/** Year, month (1–12) and day of a plain date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / MILLISECONDS_OF_A_DAY;
}

function fromDayNumber(number: number): PlainDate {
  const day = new Date(number * MILLISECONDS_OF_A_DAY);
  return write(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function write(year: number, month: number, day: number): PlainDate {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
