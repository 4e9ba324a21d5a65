import { Injectable } from '@nestjs/common';
import type { EnrollmentToBill, StandingAmount } from '@tisheng/domain-rules/fees/entries-still-open.js';
import { payerOfSchool, type UnitAbove } from '@tisheng/domain-rules/fees/payer-of-school.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Queryable } from '../../../../platform/database/database.js';

/** An enrollment with what its fee depends on; `learner` is the id of the enrollment. */
export interface BillableEnrollment extends EnrollmentToBill {
  readonly learnerNo: string;
  readonly schoolId: string;
  readonly schoolName: string;
}

interface EnrollmentRow extends Record<string, unknown> {
  readonly id: string;
  readonly learnerNo: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly state: StateOf<'enrollment'>;
  readonly institutionId: string | null;
  readonly revoked: boolean;
  readonly standing: readonly StandingAmount[] | null;
}

/** Every enrollment of a cohort that costs something or once did, with the amounts that stand on its name. */
@Injectable()
export class EnrollmentsToBill {
  async execute(
    db: Queryable,
    cohortId: string,
    payer: PolicyPack['fee']['payer'],
  ): Promise<BillableEnrollment[]> {
    const chains = await this.chains(db, cohortId);
    const rows = await db.rows<EnrollmentRow>(
      `WITH standing AS (
         SELECT enrollment_id, payer_id, institution_id, sum(l.fen) AS fen
           FROM enrollment.fee_line l JOIN enrollment.fee_statement s ON s.id = l.statement_id
          WHERE l.cohort_id = $1 GROUP BY enrollment_id, payer_id, institution_id HAVING sum(l.fen) <> 0
       ), amounts AS (
         SELECT enrollment_id, json_agg(json_build_object('payer', payer_id, 'institution', institution_id, 'fen', fen::bigint)
                                        ORDER BY payer_id, institution_id) AS standing
           FROM standing GROUP BY enrollment_id
       )
       SELECT e.id, e.learner_no AS "learnerNo", e.school_id AS "schoolId", s.name AS "schoolName", e.state,
              e.institution_id AS "institutionId", r.enrollment_id IS NOT NULL AS revoked, a.standing
         FROM enrollment.enrollment e
         JOIN organization.unit s ON s.id = e.school_id
         LEFT JOIN amounts a ON a.enrollment_id = e.id
         LEFT JOIN enrollment.fee_revocation r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
        WHERE e.cohort_id = $1 AND (e.state IN ('confirmed', 'completed') OR a.enrollment_id IS NOT NULL)
        ORDER BY e.learner_no`,
      [cohortId],
    );
    return rows.map((row) => ({
      learner: row.id,
      learnerNo: row.learnerNo,
      schoolId: row.schoolId,
      schoolName: row.schoolName,
      state: row.state,
      revoked: row.revoked,
      institution: row.institutionId,
      payer: payerOfSchool(payer, chains.get(row.schoolId) ?? []),
      standing: row.standing ?? [],
    }));
  }

  /** For every school of the cohort the units above it, from the root down. */
  private async chains(db: Queryable, cohortId: string): Promise<ReadonlyMap<string, readonly UnitAbove[]>> {
    const rows = await db.rows<{ schoolId: string; chain: readonly UnitAbove[] }>(
      `SELECT s.id AS "schoolId",
              (SELECT json_agg(json_build_object('id', a.id, 'kind', a.kind) ORDER BY length(a.path))
                 FROM organization.unit a
                WHERE a.number = ANY (string_to_array(trim(BOTH '/' FROM s.path), '/')::int[]) AND a.id <> s.id) AS chain
         FROM organization.unit s
        WHERE s.id IN (SELECT school_id FROM enrollment.enrollment WHERE cohort_id = $1)`,
      [cohortId],
    );
    return new Map(rows.map(({ schoolId, chain }) => [schoolId, chain ?? []]));
  }
}
