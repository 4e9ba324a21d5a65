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
 * Reads the dates that schools write: real dates, `1971-10-2`, `1971/10/2`, `1971.9.30`, `1961年4月21日`,
 * `19710930`, and the day number that a spreadsheet shows when the cell has lost its date format.
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
    .replace(/\s*([-/.年月日])\s*/g, '$1')
    .replace(/[–—−]/g, '-');
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

function day(year: string, month: string, dayOfMonth: string): DateReading {
  const date = plainDateOf(Number(year), Number(month), Number(dayOfMonth));
  return date === null ? invalid : { kind: 'day', date };
}
