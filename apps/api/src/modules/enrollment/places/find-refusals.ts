import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';

export interface RefusedTeacherRow {
  readonly position: number;
  readonly name: string;
  readonly learnerNo: string;
  readonly schoolName: string;
  readonly problem: Problem;
}

/** Who was left out of a job's work, and why; only those within the reach of whoever asks. */
@Injectable()
export class FindRefusals {
  constructor(private readonly database: Database) {}

  async execute(
    actor: Actor,
    jobId: string,
    first: number,
    after: string | null,
  ): Promise<Connection<RefusedTeacherRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<
      RefusedTeacherRow & { code: string; data: Problem['data'] | null; total: number }
    >(
      `SELECT r.position, t.name, e.learner_no AS "learnerNo", s.name AS "schoolName", r.code, r.data,
              (SELECT count(*) FROM enrollment.bulk_refusal r JOIN enrollment.enrollment e
                 ON e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
                WHERE r.job_id = $1 AND e.unit_path LIKE $2) AS total
         FROM enrollment.bulk_refusal r
         JOIN enrollment.enrollment e ON e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id
         JOIN organization.unit s ON s.id = e.school_id
        WHERE r.job_id = $1 AND e.unit_path LIKE $2 AND ($3::int IS NULL OR r.position > $3)
        ORDER BY r.position LIMIT $4`,
      [jobId, `${actor.unitPath ?? '//'}%`, cursor?.[0] ?? null, size + 1],
    );
    const nodes = rows.map(({ code, data, ...row }) => ({
      ...row,
      problem: { code, ...(data ? { data } : {}) },
    }));
    return pageOf(nodes, size, rows[0]?.total ?? 0, ({ position }) => [position]);
  }
}
