import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';

/** Certificates of learners below a unit of a cohort. */
export interface CertificateCount {
  readonly issued: number;
  readonly revoked: number;
  /** Valid ones whose result has changed since. */
  readonly flagged: number;
}

/** Certificates, for later stages. */
@Injectable()
export class CertificationReader {
  constructor(private readonly database: Database) {}

  /** @param unitPath subtree that counts; the whole cohort when left out */
  async countOf(
    cohortId: string,
    unitPath: string | null = null,
    db: Queryable = this.database,
  ): Promise<CertificateCount> {
    const row = await db.one<CertificateCount & Record<string, unknown>>(
      `SELECT count(*) FILTER (WHERE c.state = 'issued') AS issued,
              count(*) FILTER (WHERE c.state = 'revoked') AS revoked,
              count(*) FILTER (WHERE c.state = 'issued' AND c.flagged_at IS NOT NULL) AS flagged
         FROM certification.certificate c
         JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
        WHERE c.cohort_id = $1 AND ($2::text IS NULL OR e.unit_path LIKE $2 || '%')`,
      [cohortId, unitPath],
    );
    return row ?? { issued: 0, revoked: 0, flagged: 0 };
  }
}
