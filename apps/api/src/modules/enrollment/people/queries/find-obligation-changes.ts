import { Injectable } from '@nestjs/common';
import type { Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

export interface ObligationChangeRow {
  readonly id: string;
  readonly cohortId: string;
  readonly cohortNameZh: string;
  readonly cohortNameEn: string;
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly before: Obligation;
  readonly beforeReason: Problem;
  readonly after: Obligation;
  readonly afterReason: Problem;
  readonly cause: string;
  readonly state: string;
  readonly changedAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly seenAt: Date | null;
}

const COLUMNS = `o.id, o.cohort_id AS "cohortId", k.name_zh AS "cohortNameZh", k.name_en AS "cohortNameEn",
  o.enrollment_id AS "enrollmentId", o.teacher_id AS "teacherId", t.name, s.name AS "schoolName", o.before,
  o.before_reason AS "beforeReason", o.after, o.after_reason AS "afterReason", o.cause, o.state, o.changed_at AS "changedAt",
  o.decided_at AS "decidedAt", o.decision_reason AS "decisionReason", o.seen_at AS "seenAt"`;

const FROM = `enrollment.obligation_change o
  JOIN enrollment.enrollment e ON e.cohort_id = o.cohort_id AND e.id = o.enrollment_id
  JOIN enrollment.cohort k ON k.id = o.cohort_id
  JOIN enrollment.teacher t ON t.id = o.teacher_id
  JOIN organization.unit s ON s.id = e.school_id`;

const MEANT = `o.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND ($3::text[] IS NULL OR o.state = ANY($3))`;

/** Changes of obligations of a cohort below a unit, the latest first. */
@Injectable()
export class FindObligationChanges {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async below(
    filter: { readonly cohortId: string; readonly unitId: string; readonly states: readonly string[] | null },
    first: number,
    after: string | null,
  ): Promise<Connection<ObligationChangeRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(filter.unitId);
    const rows = await this.database.rows<ObligationChangeRow & { total: number } & Record<string, unknown>>(
      `SELECT ${COLUMNS}, (SELECT count(*) FROM ${FROM} WHERE ${MEANT}) AS total
         FROM ${FROM} WHERE ${MEANT} AND ($4::uuid IS NULL OR o.id < $4) ORDER BY o.id DESC LIMIT $5`,
      [filter.cohortId, unit?.path ?? '//', filter.states, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  async ofTeacher(teacherId: string): Promise<ObligationChangeRow[]> {
    return this.database.rows<ObligationChangeRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE o.teacher_id = $1 ORDER BY o.id DESC LIMIT 100`,
      [teacherId],
    );
  }
}
