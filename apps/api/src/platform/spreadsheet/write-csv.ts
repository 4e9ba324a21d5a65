import { Readable } from 'node:stream';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import iconv from 'iconv-lite';
import type { TextEncoding } from './decode-text.js';
import type { ColumnType } from './write-workbook.js';

/** A value of a CSV row; null stays empty. */
export type CsvValue = string | number | boolean | null | undefined;

/** UTF-8 with byte order mark, or what older office programs in China expect. */
export type CsvEncoding = 'utf-8' | 'gb18030';

type Rows = Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>;

const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Spreadsheet programs run a text that begins so as a formula, also after blanks (OWASP, CSV injection): equals, plus,
 * minus, at, tab, carriage return, line feed, their full-width forms, and a bar.
 */
const FORMULA_START = /^[\s\u3000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d+)?$/;
const GUARD = "'";
const GUARDED = /^'+/;

/**
 * Writes a CSV file that office programs open without harm: UTF-8 with byte order mark, lines ended by CRLF,
 * and texts that would run as formulas made plain by a leading apostrophe, which our own reader takes away again.
 */
export async function* writeCsv(header: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(header);
  for await (const row of rows) yield csvLine(row);
}

/**
 * A table as the bytes of a CSV file, for a reply. Columns are those of a workbook: fen come out as yuan (`240.00`),
 * half-hours as hours (`1.5`). A CSV file cannot say that ID numbers are text: spreadsheet programs round them when they
 * open it, so that a workbook is the better form for people.
 */
export function csvStream(
  columns: readonly { readonly header: Bilingual; readonly type: ColumnType }[],
  rows: Rows,
  options: { readonly language: 'zh' | 'en'; readonly encoding?: CsvEncoding },
): Readable {
  const header = columns.map((column) => column.header[options.language]);
  return Readable.from(encodeCsv(writeCsv(header, shown(columns, rows)), options.encoding ?? 'utf-8'));
}

/** The bytes of a text; in GB18030 without the byte order mark, which stands for Unicode. */
export async function* encodeCsv(
  text: AsyncIterable<string> | Iterable<string>,
  encoding: TextEncoding,
): AsyncGenerator<Buffer> {
  const encoder = encoding === 'utf-8' ? undefined : iconv.getEncoder(encoding, { addBOM: false });
  let waiting = '';
  for await (const piece of text) {
    waiting += encoding === 'gb18030' ? piece.replace(BYTE_ORDER_MARK, '') : piece;
    if (waiting.length < 32 * 1024) continue;
    yield encoder ? encoder.write(waiting) : Buffer.from(waiting);
    waiting = '';
  }
  if (waiting) yield encoder ? encoder.write(waiting) : Buffer.from(waiting);
  const last = encoder?.end();
  if (last) yield last;
}

/**
 * One line with its end.
 *
 * @example csvLine(['王小明', '=1+1', 5]) // "王小明,'=1+1,5\r\n"
 */
export function csvLine(values: readonly CsvValue[], delimiter: ',' | ';' | '\t' = ','): string {
  return `${values.map(csvValue).join(delimiter)}\r\n`;
}

/**
 * A text as it was before {@link csvLine} guarded it.
 *
 * @example unguarded("'=1+1") // '=1+1'
 * @example unguarded("'quoted'") // "'quoted'"
 */
export function unguarded(text: string): string {
  return text.startsWith(GUARD) && FORMULA_START.test(text.replace(GUARDED, '')) ? text.slice(1) : text;
}

function csvValue(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = needsGuard(value) ? GUARD + value : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Also where it is guarded already, so that taking the guard away gives back just what was written. */
function needsGuard(value: string): boolean {
  const bare = value.replace(GUARDED, '');
  return FORMULA_START.test(bare) && (bare !== value || !PLAIN_NUMBER.test(value));
}

async function* shown(
  columns: readonly { readonly type: ColumnType }[],
  rows: Rows,
): AsyncGenerator<readonly CsvValue[]> {
  for await (const row of rows) yield columns.map(({ type }, index) => shownValue(type, row[index]));
}

function shownValue(type: ColumnType, value: CsvValue): CsvValue {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'yuan') return yuan(Number(value));
  return type === 'hours' ? Number(value) / 2 : value;
}

/** Without floating point, so that no fen is lost. */
function yuan(fen: number): string {
  const whole = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${whole.slice(0, -2)}.${whole.slice(-2)}`;
}
