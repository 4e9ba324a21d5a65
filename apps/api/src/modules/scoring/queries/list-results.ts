import { Injectable } from '@nestjs/common';
import type { Grade, Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../platform/database/database.js';
import { pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { idCursor } from './id-cursor.js';

/** A part that a teacher's results still lack. */
export const MISSING_PARTS = ['institution-result', 'school-rating', 'comprehensive-result'] as const;
export type MissingPartFilter = (typeof MISSING_PARTS)[number];

/** One teacher's results, a line of the offices' lists. */
export interface ResultRow {
  readonly enrollmentId: string;
  readonly name: string;
  readonly learnerNo: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly obligation: Obligation;
  readonly institutionScore: number | null;
  readonly institutionGrade: Grade | null;
  readonly mark: 'off-band' | 'grant-without-reason' | null;
  readonly markReason: string | null;
  readonly toldAt: Date | null;
  readonly onlineHalfHours: number | null;
  readonly offlineHalfHours: number | null;
  readonly schoolRating: Grade | null;
  readonly ratingReason: string | null;
  readonly comprehensiveGrade: Grade | null;
  readonly comprehensiveState: 'final' | 'revoked' | null;
}

export interface ResultsFilter {
  readonly cohortId: string;
  readonly unitId: string;
  /** Comprehensive grade. */
  readonly grade: Grade | null;
  readonly missing: MissingPartFilter | null;
  readonly first: number;
  readonly after: string | null;
}

const FROM = `FROM enrollment.enrollment e
  JOIN organization.unit u ON u.id = $2 AND e.unit_path LIKE u.path || '%'
  LEFT JOIN scoring.institution_result r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
  LEFT JOIN scoring.school_rating g ON g.cohort_id = e.cohort_id AND g.enrollment_id = e.id
  LEFT JOIN scoring.comprehensive_result c ON c.cohort_id = e.cohort_id AND c.enrollment_id = e.id`;
const WHERE = `WHERE e.cohort_id = $1 AND e.state IN ('confirmed', 'completed') AND ($3::text IS NULL OR c.grade = $3)
  AND CASE $4::text WHEN 'institution-result' THEN r.enrollment_id IS NULL WHEN 'school-rating' THEN g.enrollment_id IS NULL
                    WHEN 'comprehensive-result' THEN c.enrollment_id IS NULL ELSE true END`;

/** Results of the teachers at or below a unit, in the order in which they were enrolled. */
@Injectable()
export class ListResults {
  constructor(private readonly database: Database) {}

  async execute(filter: ResultsFilter): Promise<Connection<ResultRow>> {
    const first = pageSize(filter.first);
    const after = idCursor(filter.after);
    const narrowed = [filter.cohortId, filter.unitId, filter.grade, filter.missing];
    const [rows, total] = await Promise.all([
      this.database.rows<ResultRow & Record<string, unknown>>(
        `SELECT e.id AS "enrollmentId", t.name, e.learner_no AS "learnerNo", e.school_id AS "schoolId",
                h.name AS "schoolName", e.obligation, r.total_hundredths / 100.0::float8 AS "institutionScore",
                r.grade AS "institutionGrade", r.mark, r.mark_reason AS "markReason", r.told_at AS "toldAt",
                r.online_half_hours AS "onlineHalfHours", r.offline_half_hours AS "offlineHalfHours",
                g.grade AS "schoolRating", g.reason AS "ratingReason", c.grade AS "comprehensiveGrade",
                c.state AS "comprehensiveState"
           ${FROM} JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit h ON h.id = e.school_id
          ${WHERE} AND ($5::uuid IS NULL OR e.id > $5) ORDER BY e.id LIMIT $6`,
        [...narrowed, after, first + 1],
      ),
      this.database.one<{ count: number }>(`SELECT count(*) AS count ${FROM} ${WHERE}`, narrowed),
    ]);
    return pageOf(rows, first, total?.count ?? 0, ({ enrollmentId }) => [enrollmentId]);
  }
}
