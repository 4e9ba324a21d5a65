import type { Problem } from '@tisheng/domain-rules/problem.js';
import { problem } from '@tisheng/domain-rules/problem.js';

/** Why an uploaded table cannot be read. */
export type SpreadsheetProblemCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-type-unknown'
  | 'file-too-large';

/** How much of a file is read before it is refused. */
export interface SpreadsheetLimits {
  readonly rows: number;
  /** Last column that may hold something, counted from 1. */
  readonly columns: number;
  /** Characters of one cell. */
  readonly cellLength: number;
  /** Bytes of the file once it is unpacked. */
  readonly bytes: number;
  /** Characters of the distinct texts of a workbook, which stay in memory while its rows are read. */
  readonly texts: number;
}

export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  rows: 500_000,
  columns: 500,
  cellLength: 10_000,
  bytes: 1024 * 1024 * 1024,
  texts: 30_000_000,
};

/** Ends the reading of a table; carries what the person who uploaded it is told. */
export class SpreadsheetProblem extends Error {
  constructor(
    readonly problem: Problem<SpreadsheetProblemCode>,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
    this.name = 'SpreadsheetProblem';
  }
}

/** The file is damaged, protected or in no known encoding. */
export function unreadable(
  reason: 'damaged' | 'encrypted' | 'encoding' | 'quotes',
  detail: { row?: number; cause?: unknown } = {},
): SpreadsheetProblem {
  const row = detail.row === undefined ? {} : { row: detail.row };
  return new SpreadsheetProblem(problem('file-unreadable', { ...row, data: { reason } }), {
    cause: detail.cause,
  });
}

/** More than {@link SpreadsheetLimits} allow. */
export function tooLarge(what: keyof SpreadsheetLimits, limit: number, row?: number): SpreadsheetProblem {
  return new SpreadsheetProblem(
    problem('file-too-large', { ...(row === undefined ? {} : { row }), data: { what, limit } }),
  );
}

/** Neither an .xlsx workbook nor a CSV text. */
export function unknownType(found: string): SpreadsheetProblem {
  return new SpreadsheetProblem(problem('file-type-unknown', { data: { found } }));
}

/** A file without a single filled cell. */
export function emptyFile(): SpreadsheetProblem {
  return new SpreadsheetProblem(problem('file-empty'));
}
