import { Injectable } from '@nestjs/common';
import { checkMapping } from '@tisheng/domain-rules/enrollment/roster/check-mapping.js';
import { rosterTable, type RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import { letterOf } from '@tisheng/domain-rules/enrollment/roster/find-header.js';
import { maskPreviewCell } from '@tisheng/domain-rules/enrollment/roster/mask-preview-cell.js';
import type { ColumnProposal } from '@tisheng/domain-rules/enrollment/roster/propose-columns.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../platform/database/database.js';
import type { TextEncoding } from '../../../platform/spreadsheet/decode-text.js';
import type { SheetRow } from '../../../platform/spreadsheet/read-spreadsheet.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { readImport, type LockedImport } from './import-state.js';
import { encodingsOfText, proposalsFor, rowsOfSheet, type SheetSummary } from './inspect-file.js';
import { SealedFiles } from './sealed-files.js';

/** How a file is to be read for a preview; what is left out is as it was settled or proposed. */
export interface PreviewAsked {
  readonly encoding: TextEncoding | null;
  readonly sheet: string | null;
  readonly headerRow: number | null;
}

export interface PreviewColumn extends ColumnProposal {
  /** As spreadsheet programs name it: A, B, …, AA. */
  readonly letter: string;
  /** What the user settled, where the file is read as it was settled then; else the proposal. */
  readonly settled: RosterColumn | null;
  /** A few values below the header, ID numbers masked. */
  readonly samples: readonly string[];
}

/** The beginning of a file as it would be read. */
export interface RosterFilePreview {
  readonly encodings: readonly TextEncoding[];
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly SheetSummary[];
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** What the proposed columns lack, or why the file cannot be read so. */
  readonly problems: readonly Problem[];
}

const ROWS_SHOWN = 30;
const SAMPLES = 3;

/** Shows the beginning of the file of an import, read in one way or another. */
@Injectable()
export class FindRosterFile {
  constructor(
    private readonly database: Database,
    private readonly files: SealedFiles,
  ) {}

  async preview(importId: string, asked: PreviewAsked): Promise<RosterFilePreview> {
    const found = await readImport(this.database, importId);
    const settings = {
      encoding: asked.encoding ?? found.encoding,
      sheet: asked.sheet ?? found.sheet ?? '',
      headerRow: asked.headerRow ?? found.headerRow ?? 0,
      sheets: found.sheets ?? [],
    };
    const nothing = { encodings: [], columns: [], rows: [] };
    if (found.fileId === null) return { ...settings, ...nothing, problems: [problem('roster-file-gone')] };
    const content = await this.files.read(this.database, found.fileId);
    const encodings = encodingsOfText(content, found.fileName);
    try {
      const beginning = await take(
        rowsOfSheet(content, found.fileName, settings.sheet, settings.encoding),
        settings.headerRow + ROWS_SHOWN,
      );
      return { ...settings, encodings, ...shown(found, settings, beginning) };
    } catch (error) {
      if (!(error instanceof SpreadsheetProblem)) throw error;
      return { ...settings, ...nothing, encodings, problems: [error.problem] };
    }
  }
}

function shown(
  found: LockedImport,
  settings: { readonly sheet: string; readonly headerRow: number; readonly encoding: TextEncoding | null },
  beginning: readonly SheetRow[],
): Pick<RosterFilePreview, 'columns' | 'rows' | 'problems'> {
  const { headerRow } = settings;
  const proposals = proposalsFor(beginning, headerRow);
  const isSettled =
    settings.sheet === found.sheet && headerRow === found.headerRow && settings.encoding === found.encoding;
  const settledOf = new Map(Object.entries(found.columns ?? {}).map(([column, index]) => [index, column]));
  const below = beginning.filter(({ row }) => row > headerRow);
  const columns = proposals.map((proposal): PreviewColumn => {
    const settled = isSettled
      ? ((settledOf.get(proposal.index) as RosterColumn | undefined) ?? null)
      : proposal.column;
    const isId = settled === 'idNumber' || proposal.column === 'idNumber';
    const samples = below
      .map(({ cells }) => maskPreviewCell(cells[proposal.index], isId))
      .filter((text) => text !== '')
      .slice(0, SAMPLES);
    return { ...proposal, letter: letterOf(proposal.index), settled, samples };
  });
  const idColumns = new Set(
    columns
      .filter(({ settled, column }) => settled === 'idNumber' || column === 'idNumber')
      .map(({ index }) => index),
  );
  const rows = beginning.slice(0, ROWS_SHOWN).map(({ row, cells }) => ({
    row,
    cells: columns.map(({ index }) => maskPreviewCell(cells[index], row > headerRow && idColumns.has(index))),
  }));
  const assignments = columns.flatMap(({ settled, index }) => (settled ? [{ column: settled, index }] : []));
  return { columns, rows, problems: checkMapping(assignments, columns.length, rosterTable) };
}

/** Rows up to a number of the sheet; the reading of the file ends there. */
async function take(rows: AsyncGenerator<SheetRow>, last: number): Promise<SheetRow[]> {
  const taken: SheetRow[] = [];
  for await (const row of rows) {
    if (row.row > last) break;
    taken.push(row);
  }
  return taken;
}
