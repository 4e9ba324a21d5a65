import { Injectable } from '@nestjs/common';
import { normaliseCertificateNumber } from '@tisheng/domain-rules/certification/verification.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { CERTIFICATE_COLUMNS, CERTIFICATE_SOURCE, type CertificateRow } from './certificate-rows.js';

/** Which certificates of the register are meant. */
export interface RegisterFilter {
  readonly cohortId: string;
  readonly unitId: string;
  /** Part of the number or the name, or the learner number. */
  readonly search: string | null;
  readonly state: StateOf<'certificate'> | null;
  /** Those marked because the result has changed since, alone. */
  readonly flagged: boolean | null;
}

/** The register of a cohort below a unit, in order of the numbers. */
@Injectable()
export class ListCertificates {
  constructor(private readonly database: Database) {}

  async execute(
    filter: RegisterFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<CertificateRow>> {
    const size = pageSize(first);
    const search = filter.search?.trim() || null;
    const cursor = decodeCursor(after, 1)?.[0] ?? null;
    const { rows, total } = (await this.database.one<{ rows: CertificateRow[]; total: number }>(
      `WITH meant AS MATERIALIZED (
         SELECT c.id, c.number_key
           FROM ${CERTIFICATE_SOURCE}
           JOIN organization.unit u ON u.id = $2
          WHERE c.cohort_id = $1 AND e.unit_path LIKE u.path || '%'
            AND ($3::text IS NULL OR c.number_key LIKE '%' || $4 || '%' OR c.holder_name LIKE '%' || $3 || '%'
                 OR e.learner_no = $5)
            AND ($6::text IS NULL OR c.state = $6)
            AND ($7::boolean IS NULL OR (c.flagged_at IS NOT NULL) = $7)
       ), page AS (
         SELECT ${CERTIFICATE_COLUMNS}
           FROM ${CERTIFICATE_SOURCE} JOIN meant m ON m.id = c.id
          WHERE $8::text IS NULL OR c.number_key > $8
          ORDER BY c.number_key LIMIT $9
       )
       SELECT COALESCE((SELECT json_agg(p ORDER BY p."numberKey") FROM page p), '[]') AS rows,
              (SELECT count(*) FROM meant) AS total`,
      [
        filter.cohortId,
        filter.unitId,
        search === null ? null : escapeLike(search),
        search === null ? null : escapeLike(normaliseCertificateNumber(search)),
        search,
        filter.state,
        filter.flagged,
        cursor === null ? null : String(cursor),
        size + 1,
      ],
    )) ?? { rows: [], total: 0 };
    return pageOf(rows.map(withInstants), size, total, ({ numberKey }) => [numberKey]);
  }
}

/** JSON carries instants as text. */
function withInstants(row: CertificateRow): CertificateRow {
  const instant = (text: Date | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    issuedAt: new Date(row.issuedAt),
    revokedAt: instant(row.revokedAt),
    flaggedAt: instant(row.flaggedAt),
  };
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);
