import { Injectable } from '@nestjs/common';
import type { FeeReason } from '@tisheng/domain-rules/fees/fee.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';

export interface FeeLineRow {
  readonly position: number;
  readonly learnerNo: string;
  /** Name of today; null once the person was erased. */
  readonly name: string | null;
  readonly schoolName: string;
  readonly reason: FeeReason;
  readonly fen: number;
}

/** Amounts of one school on a statement. */
export interface FeeBySchool {
  readonly schoolName: string;
  readonly learners: number;
  readonly fen: number;
}

const LINES = `SELECT l.position, l.learner_no AS "learnerNo", t.name, l.school_name AS "schoolName", l.reason, l.fen
  FROM enrollment.fee_line l
  LEFT JOIN enrollment.enrollment e ON e.cohort_id = l.cohort_id AND e.id = l.enrollment_id
  LEFT JOIN enrollment.teacher t ON t.id = e.teacher_id`;

/** The lines of one statement, in the order in which they were written. */
@Injectable()
export class FindFeeLines {
  constructor(private readonly database: Database) {}

  async execute(statementId: string, first: number, after: string | null): Promise<Connection<FeeLineRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<FeeLineRow & { total: number }>(
      `SELECT page.*, (SELECT count(*) FROM enrollment.fee_line WHERE statement_id = $1) AS total
         FROM (${LINES} WHERE l.statement_id = $1 AND l.position > $2 ORDER BY l.position LIMIT $3) page`,
      [statementId, cursor?.[0] ?? 0, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ position }) => [position]);
  }

  /** All lines, read batch by batch for a file. */
  async *all(statementId: string, batch = 2000): AsyncGenerator<FeeLineRow> {
    for (let after = 0; ;) {
      const rows = await this.database.rows<FeeLineRow & Record<string, unknown>>(
        `${LINES} WHERE l.statement_id = $1 AND l.position > $2 ORDER BY l.position LIMIT $3`,
        [statementId, after, batch],
      );
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < batch) return;
      after = last.position;
    }
  }

  async bySchool(statementId: string): Promise<FeeBySchool[]> {
    return this.database.rows<FeeBySchool & Record<string, unknown>>(
      `SELECT school_name AS "schoolName", count(DISTINCT enrollment_id) AS learners, sum(fen)::bigint AS fen
         FROM enrollment.fee_line WHERE statement_id = $1 GROUP BY school_name ORDER BY school_name`,
      [statementId],
    );
  }
}
