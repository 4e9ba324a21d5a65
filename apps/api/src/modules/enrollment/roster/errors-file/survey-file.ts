import { cellText, isBlank } from '@tisheng/domain-rules/enrollment/roster/cell-text.js';
import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import { rosterTable, type RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import { findHeader, HEADER_WITHIN_ROWS } from '@tisheng/domain-rules/enrollment/roster/find-header.js';
import { isProblemColumn } from '@tisheng/domain-rules/enrollment/roster/problem-column.js';
import type { ColumnPlaces } from '@tisheng/domain-rules/enrollment/roster/table-definition.js';
import { FileLook } from '../../../../platform/spreadsheet/file-look.js';
import { readSpreadsheet, type SheetRow } from '../../../../platform/spreadsheet/read-spreadsheet.js';
import type { ErrorsFileRequest } from './write-errors-file.js';
import type { NamedPlace } from './row-remarks.js';

/** What must be known of a file before it is written again. */
export interface FileSurvey {
  readonly look: FileLook;
  /** Sheet of the roster. */
  readonly sheet: string;
  readonly headerRow: number;
  /** By the titles under which problems name the columns. */
  readonly places: ReadonlyMap<string, NamedPlace>;
  /** Place of the column for the problems: that of an earlier round, or behind the last that is filled anywhere. */
  readonly problemColumn: number;
  /** Filled columns of each sheet. */
  readonly widths: ReadonlyMap<string, number>;
}

interface Beginning {
  readonly name: string;
  readonly rows: SheetRow[];
}

/** Reads the file through once; the header is that of the check, or is looked for as the check does. */
export async function surveyFile(file: ErrorsFileRequest, path: string): Promise<FileSurvey> {
  const look = new FileLook();
  const widths = new Map<string, number>();
  const beginnings: Beginning[] = [];
  for await (const row of readSpreadsheet(path, file.fileName, undefined, file.encoding, look)) {
    widths.set(row.sheet, Math.max(widths.get(row.sheet) ?? 0, filled(row.cells)));
    if (row.row > HEADER_WITHIN_ROWS) continue;
    let current = beginnings.find(({ name }) => name === row.sheet);
    if (!current) beginnings.push((current = { name: row.sheet, rows: [] }));
    current.rows.push(row);
  }
  const header = headerOf(file, beginnings);
  const cells =
    beginnings.find(({ name }) => name === header.sheet)?.rows.find(({ row }) => row === header.row)?.cells ??
    [];
  const earlier = cells.findIndex((cell) => isProblemColumn(cell));
  return {
    look,
    sheet: header.sheet,
    headerRow: header.row,
    places: placesOf(header.columns, cells),
    problemColumn: earlier >= 0 ? earlier : (widths.get(header.sheet) ?? 0),
    widths,
  };
}

function headerOf(
  file: ErrorsFileRequest,
  beginnings: readonly Beginning[],
): { sheet: string; row: number; columns: ColumnPlaces<RosterColumn> } {
  if (file.header) return file.header;
  const found = findHeader(beginnings, rosterTable);
  if (found.kind === 'not-found') return { sheet: beginnings[0]?.name ?? '', row: 1, columns: {} };
  return { sheet: beginnings[found.sheet]?.name ?? '', row: found.row, columns: found.columns };
}

function placesOf(columns: ColumnPlaces<RosterColumn>, header: readonly Cell[]): Map<string, NamedPlace> {
  const places = new Map<string, NamedPlace>();
  for (const { column, title } of rosterTable) {
    const place = columns[column];
    if (place !== undefined) places.set(title, { place, header: cellText(header[place]) });
  }
  return places;
}

/** Cells up to the last in which something can be read. */
function filled(cells: readonly Cell[]): number {
  let count = cells.length;
  while (count > 0 && isBlank(cells[count - 1])) count -= 1;
  return count;
}
