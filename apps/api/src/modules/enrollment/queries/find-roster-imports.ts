import { Injectable, NotFoundException } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';

export interface RosterImportRow {
  readonly id: string;
  readonly programmeId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fileName: string;
  readonly state: StateOf<'roster-import'>;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly rowsWarned: number;
  readonly teachersAdded: number | null;
  readonly teachersChanged: number | null;
  readonly teachersTransferred: number | null;
  readonly teachersLeft: number | null;
  readonly attempt: number;
  readonly hasFile: boolean;
  readonly jobId: string | null;
  readonly isBusy: boolean;
  readonly uploadedAt: Date;
  readonly checkedAt: Date | null;
  readonly heldAt: Date | null;
  readonly releasedAt: Date | null;
  readonly releaseReason: string | null;
  readonly committedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly undoReason: string | null;
  readonly isFromBelow: boolean;
}

export interface RosterAttemptRow {
  readonly attempt: number;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly rowsAccepted: number | null;
  readonly rowsRejected: number | null;
}

export interface RosterProblemKindRow {
  readonly code: string;
  readonly column: string | null;
  readonly severity: 'error' | 'warning';
  readonly count: number;
  readonly example: Problem;
}

export interface RosterProblemRow {
  readonly position: number;
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

/** Columns of an import `i` of a unit `u`, as `$1` sees it: the path of the one who asks. */
const IMPORT = `i.id, i.programme_id AS "programmeId", i.unit_id AS "unitId", u.name AS "unitName", i.file_name AS "fileName",
  i.state, i.sheet, i.header_row AS "headerRow", i.rows_read AS "rowsRead", i.rows_accepted AS "rowsAccepted",
  i.rows_rejected AS "rowsRejected", i.rows_warned AS "rowsWarned", i.teachers_added AS "teachersAdded",
  i.teachers_changed AS "teachersChanged", i.teachers_transferred AS "teachersTransferred",
  i.teachers_left AS "teachersLeft", i.attempt, i.file_id IS NOT NULL AS "hasFile", i.job_id AS "jobId",
  EXISTS (SELECT FROM platform.background_job j WHERE j.id = i.job_id AND j.state IN ('waiting', 'running')) AS "isBusy",
  i.uploaded_at AS "uploadedAt", i.checked_at AS "checkedAt", i.held_at AS "heldAt", i.released_at AS "releasedAt",
  i.release_reason AS "releaseReason", i.committed_at AS "committedAt", i.undone_at AS "undoneAt",
  i.undo_reason AS "undoReason", u.path <> $1 AND u.path LIKE $1 || '%' AS "isFromBelow"`;

interface StoredProblem extends Record<string, unknown> {
  readonly position: number;
  readonly severity: 'error' | 'warning';
  readonly sheetRow: number | null;
  readonly columnName: string | null;
  readonly code: string;
  readonly data: Problem['data'] | null;
}

/** Roster imports and what was wrong with their rows. */
@Injectable()
export class FindRosterImports {
  constructor(private readonly database: Database) {}

  async one(actor: Actor, importId: string): Promise<RosterImportRow> {
    const row = await this.database.one<RosterImportRow & Record<string, unknown>>(
      `SELECT ${IMPORT} FROM enrollment.roster_import i JOIN organization.unit u ON u.id = i.unit_id WHERE i.id = $2`,
      [actor.unitPath ?? '', importId],
    );
    if (!row) throw new NotFoundException();
    return row;
  }

  /** The imports in the name of units at or below this one, the latest first. */
  async below(
    actor: Actor,
    unitId: string,
    state: StateOf<'roster-import'> | null,
    first: number,
    after: string | null,
  ): Promise<Connection<RosterImportRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<RosterImportRow & { total: number }>(
      `WITH meant AS (
         SELECT i.* FROM organization.unit top
           JOIN organization.unit u ON u.root_id = top.root_id AND u.path LIKE top.path || '%'
           JOIN enrollment.roster_import i ON i.unit_id = u.id
          WHERE top.id = $2 AND ($3::text IS NULL OR i.state = $3)
       )
       SELECT ${IMPORT}, (SELECT count(*) FROM meant) AS total
         FROM meant i JOIN organization.unit u ON u.id = i.unit_id
        WHERE $4::uuid IS NULL OR i.id < $4 ORDER BY i.id DESC LIMIT $5`,
      [actor.unitPath ?? '', unitId, state, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  /** Faults in order of rows. */
  async problems(
    importId: string,
    filter: { readonly code: string | null; readonly column: string | null },
    first: number,
    after: string | null,
  ): Promise<Connection<RosterProblemRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 2);
    const rows = await this.database.rows<StoredProblem & { total: number }>(
      `WITH meant AS (
         SELECT position, severity, sheet_row AS "sheetRow", column_name AS "columnName", code, data
           FROM enrollment.roster_import_problem
          WHERE import_id = $1 AND ($2::text IS NULL OR code = $2) AND ($3::text IS NULL OR column_name = $3)
       )
       SELECT *, (SELECT count(*) FROM meant) AS total FROM meant
        WHERE (COALESCE("sheetRow", 0), position) > ($4, $5) ORDER BY COALESCE("sheetRow", 0), position LIMIT $6`,
      [importId, filter.code, filter.column, cursor?.[0] ?? -1, cursor?.[1] ?? -1, size + 1],
    );
    return pageOf(rows.map(toProblemRow), size, rows[0]?.total ?? 0, ({ position, problem: { row } }) => [
      row ?? 0,
      position,
    ]);
  }

  /** Every fault of an import in order of rows, for the file that is handed back. */
  async allProblems(importId: string): Promise<RosterProblemRow[]> {
    const rows = await this.database.rows<StoredProblem>(
      `SELECT position, severity, sheet_row AS "sheetRow", column_name AS "columnName", code, data
         FROM enrollment.roster_import_problem WHERE import_id = $1 ORDER BY sheet_row, position`,
      [importId],
    );
    return rows.map(toProblemRow);
  }

  /** Faults by rule and column: refusals first, of these the most frequent. */
  async problemKinds(importId: string): Promise<RosterProblemKindRow[]> {
    const rows = await this.database.rows<StoredProblem & { count: number }>(
      `SELECT DISTINCT ON (severity, code, column_name) severity, code, column_name AS "columnName", position,
              sheet_row AS "sheetRow", data, count(*) OVER (PARTITION BY severity, code, column_name) AS count
         FROM enrollment.roster_import_problem WHERE import_id = $1
        ORDER BY severity, code, column_name, sheet_row, position`,
      [importId],
    );
    return rows
      .map((row) => ({
        code: row.code,
        column: row.columnName,
        severity: row.severity,
        count: row.count,
        example: toProblemRow(row).problem,
      }))
      .toSorted((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
  }

  /** The files that were tried, the first one first. */
  async attempts(importId: string): Promise<RosterAttemptRow[]> {
    return this.database.rows<RosterAttemptRow & Record<string, unknown>>(
      `SELECT attempt, file_name AS "fileName", uploaded_at AS "uploadedAt", rows_accepted AS "rowsAccepted",
              rows_rejected AS "rowsRejected"
         FROM enrollment.roster_import_attempt WHERE import_id = $1 ORDER BY attempt`,
      [importId],
    );
  }
}

const toProblemRow = ({
  position,
  severity,
  sheetRow,
  columnName,
  code,
  data,
}: StoredProblem): RosterProblemRow => ({
  position,
  severity,
  problem: problem(code, {
    ...(columnName === null ? {} : { field: columnName }),
    ...(sheetRow === null ? {} : { row: sheetRow }),
    ...(data ? { data } : {}),
  }),
});
