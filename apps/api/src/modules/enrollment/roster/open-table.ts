import { findHeader, HEADER_WITHIN_ROWS } from '@tisheng/domain-rules/enrollment/roster/find-header.js';
import type {
  ColumnPlaces,
  TableDefinition,
} from '@tisheng/domain-rules/enrollment/roster/table-definition.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { FileInput } from '../../../platform/spreadsheet/file-source.js';
import { readSpreadsheet, type SheetRow } from '../../../platform/spreadsheet/read-spreadsheet.js';

/** An uploaded table whose header was found; its rows stand below the header, in order. */
export interface OpenTable<C extends string> {
  readonly kind: 'open';
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ColumnPlaces<C>;
  readonly rows: AsyncGenerator<SheetRow>;
}

export type OpenedTable<C extends string> =
  | OpenTable<C>
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

interface Beginning {
  readonly name: string;
  readonly rows: SheetRow[];
}

/**
 * Opens an uploaded file and finds the header in one pass: the first sheet whose beginning has a header with every
 * column that must be there is taken. Where none has, the problems of the best header are answered.
 *
 * @throws {SpreadsheetProblem} for a file that is no readable table, here or while the rows are read
 */
export async function openTable<C extends string>(
  source: FileInput,
  fileName: string,
  table: TableDefinition<C>,
): Promise<OpenedTable<C>> {
  const rows = readSpreadsheet(source, fileName);
  const beginnings: Beginning[] = [];
  let current: Beginning | null = null;
  for (;;) {
    const { value: row } = (await rows.next()) as { value: SheetRow | undefined };
    if (current && isBeyond(current, row)) {
      const found = opened(current, row, rows, table);
      if (found) return found;
      current = null;
    }
    if (row === undefined) break;
    if (row.row > HEADER_WITHIN_ROWS) continue;
    if (!current) beginnings.push((current = { name: row.sheet, rows: [] }));
    current.rows.push(row);
  }
  const search = findHeader(beginnings, table);
  return { kind: 'refused', problems: search.problems };
}

const isBeyond = (current: Beginning, row: SheetRow | undefined): boolean =>
  row === undefined || row.sheet !== current.name || row.row > HEADER_WITHIN_ROWS;

function opened<C extends string>(
  beginning: Beginning,
  next: SheetRow | undefined,
  rows: AsyncGenerator<SheetRow>,
  table: TableDefinition<C>,
): OpenTable<C> | null {
  const found = findHeader([beginning], table);
  if (found.kind === 'not-found' || found.problems.length > 0) return null;
  return {
    kind: 'open',
    sheet: beginning.name,
    headerRow: found.row,
    columns: found.columns,
    rows: below(found.row, beginning, next, rows),
  };
}

async function* below(
  headerRow: number,
  beginning: Beginning,
  next: SheetRow | undefined,
  rows: AsyncGenerator<SheetRow>,
): AsyncGenerator<SheetRow> {
  try {
    yield* beginning.rows.filter(({ row }) => row > headerRow);
    if (next === undefined || next.sheet !== beginning.name) return;
    yield next;
    for await (const row of rows) {
      if (row.sheet !== beginning.name) return;
      yield row;
    }
  } finally {
    await rows.return(undefined);
  }
}
