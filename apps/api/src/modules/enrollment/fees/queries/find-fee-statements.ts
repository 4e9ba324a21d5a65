import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import type { FeeDocumentKind } from '@tisheng/domain-rules/fees/fee-documents.js';

export interface FeeStatementRow {
  readonly id: string;
  readonly cohortId: string;
  readonly number: string;
  readonly kind: FeeDocumentKind;
  readonly state: 'issued' | 'settled';
  readonly payerId: string;
  readonly payerName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionNameEn: string;
  readonly fenPerHour: number;
  readonly halfHours: number;
  readonly learners: number;
  readonly totalFen: number;
  readonly issuedAt: Date;
  readonly settledAt: Date | null;
  readonly settlementReference: string | null;
}

/** Whose statements: those of payers below a unit, or those of an institution. */
export interface FeeStatementFilter {
  readonly cohortId: string;
  readonly unitId: string | null;
  readonly institutionId: string | null;
  readonly state: 'issued' | 'settled' | null;
  readonly kind: FeeDocumentKind | null;
}

export interface FeeTotals {
  readonly statements: number;
  readonly creditNotes: number;
  readonly chargedFen: number;
  readonly creditedFen: number;
  readonly settledFen: number;
}

const COLUMNS = `f.id, f.cohort_id AS "cohortId", f.number, f.kind, f.state, f.payer_id AS "payerId", f.payer_name AS "payerName",
  f.institution_id AS "institutionId", f.institution_name AS "institutionName", f.institution_name_en AS "institutionNameEn",
  f.fen_per_hour AS "fenPerHour", f.half_hours AS "halfHours", f.learners, f.total_fen AS "totalFen",
  f.issued_at AS "issuedAt", f.settled_at AS "settledAt", f.settlement_reference AS "settlementReference"`;

const MEANT = `enrollment.fee_statement f JOIN organization.unit p ON p.id = f.payer_id
  WHERE f.cohort_id = $1
    AND ($2::uuid IS NULL OR p.path LIKE (SELECT path FROM organization.unit WHERE id = $2) || '%')
    AND ($3::uuid IS NULL OR f.institution_id = $3)
    AND ($4::text IS NULL OR f.state = $4) AND ($5::text IS NULL OR f.kind = $5)`;

const parameters = ({ cohortId, unitId, institutionId, state, kind }: FeeStatementFilter) => [
  cohortId,
  unitId,
  institutionId,
  state,
  kind,
];

/** Statements and credit notes of a cohort, the latest first. */
@Injectable()
export class FindFeeStatements {
  constructor(private readonly database: Database) {}

  async execute(
    filter: FeeStatementFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<FeeStatementRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const rows = await this.database.rows<FeeStatementRow & { total: number }>(
      `SELECT ${COLUMNS}, (SELECT count(*) FROM ${MEANT}) AS total FROM ${MEANT}
          AND ($6::uuid IS NULL OR f.id < $6) ORDER BY f.id DESC LIMIT $7`,
      [...parameters(filter), cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  async one(id: string, db: Queryable = this.database): Promise<FeeStatementRow | undefined> {
    return db.one<FeeStatementRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM enrollment.fee_statement f WHERE f.id = $1`,
      [id],
    );
  }

  async totals(filter: FeeStatementFilter): Promise<FeeTotals> {
    const row = await this.database.one<FeeTotals & Record<string, unknown>>(
      `SELECT count(*) FILTER (WHERE f.kind = 'statement') AS statements,
              count(*) FILTER (WHERE f.kind = 'credit-note') AS "creditNotes",
              COALESCE(sum(f.total_fen) FILTER (WHERE f.kind = 'statement'), 0)::bigint AS "chargedFen",
              COALESCE(sum(f.total_fen) FILTER (WHERE f.kind = 'credit-note'), 0)::bigint AS "creditedFen",
              COALESCE(sum(f.total_fen) FILTER (WHERE f.state = 'settled'), 0)::bigint AS "settledFen"
         FROM ${MEANT}`,
      parameters(filter),
    );
    return row ?? { statements: 0, creditNotes: 0, chargedFen: 0, creditedFen: 0, settledFen: 0 };
  }
}
