import { daysInMonth } from '../time/plain-date.js';

const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * Reads a moment as RFC 3339 § 5.6 writes it, strictly: full date, `T`, time with seconds, optional fraction,
 * and `Z` or an offset `±hh:mm`. Fractions beyond milliseconds are cut off. A leap second counts as the second
 * after it.
 *
 * @returns milliseconds since 1970 UTC, or NaN when the text is no such moment
 * @example parseInstant('2014-10-13T08:30:00+08:00') // 1413160200000
 * @example parseInstant('2014-10-13 08:30') // NaN
 */
export function parseInstant(text: string): number {
  const length = text.length;
  if (length < 20 || length > 40) return Number.NaN;
  // Every record of a push passes here, so the digits are read one by one: no regular expression, no Date.
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  if (
    year < 0 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    hour < 0 ||
    hour > 23 ||
    minute < 0 ||
    minute > 59 ||
    second < 0 ||
    second > 60 ||
    day > daysInMonth(year, month)
  ) {
    return Number.NaN;
  }
  const separator = text.charCodeAt(10) | 0x20;
  if (
    text.charCodeAt(4) !== DASH ||
    text.charCodeAt(7) !== DASH ||
    separator !== LOWER_T ||
    text.charCodeAt(13) !== COLON ||
    text.charCodeAt(16) !== COLON
  ) {
    return Number.NaN;
  }
  let at = 19;
  let milliseconds = 0;
  if (text.charCodeAt(at) === DOT) {
    at += 1;
    const start = at;
    let scale = 100;
    for (; at < length; at += 1) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) break;
      milliseconds += digit * scale;
      scale = scale === 100 ? 10 : scale === 10 ? 1 : 0;
    }
    if (at === start) return Number.NaN;
  }
  const offset = offsetMinutes(text, at);
  if (Number.isNaN(offset)) return Number.NaN;
  const seconds = (hour * 60 + minute - offset) * 60 + second;
  // A leap second is inserted at the end of a UTC day alone.
  if (second === 60 && seconds % 86_400 !== 0) return Number.NaN;
  return daysSinceEpoch(year, month, day) * MILLISECONDS_OF_A_DAY + seconds * 1000 + milliseconds;
}

const ZERO = 0x30;
const DASH = 0x2d;
const PLUS = 0x2b;
const COLON = 0x3a;
const DOT = 0x2e;
const LOWER_T = 0x74;
const LOWER_Z = 0x7a;

/** The number that `count` digits spell, or -1 when one is no digit. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function offsetMinutes(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if ((sign | 0x20) === LOWER_Z) return at + 1 === text.length ? 0 : Number.NaN;
  if ((sign !== PLUS && sign !== DASH) || at + 6 !== text.length || text.charCodeAt(at + 3) !== COLON) {
    return Number.NaN;
  }
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
  return (sign === PLUS ? 1 : -1) * (hours * 60 + minutes);
}

/** Days from 1970-01-01, counted in years that begin with March so that leap days come last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
