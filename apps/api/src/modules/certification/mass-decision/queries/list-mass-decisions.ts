import { Injectable } from '@nestjs/common';
import type { CorrectableField } from '@tisheng/domain-rules/certification/mass-decision/corrected-certificate.js';
import type { MassDecisionKind } from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';

/** A decision about many certificates as the office sees it. */
export interface MassDecisionRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: MassDecisionKind;
  readonly state: StateOf<'mass-decision'>;
  readonly unitName: string;
  readonly institutionName: string | null;
  /** Numbers that were given; null where none were. */
  readonly numbersGiven: number | null;
  readonly flagged: boolean;
  readonly corrects: readonly CorrectableField[];
  readonly ground: string;
  readonly reason: string;
  readonly certificates: number;
  readonly proposedAt: Date;
  readonly proposedByName: string;
  readonly isOwn: boolean;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly withdrawalReason: string | null;
  readonly jobId: string | null;
  readonly doneAt: Date | null;
  /** Certificates that were left as they were; null until it is done. */
  readonly leftOut: number | null;
}

/** Decisions about many certificates of a cohort below a unit, the latest first. */
@Injectable()
export class ListMassDecisions {
  constructor(private readonly database: Database) {}

  async execute(
    accountId: string,
    cohortId: string,
    unitId: string,
    first: number,
    after: string | null,
  ): Promise<Connection<MassDecisionRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1)?.[0] ?? null;
    const rows = await this.database.rows<MassDecisionRow & { readonly total: number }>(
      `WITH meant AS MATERIALIZED (
         SELECT d.id FROM certification.mass_decision d
           JOIN organization.unit own ON own.id = d.unit_id
           JOIN organization.unit u ON u.id = $2 AND own.path LIKE u.path || '%'
          WHERE d.cohort_id = $1
       )
       SELECT d.id, d.kind, d.state, own.name AS "unitName", i.name AS "institutionName",
              CASE WHEN jsonb_typeof(d.chosen->'numbers') = 'array' THEN jsonb_array_length(d.chosen->'numbers') END AS "numbersGiven",
              (d.chosen->>'flagged')::boolean AS flagged, d.corrects, d.ground, d.reason, d.certificates,
              d.proposed_at AS "proposedAt", d.proposed_by_name AS "proposedByName", d.proposed_by::text = $5 AS "isOwn",
              d.decided_at AS "decidedAt", d.decided_by_name AS "decidedByName",
              d.withdrawal_reason AS "withdrawalReason", d.job_id AS "jobId", d.done_at AS "doneAt",
              CASE WHEN d.state = 'done' THEN (SELECT count(*)::int FROM certification.mass_decision_certificate m
                                                WHERE m.decision_id = d.id AND m.outcome = 'left') END AS "leftOut",
              (SELECT count(*)::int FROM meant) AS total
         FROM certification.mass_decision d JOIN meant ON meant.id = d.id
         JOIN organization.unit own ON own.id = d.unit_id
         LEFT JOIN organization.training_institution i ON i.id = (d.chosen->>'institutionId')::uuid
        WHERE $3::uuid IS NULL OR d.id < $3
        ORDER BY d.id DESC LIMIT $4`,
      [cohortId, unitId, cursor === null ? null : String(cursor), size + 1, accountId],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }
}
