import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import type { Colleague } from '../graphql/finished-work.model.js';

interface ColleagueRow extends Record<string, unknown>, Colleague {
  readonly total: number;
}

/** Confirmed learners of a teacher's own school in the same cohort. */
@Injectable()
export class FindColleagues {
  constructor(private readonly database: Database) {}

  async page(
    cohortId: string,
    teacherId: string | null,
    search: string,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<Colleague>> {
    const [name = null, id = null] = decodeCursor(after, 2) ?? [];
    const size = pageSize(first);
    const rows = await this.database.rows<ColleagueRow>(
      `WITH listed AS (
         SELECT e.id, t.name FROM enrollment.enrollment me
           JOIN enrollment.enrollment e ON e.cohort_id = me.cohort_id AND e.school_id = me.school_id AND e.id <> me.id
           JOIN enrollment.teacher t ON t.id = e.teacher_id
          WHERE me.cohort_id = $1 AND me.teacher_id = $2 AND e.state = 'confirmed'
            AND ($3 = '' OR position($3 in t.name) > 0))
       SELECT id AS "enrollmentId", name, (SELECT count(*) FROM listed)::int AS total FROM listed
        WHERE $4::text IS NULL OR (name, id) > ($4, $5::uuid) ORDER BY name, id LIMIT $6`,
      [cohortId, teacherId, search.trim(), name, id, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.name, row.enrollmentId]);
  }

  /** Which of these are colleagues of the owner of an enrollment. */
  async among(
    db: Queryable,
    cohortId: string,
    enrollmentId: string,
    candidates: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await db.rows<{ id: string }>(
      `SELECT e.id FROM enrollment.enrollment me
         JOIN enrollment.enrollment e ON e.cohort_id = me.cohort_id AND e.school_id = me.school_id AND e.id <> me.id
        WHERE me.cohort_id = $1 AND me.id = $2 AND e.id = ANY($3) AND e.state = 'confirmed'`,
      [cohortId, enrollmentId, candidates],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
