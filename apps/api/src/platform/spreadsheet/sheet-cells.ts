import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import { plainDateOf } from '@tisheng/domain-rules/time/plain-date.js';
import type { Workbook } from './workbook-parts.js';
import { unescapeText } from './workbook-parts.js';

/** A cell as its sheet writes it. */
export interface RawCell {
  /** `t`: what the value means; absent for a number. */
  readonly type: string | undefined;
  /** `s`: number of the style. */
  readonly style: number;
  readonly formula: string | undefined;
  readonly value: string | undefined;
}

const MS_PER_DAY = 86_400_000;
/** The day that the 1900 system invented: a 29 February 1900. */
const INVENTED_DAY = 60;

/** What a cell says, without evaluating or guessing anything. */
export function toCell(raw: RawCell, workbook: Workbook): Cell {
  const { type, formula, value } = raw;
  if (formula !== undefined) return { kind: 'formula', text: `=${formula}` };
  if (value === undefined) return { kind: 'empty' };
  switch (type) {
    case 's':
      return text(workbook.sharedStrings[Number(value)] ?? '');
    case 'inlineStr':
    case 'str':
      return text(unescapeText(value));
    case 'b':
      return text(value.trim() === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { kind: 'error', text: value };
    case 'd': {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
      const date = plainDateOf(Number(year), Number(month), Number(day));
      return date === null ? text(value) : { kind: 'date', value: date };
    }
    default:
      return number(value.trim(), raw.style, workbook);
  }
}

function text(value: string): Cell {
  return value === '' ? { kind: 'empty' } : { kind: 'text', value };
}

function number(written: string, style: number, workbook: Workbook): Cell {
  if (written === '') return { kind: 'empty' };
  const value = Number(written);
  if (Number.isNaN(value)) return { kind: 'text', value: written };
  if (workbook.dateStyles[style]) {
    const date = dayOfSerial(value, workbook.since1904);
    if (date !== null) return { kind: 'date', value: date };
  }
  return { kind: 'number', value, text: written };
}

/**
 * The day that a serial number means, its time of day left away; null when it means none.
 *
 * @example dayOfSerial(41925, false) // '2014-10-13'
 */
export function dayOfSerial(serial: number, since1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < 1 || days > 2_958_465 || (!since1904 && days === INVENTED_DAY)) return null;
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days > INVENTED_DAY ? 30 : 31);
  const date = new Date(start + days * MS_PER_DAY);
  return plainDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * The serial number of a day as workbooks count from 1900; null before March of that year, where programs disagree.
 *
 * @example serialOfDay('2014-10-13') // 41925
 */
export function serialOfDay(date: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!found) return null;
  const day = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  const serial = (day - Date.UTC(1899, 11, 30)) / MS_PER_DAY;
  return serial > INVENTED_DAY ? serial : null;
}

/**
 * Number of a column, from 1, of a reference such as `AB12`; 0 when it is none.
 *
 * @example columnOf('AB12') // 28
 */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
