import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

export interface ErasureRequestRow {
  readonly id: string;
  readonly teacherId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly reason: string;
  readonly state: string;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

const COLUMNS = `q.id, q.teacher_id AS "teacherId", t.name, s.name AS "schoolName", q.reason, q.state,
  q.requested_at AS "requestedAt", q.decided_at AS "decidedAt", q.decision_reason AS "decisionReason"`;
const FROM = `enrollment.erasure_request q JOIN enrollment.teacher t ON t.id = q.teacher_id
  JOIN organization.unit s ON s.id = t.school_id`;
const MEANT = `s.path LIKE $1 || '%' AND ($2::text[] IS NULL OR q.state = ANY($2))`;

/** Wishes to be forgotten of teachers below a unit, the latest first. */
@Injectable()
export class FindErasureRequests {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async below(
    unitId: string,
    states: readonly string[] | null,
    first: number,
    after: string | null,
  ): Promise<Connection<ErasureRequestRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(unitId);
    const rows = await this.database.rows<ErasureRequestRow & { total: number } & Record<string, unknown>>(
      `SELECT ${COLUMNS}, (SELECT count(*) FROM ${FROM} WHERE ${MEANT}) AS total FROM ${FROM}
        WHERE ${MEANT} AND ($3::uuid IS NULL OR q.id < $3) ORDER BY q.id DESC LIMIT $4`,
      [unit?.path ?? '//', states, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  async ofTeacher(teacherId: string | null): Promise<ErasureRequestRow[]> {
    return this.database.rows<ErasureRequestRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE q.teacher_id = $1 ORDER BY q.id DESC`,
      [teacherId],
    );
  }
}
