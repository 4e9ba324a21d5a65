import { Injectable } from '@nestjs/common';
import type { UnitChangeKind, UnitChangeState } from '@tisheng/domain-rules/organization/unit-change.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';

/** What a change says of the unit on one side of it. */
export interface ChangeSide {
  readonly name: string;
  readonly code: string;
  readonly parentName: string | null;
}

export interface UnitChangeRow {
  readonly id: string;
  readonly kind: UnitChangeKind;
  readonly state: UnitChangeState;
  readonly effectiveOn: PlainDate;
  readonly reason: string;
  readonly documentNo: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly appliedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBy: string | null;
  readonly cancelReason: string | null;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly targetId: string | null;
  readonly targetName: string | null;
  readonly newName: string | null;
  readonly newCode: string | null;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  readonly problems: readonly Problem[] | null;
}

export interface UnitChangeFilter {
  readonly unitId: string;
  /** Also those of every unit below. */
  readonly below: boolean;
  readonly state: UnitChangeState | null;
}

/** Decisions about a unit, or about everything at and below it, the latest day first. */
@Injectable()
export class FindUnitChanges {
  constructor(private readonly database: Database) {}

  async execute(
    { unitId, below, state }: UnitChangeFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<UnitChangeRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 2);
    const rows = await this.database.rows<UnitChangeRow & { total: number }>(
      `WITH meant AS (
         SELECT c.*, u.name AS unit_name, u.path FROM organization.unit_change c
           JOIN organization.unit top ON top.id = $1
           JOIN organization.unit u ON u.id = COALESCE(c.unit_id, c.target_id)
          WHERE c.root_id = top.root_id
            AND CASE WHEN $2 THEN u.path LIKE top.path || '%'
                     ELSE c.unit_id = top.id OR (c.target_id = top.id AND c.kind <> 'open') END
            AND ($3::text IS NULL OR c.state = $3)
       )
       SELECT m.id, m.kind, m.state, m.effective_on AS "effectiveOn", m.reason, m.document_no AS "documentNo",
              m.decided_by_name AS "decidedBy", m.decided_at AS "decidedAt", m.applied_at AS "appliedAt",
              m.cancelled_at AS "cancelledAt", m.cancelled_by_name AS "cancelledBy", m.cancel_reason AS "cancelReason",
              m.unit_id AS "unitId", CASE WHEN m.unit_id IS NULL THEN m.change->>'name' ELSE m.unit_name END AS "unitName",
              m.target_id AS "targetId", t.name AS "targetName", m.change->>'name' AS "newName", m.change->>'code' AS "newCode",
              m.before, m.after, m.problems, (SELECT count(*) FROM meant) AS total
         FROM meant m LEFT JOIN organization.unit t ON t.id = m.target_id
        WHERE $4::date IS NULL OR (m.effective_on, m.id) < ($4, $5::uuid)
        ORDER BY m.effective_on DESC, m.id DESC LIMIT $6`,
      [unitId, below, state, cursor?.[0] ?? null, cursor?.[1] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ effectiveOn, id }) => [effectiveOn, id]);
  }
}
