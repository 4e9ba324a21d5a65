import { problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';
import type { ObligationPolicy } from '../obligation.js';
import type { Cell } from './cell.js';
import { checkRow } from './check-row.js';
import { rosterTable } from './columns.js';
import type { RosterColumn } from './columns.js';
import { isDataRow } from './is-data-row.js';
import type { RosterRowResult } from './roster-row.js';
import { createSchoolDirectory } from './school-directory.js';
import type { RosterSchool } from './school-directory.js';
import { titleOf } from './table-definition.js';
import type { ColumnPlaces } from './table-definition.js';

/** What a roster file is checked against. */
export interface RosterCheckOptions {
  /** Places of the columns, as the header search found them or the user assigned them. */
  readonly columns: ColumnPlaces<RosterColumn>;
  /** Schools that the importing office may touch; a school outside is unknown to it. */
  readonly schools: Iterable<RosterSchool>;
  /** Codes of the region's other schools. */
  readonly schoolsElsewhere?: ReadonlySet<string>;
  /** The cohort's reference date, on which obligation is decided. */
  readonly referenceDate: PlainDate;
  readonly policy: ObligationPolicy;
}

/** Checks the rows of one file in their order. */
export interface RosterChecker {
  /**
   * Checks the next row.
   *
   * @param row number as the spreadsheet shows it
   */
  row(row: number, cells: readonly Cell[]): RosterRowResult;
  /** Rows seen so far, by what became of them; `data` is accepted and rejected together. */
  readonly counts: { readonly data: number; readonly accepted: number; readonly rejected: number };
}

const identifiers: readonly RosterColumn[] = ['name', 'idNumber'];
const idNumberTitle = titleOf(rosterTable, 'idNumber');

/**
 * A checker for the rows below the header. It remembers the ID numbers, and refuses the second row that carries
 * one, whatever became of the first.
 *
 * @example
 * const checker = createRosterChecker({ columns, schools, referenceDate: '2014-10-13', policy });
 * checker.row(4, cells) // { kind: 'accepted', row: 4, teacher: { name: '王芳', … }, warnings: [] }
 */
export function createRosterChecker(options: RosterCheckOptions): RosterChecker {
  const context = { ...options, schools: createSchoolDirectory(options.schools, options.schoolsElsewhere) };
  const firstRowOf = new Map<string, number>();
  const counts = { data: 0, accepted: 0, rejected: 0 };

  /** Row that carried the same ID number before; remembers this one otherwise. */
  function earlierHolder(result: RosterRowResult): number | null {
    if (result.kind === 'not-data') return null;
    const number = result.kind === 'accepted' ? result.teacher.idNumber : result.person.idNumber;
    if (number === null) return null;
    const first = firstRowOf.get(number);
    if (first === undefined) firstRowOf.set(ownCopy(number), result.row);
    return first ?? null;
  }

  return {
    counts,
    row(row, cells) {
      if (!isDataRow(cells, options.columns, rosterTable, identifiers)) return { kind: 'not-data', row };
      counts.data += 1;
      const checked = checkRow(row, cells, context);
      const firstRow = earlierHolder(checked);
      const result = firstRow === null ? checked : refuseSecondHolder(checked, firstRow);
      counts[result.kind === 'accepted' ? 'accepted' : 'rejected'] += 1;
      return result;
    },
  };
}

/** The same text on its own: one that was cut out of a long text keeps all of it in memory. */
function ownCopy(text: string): string {
  const middle = Math.ceil(text.length / 2);
  return text.slice(0, middle) + text.slice(middle);
}

function refuseSecondHolder(result: RosterRowResult, firstRow: number): RosterRowResult {
  if (result.kind === 'not-data') return result;
  const duplicate = problem('duplicate-in-file', {
    row: result.row,
    field: idNumberTitle,
    data: { firstRow, column: idNumberTitle },
  });
  const earlier = result.kind === 'rejected' ? result.problems : [];
  const { name, idType, idNumber } = result.kind === 'rejected' ? result.person : result.teacher;
  return {
    kind: 'rejected',
    row: result.row,
    problems: [...earlier, duplicate],
    warnings: result.warnings,
    person: { name, idType, idNumber },
  };
}
