import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import type exceljs from 'exceljs';
import { serialOfDay } from './sheet-cells.js';
import { WorkbookOutput } from './workbook-output.js';
import { workbookText } from './written-text.js';

/** Language of headers and sheet names. */
export type SheetLanguage = 'zh' | 'en';

/**
 * What the values of a column are:
 * - `text`: string. Written as text whatever it looks like: ID numbers and numbers with leading zeros keep every
 *   digit, and `=1+1` stays these four characters, also after somebody has edited the cell.
 * - `integer`: number or numeric string.
 * - `decimal`: number, shown with two places.
 * - `date`: plain date `YYYY-MM-DD`; written as a real date, shown as 2014-10-13.
 * - `yuan`: fen as an integer; shown as yuan with two places.
 * - `hours`: whole half-hours as an integer; shown as hours with one place.
 */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'yuan' | 'hours';

/** A value of a row; null and undefined leave the cell empty. */
export type SheetValue = string | number | null | undefined;

export interface SheetColumn {
  readonly header: Bilingual;
  readonly type: ColumnType;
  /** Width in characters; by its type when left out. */
  readonly width?: number;
}

/** One table of a workbook; its rows are asked for only as fast as the reader takes them. */
export interface SheetToWrite {
  readonly name: Bilingual;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
}

export interface WorkbookOptions {
  readonly language: SheetLanguage;
}

/** Rows that a sheet can hold; the table goes on in a further sheet. */
const ROWS_OF_A_SHEET = 1_048_575;
const NO_SIGN_OF_A_NAME = /[[\]*?:\\/]/g;

const NUMBER_FORMATS: Readonly<Record<ColumnType, string>> = {
  text: '@',
  integer: '0',
  decimal: '#,##0.00',
  date: 'yyyy-mm-dd',
  yuan: '#,##0.00',
  hours: '0.0',
};
const styleOf = (type: ColumnType): Partial<exceljs.Style> => ({
  numFmt: NUMBER_FORMATS[type],
  alignment: { vertical: 'middle' },
});
const STYLES: Readonly<Record<ColumnType, Partial<exceljs.Style>>> = {
  text: styleOf('text'),
  integer: styleOf('integer'),
  decimal: styleOf('decimal'),
  date: styleOf('date'),
  yuan: styleOf('yuan'),
  hours: styleOf('hours'),
};
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 18,
  integer: 10,
  decimal: 12,
  date: 12,
  yuan: 14,
  hours: 9,
};

/**
 * Writes an .xlsx workbook row by row: header in its own style, frozen and with a filter, columns typed. Memory does
 * not grow with the rows. Ends `out`.
 *
 * @throws what the rows throw, or where the reader goes away; `out` is then destroyed
 * @example
 * await writeWorkbook(reply.raw, [{ name: { zh: '教师', en: 'Teachers' }, columns, rows }], { language: 'zh' })
 */
export async function writeWorkbook(
  out: Writable,
  sheets: Iterable<SheetToWrite>,
  options: WorkbookOptions,
): Promise<void> {
  const output = new WorkbookOutput(out);
  try {
    const names = new Set<string>();
    for (const sheet of sheets) await writeSheet(output, sheet, options.language, names);
    await output.finish();
  } catch (error) {
    output.abort(error);
    throw error;
  }
}

/**
 * The same as a stream to read, for a reply: `return workbookStream([...], { language })`. What goes wrong breaks the
 * stream.
 */
export function workbookStream(sheets: Iterable<SheetToWrite>, options: WorkbookOptions): Readable {
  const stream = new PassThrough();
  // The stream itself is destroyed with the error.
  writeWorkbook(stream, sheets, options).catch(() => undefined);
  return stream;
}

async function writeSheet(
  output: WorkbookOutput,
  { name, columns, rows }: SheetToWrite,
  language: SheetLanguage,
  names: Set<string>,
): Promise<void> {
  let sheet = openSheet(output, sheetName(name[language], names), columns, language);
  let written = 0;
  for await (const row of rows) {
    if (written === ROWS_OF_A_SHEET) {
      closeSheet(sheet, columns.length, written);
      sheet = openSheet(output, sheetName(name[language], names), columns, language);
      written = 0;
    }
    const line = sheet.addRow(columns.map(({ type }, index) => cellValue(type, row[index])));
    // One style object for all cells of a type: the library looks each new object up anew.
    columns.forEach(({ type }, index) => (line.getCell(index + 1).style = STYLES[type]));
    line.commit();
    written += 1;
    await output.follow(sheet);
  }
  closeSheet(sheet, columns.length, written);
}

function openSheet(
  { workbook }: WorkbookOutput,
  name: string,
  columns: readonly SheetColumn[],
  language: SheetLanguage,
): exceljs.Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ type, width }) => ({
    width: width ?? WIDTHS[type],
    style: STYLES[type],
  }));
  const header = sheet.addRow(columns.map((column) => workbookText(column.header[language])));
  header.height = 22;
  header.eachCell((cell) => {
    cell.style = {
      numFmt: '@',
      font: { bold: true, color: { argb: 'FFFFFFFF' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F5E8C' } },
      alignment: { vertical: 'middle' },
    };
  });
  header.commit();
  return sheet;
}

function closeSheet(sheet: exceljs.Worksheet, columns: number, rows: number): void {
  if (columns > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns } };
  sheet.commit();
}

function cellValue(type: ColumnType, value: SheetValue): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'text') return workbookText(String(value));
  if (type === 'date') return serialOfDay(String(value)) ?? workbookText(String(value));
  const number = Number(value);
  if (Number.isNaN(number)) return workbookText(String(value));
  if (type === 'yuan') return number / 100;
  return type === 'hours' ? number / 2 : number;
}

/** A name that a sheet may have, and no other sheet of the workbook has. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(NO_SIGN_OF_A_NAME, ' ').trim().slice(0, 26) || 'Sheet';
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}
