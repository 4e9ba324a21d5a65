import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { Cell } from './cell.js';
import { rosterTable } from './columns.js';
import type { RosterColumn } from './columns.js';
import type { RosterProblemCode, RosterWarningCode } from './roster-row.js';
import { titleOf } from './table-definition.js';
import type { ColumnPlaces } from './table-definition.js';

const titles = Object.fromEntries(
  rosterTable.map(({ column }) => [column, titleOf(rosterTable, column)]),
) as Readonly<Record<RosterColumn, string>>;

/** Collects what a row says wrong, with the row's number and the column's title. */
export class RowReport {
  readonly problems: Problem<RosterProblemCode>[] = [];
  readonly warnings: Problem<RosterWarningCode>[] = [];

  constructor(
    readonly row: number,
    private readonly cells: readonly Cell[],
    private readonly columns: ColumnPlaces<RosterColumn>,
  ) {}

  cell(column: RosterColumn): Cell | undefined {
    const place = this.columns[column];
    return place === undefined ? undefined : this.cells[place];
  }

  fault(column: RosterColumn, code: RosterProblemCode, data?: Problem['data']): void {
    const where = { row: this.row, field: titles[column] };
    this.problems.push(problem(code, data ? { ...where, data } : where));
  }

  warn(column: RosterColumn, code: RosterWarningCode, data: NonNullable<Problem['data']>): void {
    this.warnings.push(problem(code, { row: this.row, field: titles[column], data }));
  }

  /** Reports a formula or an error value; the cell can then say nothing more. */
  isUnreadable(column: RosterColumn): boolean {
    const kind = this.cell(column)?.kind;
    if (kind !== 'formula' && kind !== 'error') return false;
    this.fault(column, kind === 'formula' ? 'cell-is-formula' : 'cell-is-error');
    return true;
  }
}
