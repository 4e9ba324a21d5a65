import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

export interface TransferRow {
  readonly id: string;
  readonly teacherId: string;
  readonly name: string;
  readonly fromSchoolName: string;
  readonly fromCountyName: string;
  readonly toSchoolName: string;
  readonly toCountyName: string;
  readonly proposedBy: 'sending' | 'receiving';
  readonly effectiveOn: string;
  readonly note: string;
  readonly state: string;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  /** Whether the unit that reads confirms: it stands on the side that did not propose. */
  readonly isToDecide: boolean;
  /** Whether the unit that reads may take it back: it stands on the side that proposed. */
  readonly isToWithdraw: boolean;
}

const COLUMNS = `f.id, f.teacher_id AS "teacherId", t.name, a.name AS "fromSchoolName", ac.name AS "fromCountyName",
  b.name AS "toSchoolName", bc.name AS "toCountyName", f.proposed_by_side AS "proposedBy", f.effective_on AS "effectiveOn",
  f.note, f.state, f.proposed_at AS "proposedAt", f.decided_at AS "decidedAt", f.decision_reason AS "decisionReason"`;

const FROM = `enrollment.teacher_transfer f
  JOIN enrollment.teacher t ON t.id = f.teacher_id
  JOIN organization.unit a ON a.id = f.from_school_id
  JOIN organization.unit ac ON ac.id = a.parent_id
  JOIN organization.unit b ON b.id = f.to_school_id
  JOIN organization.unit bc ON bc.id = b.parent_id`;

const MEANT = `(a.path LIKE $1 || '%' OR b.path LIKE $1 || '%') AND ($2::text[] IS NULL OR f.state = ANY($2))`;

/** Transfers from and to the schools of a unit, the latest first. */
@Injectable()
export class FindTransfers {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async below(
    unitId: string,
    states: readonly string[] | null,
    first: number,
    after: string | null,
  ): Promise<Connection<TransferRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(unitId);
    const rows = await this.database.rows<TransferRow & { total: number } & Record<string, unknown>>(
      `SELECT ${COLUMNS},
              f.state = 'proposed' AND CASE f.proposed_by_side WHEN 'sending' THEN b.path ELSE a.path END LIKE $1 || '%'
                AS "isToDecide",
              f.state = 'proposed' AND CASE f.proposed_by_side WHEN 'sending' THEN a.path ELSE b.path END LIKE $1 || '%'
                AS "isToWithdraw",
              (SELECT count(*) FROM ${FROM} WHERE ${MEANT}) AS total
         FROM ${FROM} WHERE ${MEANT} AND ($3::uuid IS NULL OR f.id < $3) ORDER BY f.id DESC LIMIT $4`,
      [unit?.path ?? '//', states, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  async ofTeacher(teacherId: string): Promise<TransferRow[]> {
    return this.database.rows<TransferRow & Record<string, unknown>>(
      `SELECT ${COLUMNS}, false AS "isToDecide", false AS "isToWithdraw" FROM ${FROM}
        WHERE f.teacher_id = $1 ORDER BY f.id DESC`,
      [teacherId],
    );
  }
}
