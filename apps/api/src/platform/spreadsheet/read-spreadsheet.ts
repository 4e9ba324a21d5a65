import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import type { FileInput, FileSource } from './file-source.js';
import { limited, openSource } from './file-source.js';
import type { TextEncoding } from './decode-text.js';
import { isCompoundFile, isProtected, markupOf, startsWith, unmarkedUtf16 } from './file-kind.js';
import { FileLook } from './file-look.js';
import { readCsvRows } from './read-csv.js';
import { readWorkbookRows } from './read-workbook.js';
import type { SpreadsheetLimits } from './spreadsheet-problem.js';
import {
  SPREADSHEET_LIMITS,
  SpreadsheetProblem,
  emptyFile,
  unknownType,
  unreadable,
} from './spreadsheet-problem.js';

/** One row with at least one filled cell. */
export interface SheetRow {
  /** Name of the sheet; of a CSV file its name without ending. */
  readonly sheet: string;
  /** Number of the row as a spreadsheet program shows it, from 1. */
  readonly row: number;
  /** Cells from column A on; empty cells at the end are left out. */
  readonly cells: Cell[];
}

/**
 * Reads an uploaded table row by row: .xlsx workbooks (visible sheets, formulas not evaluated), CSV texts in
 * UTF-8, UTF-16 or GB18030 with comma, semicolon or tab, and either packed with gzip. The type is told from
 * the content; the name only decides for texts. Memory does not grow with the number of rows, save for the
 * distinct texts of a workbook.
 *
 * @param encoding of a text; found by its content when left out
 * @param look noted while rows are read: how the file looks beside them
 * @throws {SpreadsheetProblem} whose `problem` is `file-unreadable`, `file-empty`, `file-type-unknown` or
 *   `file-too-large`, as soon as that is known; rows before it have been given out
 */
export async function* readSpreadsheet(
  input: FileInput,
  fileName: string,
  limits: SpreadsheetLimits = SPREADSHEET_LIMITS,
  encoding?: TextEncoding,
  look: FileLook = new FileLook(),
): AsyncGenerator<SheetRow> {
  const source = await openSource(input, limits.bytes);
  try {
    let rows = 0;
    if (isCompoundFile(source.head)) throw await refusalOfCompound(source);
    for await (const row of rowsOf(source, fileName, limits, look, encoding)) {
      rows += 1;
      if (rows > limits.rows) {
        throw new SpreadsheetProblem({
          code: 'file-too-large',
          row: row.row,
          data: { what: 'rows', limit: limits.rows },
        });
      }
      yield row;
    }
    if (rows === 0) throw emptyFile();
  } catch (error) {
    throw isDamage(error) ? unreadable('damaged', { cause: error }) : error;
  } finally {
    await source.close();
  }
}

function rowsOf(
  source: FileSource,
  fileName: string,
  limits: SpreadsheetLimits,
  look: FileLook,
  encoding?: TextEncoding,
): AsyncGenerator<SheetRow> {
  const { head } = source;
  if (head.length === 0) throw emptyFile();
  if (startsWith(head, 0x1f, 0x8b)) {
    const unpacked = Readable.from(source.stream()).pipe(createGunzip());
    return unpackedRows(
      limited(unpacked, limits.bytes),
      fileName.replace(/\.gz$/i, ''),
      limits,
      look,
      encoding,
    );
  }
  if (startsWith(head, 0x50, 0x4b)) return workbookRows(source, limits, look);
  const markup = markupOf(head);
  if (markup) throw unknownType(markup);
  if (!isTextName(fileName)) throw /\.xlsx$/i.test(fileName) ? unreadable('damaged') : unknownType('unknown');
  if (!encoding && looksBinary(head)) {
    encoding = unmarkedUtf16(head);
    if (!encoding) throw unknownType('unknown');
  }
  return readCsvRows(limited(source.stream(), limits.bytes), nameOf(fileName), limits, encoding, look);
}

async function* unpackedRows(
  unpacked: AsyncIterable<Uint8Array>,
  fileName: string,
  limits: SpreadsheetLimits,
  look: FileLook,
  encoding?: TextEncoding,
): AsyncGenerator<SheetRow> {
  const inner = await openSource(unpacked, limits.bytes);
  try {
    // One layer of packing is honest; more is not unpacked.
    if (startsWith(inner.head, 0x1f, 0x8b)) throw unknownType('gzip');
    yield* rowsOf(inner, fileName, limits, look, encoding);
  } finally {
    await inner.close();
  }
}

/** Neither can be read; the person is told what to do with which. */
async function refusalOfCompound(source: FileSource): Promise<SpreadsheetProblem> {
  return (await isProtected(await source.random())) ? unreadable('encrypted') : unknownType('xls');
}

async function* workbookRows(
  source: FileSource,
  limits: SpreadsheetLimits,
  look: FileLook,
): AsyncGenerator<SheetRow> {
  yield* readWorkbookRows(await source.random(), limits, look);
}

function isTextName(fileName: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(fileName);
}

/** Zero bytes stand in no text, save in UTF-16, which says so at its start. */
function looksBinary(head: Buffer): boolean {
  const utf16 = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
  return !utf16 && head.includes(0);
}

function nameOf(fileName: string): string {
  return basename(fileName).replace(/\.[^.]*$/, '');
}

function isDamage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && (code.startsWith('Z_') || code === 'ERR_BUFFER_OUT_OF_BOUNDS');
}
