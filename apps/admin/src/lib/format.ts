import type { Language } from './language.js';

/** Where the programme's days begin and end. */
const TIME_ZONE = 'Asia/Shanghai';
const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;

const plain = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A plain date (`2014-10-13`) or an instant as a day: 2014年10月13日. */
export function formatDate(value: string, language: Language): string {
  const isPlain = value.length === 10;
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeZone: isPlain ? 'UTC' : TIME_ZONE,
  }).format(isPlain ? plain(value) : new Date(value));
}

/** Month and day alone, for deadlines within the year: 10月13日. */
export function formatDay(value: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    month: 'long',
    day: 'numeric',
    timeZone: value.length === 10 ? 'UTC' : TIME_ZONE,
  }).format(value.length === 10 ? plain(value) : new Date(value));
}

/** An instant to the minute, in the programme's time. */
export function formatInstant(value: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  }).format(new Date(value));
}

/** Whole half-hours as hours: 9 → 4.5. */
export const hoursOf = (halfHours: number): number => halfHours / 2;

/** Hours without needless decimals: 25, 4.5. */
export const formatHours = (halfHours: number): string => String(hoursOf(halfHours));

/** Points with as many of two decimals as they need: 83.5. */
export const formatPoints = (points: number): string => String(Math.round(points * 100) / 100);

/** A share as whole percent: 0.666 → 67%. */
export const formatShare = (share: number): string => `${Math.round(share * 100)}%`;

/** Today in the programme's time zone, as a plain date. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(now);
}

/** Whole days from one plain date to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((plain(to).getTime() - plain(from).getTime()) / 86_400_000);

/** Bytes for people: 1.4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The time of an instant, in the programme's time: 10:32. */
export function formatTime(value: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: TIME_ZONE,
  }).format(new Date(value));
}
