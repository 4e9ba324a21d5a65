import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { MeasurementCoverage, ObservableTeacher } from '../graphql/coverage.model.js';

export interface ObservableFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly search: string | null;
  /** Only those whose lesson nobody has observed yet. */
  readonly unobserved: boolean;
  readonly first: number;
  readonly after: string | null;
}

type Counted = Omit<MeasurementCoverage, 'asksObservation' | 'asksProof' | 'asksCase'>;

const BELOW = `e.unit_path ~>=~ (SELECT path FROM organization.unit WHERE id = $2)
  AND e.unit_path ~<~ (SELECT left(path, -1) || '0' FROM organization.unit WHERE id = $2)`;
const OBSERVED = `m.kind = 'lesson-observation' AND m.state = 'signed'`;

/** Who has been observed, and who not: to choose from, and to see how far a school or county has come. */
@Injectable()
export class FindCoverage {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  /** Confirmed learners below a unit, those least observed first. */
  async teachers(actor: Actor, filter: ObservableFilter): Promise<Connection<ObservableTeacher>> {
    const size = pageSize(filter.first);
    const [observed = null, name = null, id = null] = decodeCursor(filter.after, 3) ?? [];
    const rows = await this.database.rows<ObservableTeacher & { total: number } & Record<string, unknown>>(
      `WITH listed AS (
         SELECT e.id, e.teacher_id, e.school_id, e.subject, e.stage, t.name,
                (SELECT count(*) FROM practice_evidence.measurement m
                  WHERE m.cohort_id = e.cohort_id AND m.enrollment_id = e.id AND ${OBSERVED})::int AS observed,
                (SELECT count(*) FROM practice_evidence.measurement m WHERE m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
                    AND m.kind = 'lesson-observation' AND m.state IN ('planned', 'draft', 'signing', 'objected'))::int AS arranged
           FROM enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id
          WHERE e.cohort_id = $1 AND e.state = 'confirmed' AND ${BELOW}
            AND ($3::text IS NULL OR t.name LIKE '%' || $3 || '%')
            AND e.teacher_id NOT IN (SELECT teacher_id FROM identity.role_grant
                                      WHERE account_id = $4 AND teacher_id IS NOT NULL)
       ), shown AS (SELECT * FROM listed WHERE NOT $5 OR observed + arranged = 0)
       SELECT l.id AS "enrollmentId", l.teacher_id AS "teacherId", l.name AS "teacherName", u.name AS "schoolName",
              l.subject, l.stage, l.observed, l.arranged, (SELECT count(*) FROM shown) AS total
         FROM shown l JOIN organization.unit u ON u.id = l.school_id
        WHERE $6::int IS NULL OR (l.observed, l.name, l.id) > ($6, $7::text, $8::uuid)
        ORDER BY l.observed, l.name, l.id LIMIT $9`,
      [
        filter.cohortId,
        filter.unitId,
        filter.search?.trim() || null,
        actor.accountId,
        filter.unobserved,
        observed,
        name,
        id,
        size + 1,
      ],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, (row) => [
      row.observed,
      row.teacherName,
      row.enrollmentId,
    ]);
  }

  /** How far each part of a unit has come: its schools, or for an office the units right below it. */
  async coverage(cohortId: string, unitId: string): Promise<MeasurementCoverage[]> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const themes = (kind: string): number =>
      pack.practice.measuring.some((form) => form.kind === kind) ? 1 : 0;
    const rows = await this.database.rows<Counted & Record<string, unknown>>(
      `SELECT p.id AS "unitId", p.name AS "unitName", count(*)::int AS learners,
              count(*) FILTER (WHERE x.observed)::int AS observed, count(*) FILTER (WHERE x.arranged)::int AS arranged,
              count(*) FILTER (WHERE x.proven)::int AS proven, count(*) FILTER (WHERE x.analysed)::int AS analysed,
              COALESCE(sum(x.waiting), 0)::int AS waiting
         FROM enrollment.enrollment e
         JOIN organization.unit own ON own.id = $2
         JOIN organization.unit p ON e.unit_path LIKE p.path || '%' AND p.root_id = own.root_id
          AND (p.parent_id = own.id OR (p.id = own.id AND own.kind = 'school'))
        CROSS JOIN LATERAL (
          SELECT COALESCE(bool_or(${OBSERVED}), false) AS observed,
                 COALESCE(bool_or(m.kind = 'lesson-observation' AND m.state <> 'signed'), false) AS arranged,
                 COALESCE(bool_or(m.kind = 'proof-of-outcomes' AND m.state = 'signed'), false) AS proven,
                 COALESCE(bool_or(m.kind = 'case-analysis' AND m.state = 'signed'), false) AS analysed,
                 count(*) FILTER (WHERE m.state IN ('signing', 'objected')) AS waiting
            FROM practice_evidence.measurement m
           WHERE m.cohort_id = e.cohort_id AND m.enrollment_id = e.id AND m.state NOT IN ('replaced', 'cancelled')) x
        WHERE e.cohort_id = $1 AND e.state = 'confirmed' AND ${BELOW}
        GROUP BY p.id, p.name, p.path ORDER BY p.path`,
      [cohortId, unitId],
    );
    return rows.map((row) => ({
      ...row,
      asksObservation: themes('lesson-observation') > 0,
      asksProof: themes('proof-of-outcomes') > 0,
      asksCase: themes('case-analysis') > 0,
    }));
  }
}
