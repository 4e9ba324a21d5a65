import { rosterTable, type RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import {
  columnOfHeader,
  findHeader,
  HEADER_WITHIN_ROWS,
} from '@tisheng/domain-rules/enrollment/roster/find-header.js';
import { joinHeaderRows } from '@tisheng/domain-rules/enrollment/roster/two-row-header.js';
import { placesOf, proposeColumns } from '@tisheng/domain-rules/enrollment/roster/propose-columns.js';
import type { ColumnPlaces } from '@tisheng/domain-rules/enrollment/roster/table-definition.js';
import {
  possibleEncodings,
  TEXT_ENCODINGS,
  type TextEncoding,
} from '../../../platform/spreadsheet/decode-text.js';
import { readSpreadsheet, type SheetRow } from '../../../platform/spreadsheet/read-spreadsheet.js';
import { SPREADSHEET_LIMITS, SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';

/** One sheet of an uploaded file; a text counts as one sheet. */
export interface SheetSummary {
  readonly name: string;
  /** Number of its last row that holds something. */
  readonly rows: number;
  /** Columns up to the last one that holds something. */
  readonly width: number;
}

/** Where the rows of a file are to be read. */
export interface RosterFileSettings {
  /** Of a text; null for a workbook, or to go by the content. */
  readonly encoding: TextEncoding | null;
  readonly sheet: string;
  /** Row of the column names as the spreadsheet shows it; 0 where the file has none. */
  readonly headerRow: number;
  readonly columns: ColumnPlaces<RosterColumn>;
}

/** What was found in an uploaded file before anybody said anything about it. */
export interface InspectedFile extends RosterFileSettings {
  readonly sheets: readonly SheetSummary[];
}

const SAMPLE_ROWS = 20;
const HEAD_BYTES = 64 * 1024;

/**
 * Reads a whole file once, and proposes its encoding, the sheet with the most known column names, the row of the names and
 * what each column is. A file without any known name is inspected too: its user may point to the row.
 *
 * @throws {SpreadsheetProblem} for a file that is no readable table
 */
export async function inspectFile(content: Buffer, fileName: string): Promise<InspectedFile> {
  let fault: unknown;
  for (const encoding of encodingsOf(content, fileName)) {
    try {
      return await inspected(content, fileName, encoding);
    } catch (error) {
      if (!(error instanceof SpreadsheetProblem)) throw error;
      fault ??= error;
      if (error.problem.data?.['reason'] !== 'encoding') break;
    }
  }
  throw fault;
}

/** Encodings in which a text may be meant, the likeliest first; empty for a workbook. */
export const encodingsOfText = (content: Buffer, fileName: string): TextEncoding[] =>
  isPlainText(fileName) && !isPacked(content) ? possibleEncodings(content.subarray(0, HEAD_BYTES)) : [];

function encodingsOf(content: Buffer, fileName: string): (TextEncoding | null)[] {
  const found = encodingsOfText(content, fileName);
  return found.length > 0 ? [...new Set([...found, ...TEXT_ENCODINGS])] : [null];
}

const isPlainText = (fileName: string): boolean => /\.(csv|tsv|txt)$/i.test(fileName);
const isPacked = (content: Buffer): boolean =>
  (content[0] === 0x1f && content[1] === 0x8b) || (content[0] === 0x50 && content[1] === 0x4b);

async function inspected(
  content: Buffer,
  fileName: string,
  encoding: TextEncoding | null,
): Promise<InspectedFile> {
  const sheets: { name: string; rows: number; width: number; beginning: SheetRow[] }[] = [];
  let current: (typeof sheets)[number] | undefined;
  for await (const row of readSpreadsheet(content, fileName, SPREADSHEET_LIMITS, encoding ?? undefined)) {
    if (current?.name !== row.sheet) {
      sheets.push((current = { name: row.sheet, rows: 0, width: 0, beginning: [] }));
    }
    current.rows = row.row;
    current.width = Math.max(current.width, row.cells.length);
    if (row.row <= HEADER_WITHIN_ROWS + SAMPLE_ROWS) current.beginning.push(row);
  }
  const header = findHeader(
    sheets.map(({ name, beginning }) => ({ name, rows: beginning })),
    rosterTable,
  );
  const chosen = header.kind === 'found' ? header.sheet : 0;
  const headerRow = header.kind === 'found' ? header.row : 0;
  const { name = '', beginning = [] } = sheets[chosen] ?? {};
  return {
    encoding,
    sheets: sheets.map(({ name: title, rows, width }) => ({ name: title, rows, width })),
    sheet: name,
    headerRow,
    columns: placesOf(proposalsFor(beginning, headerRow)),
  };
}

/** What each column of a sheet is taken for, from its beginning. */
export function proposalsFor(beginning: readonly SheetRow[], headerRow: number) {
  const header = headerCells(beginning, headerRow);
  const rows = beginning.filter(({ row }) => row > headerRow).slice(0, SAMPLE_ROWS);
  return proposeColumns(
    header,
    rows.map(({ cells }) => cells),
  );
}

/** The cells of the header; with those above it where the names stand in two rows. */
function headerCells(beginning: readonly SheetRow[], headerRow: number): readonly Cell[] {
  const cells = beginning.find(({ row }) => row === headerRow)?.cells ?? [];
  const above = beginning.find(({ row }) => row === headerRow - 1)?.cells;
  const isKnown = (cell: Cell | undefined): boolean => columnOfHeader(cell, rosterTable) !== null;
  const joined = above ? joinHeaderRows(above, cells, isKnown) : null;
  const known = (row: readonly Cell[]): number => row.filter(isKnown).length;
  return joined && known(joined) > known(cells) ? joined : cells;
}

/** The rows of one sheet from the first on; stops reading where the sheet ends or the reader does. */
export async function* rowsOfSheet(
  content: Buffer,
  fileName: string,
  sheet: string,
  encoding: TextEncoding | null,
): AsyncGenerator<SheetRow> {
  let seen = false;
  for await (const row of readSpreadsheet(content, fileName, SPREADSHEET_LIMITS, encoding ?? undefined)) {
    if (row.sheet === sheet) {
      seen = true;
      yield row;
    } else if (seen) return;
  }
}
