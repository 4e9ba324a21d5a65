import { Injectable } from '@nestjs/common';
import type { UnitListOutcome } from '@tisheng/domain-rules/organization/unit-list-outcome.js';
import type { UnitKind } from '@tisheng/domain-rules/organization/unit-may-stand-under.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import type { UnitListKind } from './read-unit-list.js';

export interface UnitListRecord extends Record<string, unknown> {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: UnitListKind;
  readonly fileName: string;
  readonly state: 'checked' | 'committed' | 'discarded';
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly outcomes: Readonly<Record<UnitListOutcome, number>>;
  readonly uploadedAt: Date;
  readonly endedAt: Date | null;
}

export interface UnitListRowRecord {
  readonly position: number;
  readonly row: number | null;
  readonly outcome: UnitListOutcome;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly parentName: string;
  readonly unitId: string | null;
  readonly formerName: string | null;
  readonly formerParentName: string | null;
}

const LIST = `l.id, l.unit_id AS "unitId", u.name AS "unitName", l.kind, l.file_name AS "fileName", l.state,
  l.rows_read AS "rowsRead", l.rows_rejected AS "rowsRejected", l.outcomes, l.uploaded_at AS "uploadedAt",
  l.ended_at AS "endedAt" FROM enrollment.unit_list l JOIN organization.unit u ON u.id = l.unit_id`;

/** Lists of units that offices have sent, with their rows and faults. */
@Injectable()
export class FindUnitLists {
  constructor(private readonly database: Database) {}

  /** The lists of a unit and of every unit below it, the latest first. */
  async below(unitId: string, first: number, after: string | null): Promise<Connection<UnitListRecord>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<UnitListRecord & { total: number }>(
      `WITH meant AS (SELECT ${LIST} JOIN organization.unit top ON top.id = $1 AND u.path LIKE top.path || '%')
       SELECT m.*, (SELECT count(*) FROM meant) AS total FROM meant m
        WHERE $2::uuid IS NULL OR m.id < $2 ORDER BY m.id DESC LIMIT $3`,
      [unitId, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  /** A list that a unit, or one below it, has sent. */
  one(unitId: string, listId: string): Promise<UnitListRecord | undefined> {
    return this.database.one<UnitListRecord>(
      `SELECT ${LIST} JOIN organization.unit top ON top.id = $1 AND u.path LIKE top.path || '%' WHERE l.id = $2`,
      [unitId, listId],
    );
  }

  /** Rows of one outcome, in the order of the sheet; those that change nothing only when they are asked for. */
  async rowsOf(
    listId: string,
    outcome: UnitListOutcome | null,
    first: number,
    after: string | null,
  ): Promise<Connection<UnitListRowRecord>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<UnitListRowRecord & { total: number }>(
      `WITH meant AS (SELECT * FROM enrollment.unit_list_row WHERE list_id = $1
          AND CASE WHEN $2::text IS NULL THEN outcome <> 'unchanged' ELSE outcome = $2 END)
       SELECT m.position, m.sheet_row AS "row", m.outcome, m.kind, m.code, m.name, m.parent_name AS "parentName",
              m.unit_id AS "unitId", m.former_name AS "formerName", m.former_parent_name AS "formerParentName",
              (SELECT count(*) FROM meant) AS total
         FROM meant m WHERE $3::int IS NULL OR m.position > $3 ORDER BY m.position LIMIT $4`,
      [listId, outcome, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ position }) => [position]);
  }

  async problemsOf(
    listId: string,
    first: number,
    after: string | null,
  ): Promise<Connection<Problem & { position: number }>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<Problem & { position: number; total: number }>(
      `SELECT p.position, p.sheet_row AS "row", p.column_name AS field, p.code, p.data,
              (SELECT count(*) FROM enrollment.unit_list_problem a WHERE a.list_id = $1) AS total
         FROM enrollment.unit_list_problem p
        WHERE p.list_id = $1 AND ($2::int IS NULL OR p.position > $2) ORDER BY p.position LIMIT $3`,
      [listId, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ position }) => [position]);
  }
}
