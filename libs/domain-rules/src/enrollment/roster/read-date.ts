import { foldFullWidth } from '../fold-full-width.js';
import { addDays, plainDateOf } from '../../time/plain-date.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { Cell } from './cell.js';
import { cellText } from './cell-text.js';

/** What a date cell says: a day, only a month (`1971年9月`), nothing at all, or something that is no date. */
export type DateReading =
  | { kind: 'day'; date: PlainDate }
  | { kind: 'month'; month: string }
  | { kind: 'empty' }
  | { kind: 'invalid' };

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Year, month, day with any of the separators in use; a time behind it comes from exports and is dropped. */
const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const monthOnly = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;
const serial = /^\d{5}$/;

const EPOCH_OF_SPREADSHEETS: PlainDate = '1899-12-30';

const invalid: DateReading = { kind: 'invalid' };

/**
 * Reads the dates that schools write: real dates, `1971-10-2`, `1971/10/2`, `1971.9.30`, `1971、9、30`, `1971 9 30`,
 * `1961年4月21日`, `1961年4月21号`, `一九六一年四月二十一日`, `19710930`, any of them with a time behind it, and the day number
 * that a spreadsheet shows when the cell has lost its date format. Years of two digits and days before months are refused:
 * they may mean two days.
 *
 * @example readDate({ kind: 'text', value: '1961年4月21日' }) // { kind: 'day', date: '1961-04-21' }
 * @example readDate({ kind: 'text', value: '1970-13-45' }) // { kind: 'invalid' }
 */
export function readDate(cell: Cell | undefined): DateReading {
  if (cell === undefined || cell.kind === 'empty') return { kind: 'empty' };
  if (cell.kind === 'date') return { kind: 'day', date: cell.value };
  if (cell.kind === 'formula' || cell.kind === 'error') return invalid;
  const raw = cellText(cell);
  const exact = iso.exec(raw);
  if (exact) return day(exact[1]!, exact[2]!, exact[3]!);
  const text = foldFullWidth(raw)
    .trim()
    .replace(/[–—−]/g, '-')
    .replace(/[\\、,，。·]/g, '.')
    .replace(/号/g, '日')
    .replace(/\s*([-/.年月日])\s*/g, '$1')
    .replace(
      /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/,
      inDigits,
    )
    .replace(/^(\d{4}) (\d{1,2}) (\d{1,2})$/, '$1-$2-$3');
  if (text === '') return { kind: 'empty' };
  const full = separated.exec(text) ?? compact.exec(text);
  if (full) return day(full[1]!, full[2]!, full[3]!);
  if (cell.kind === 'number' && serial.test(text)) {
    return { kind: 'day', date: addDays(EPOCH_OF_SPREADSHEETS, Number(text)) };
  }
  const month = monthOnly.exec(text);
  if (!month) return invalid;
  const first = plainDateOf(Number(month[1]), Number(month[2] ?? month[3]), 1);
  return first === null ? invalid : { kind: 'month', month: first.slice(0, 7) };
}

const numerals = '零一二三四五六七八九';

/** Writes a day in Chinese numerals in digits: 一九六一年四月二十一日 → 1961年4月21日. */
function inDigits(_: string, year: string, month: string, dayOfMonth: string | undefined): string {
  const digits = [...year.replace(/[〇○]/g, '零')].map((sign) => numerals.indexOf(sign)).join('');
  return `${digits}年${ofTens(month)}月${dayOfMonth === undefined ? '' : `${ofTens(dayOfMonth)}日`}`;
}

/** 二十一 → 21, 十 → 10, 九 → 9. */
function ofTens(text: string): number {
  const at = text.indexOf('十');
  if (at < 0) return text.length === 1 ? numerals.indexOf(text) : 0;
  const tens = at === 0 ? 1 : numerals.indexOf(text[0]!);
  return tens * 10 + (at + 1 < text.length ? numerals.indexOf(text.at(-1)!) : 0);
}

function day(year: string, month: string, dayOfMonth: string): DateReading {
  const date = plainDateOf(Number(year), Number(month), Number(dayOfMonth));
  return date === null ? invalid : { kind: 'day', date };
}
