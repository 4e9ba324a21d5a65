import { Injectable, NotFoundException } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
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
  readonly uploadedAt: Date;
  readonly committedAt: Date | null;
}

export interface RosterProblemRow {
  readonly position: number;
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

const IMPORT = `i.id, i.programme_id AS "programmeId", i.unit_id AS "unitId", u.name AS "unitName", i.file_name AS "fileName",
  i.state, i.sheet, i.header_row AS "headerRow", i.rows_read AS "rowsRead", i.rows_accepted AS "rowsAccepted",
  i.rows_rejected AS "rowsRejected", i.rows_warned AS "rowsWarned", i.teachers_added AS "teachersAdded",
  i.teachers_changed AS "teachersChanged", i.uploaded_at AS "uploadedAt", i.committed_at AS "committedAt"`;

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

  async one(importId: string): Promise<RosterImportRow> {
    const row = await this.database.one<RosterImportRow & Record<string, unknown>>(
      `SELECT ${IMPORT} FROM enrollment.roster_import i JOIN organization.unit u ON u.id = i.unit_id WHERE i.id = $1`,
      [importId],
    );
    if (!row) throw new NotFoundException();
    return row;
  }

  /** The imports in the name of units at or below this one, the latest first. */
  async below(unitId: string, first: number, after: string | null): Promise<Connection<RosterImportRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<RosterImportRow & { total: number }>(
      `WITH meant AS (
         SELECT i.*, u.name AS unit_name FROM organization.unit top
           JOIN organization.unit u ON u.root_id = top.root_id AND u.path LIKE top.path || '%'
           JOIN enrollment.roster_import i ON i.unit_id = u.id
          WHERE top.id = $1
       )
       SELECT ${IMPORT.replace('u.name', 'i.unit_name')}, (SELECT count(*) FROM meant) AS total
         FROM meant i WHERE $2::uuid IS NULL OR i.id < $2 ORDER BY i.id DESC LIMIT $3`,
      [unitId, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  async problems(
    importId: string,
    first: number,
    after: string | null,
  ): Promise<Connection<RosterProblemRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<StoredProblem & { total: number }>(
      `SELECT position, severity, sheet_row AS "sheetRow", column_name AS "columnName", code, data,
              (SELECT count(*) FROM enrollment.roster_import_problem WHERE import_id = $1) AS total
         FROM enrollment.roster_import_problem
        WHERE import_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [importId, cursor?.[0] ?? -1, size + 1],
    );
    return pageOf(rows.map(toProblemRow), size, rows[0]?.total ?? 0, ({ position }) => [position]);
  }

  /** The first refusals of an import, in order of rows. */
  async firstProblems(importId: string, count: number): Promise<Problem[]> {
    const rows = await this.database.rows<StoredProblem>(
      `SELECT position, severity, sheet_row AS "sheetRow", column_name AS "columnName", code, data
         FROM enrollment.roster_import_problem
        WHERE import_id = $1 AND severity = 'error' ORDER BY position LIMIT $2`,
      [importId, count],
    );
    return rows.map((row) => toProblemRow(row).problem);
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
