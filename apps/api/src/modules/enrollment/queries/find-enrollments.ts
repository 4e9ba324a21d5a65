import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { FILTER_VALUES, filterValues, MEANT, type EnrollmentFilter } from '../enrolling/enrollment-filter.js';
import { maskedIdNumber } from './masked-id-number.js';

export interface EnrollmentRow {
  readonly id: string;
  readonly cohortId: string;
  readonly teacherId: string;
  readonly learnerNo: string;
  readonly name: string;
  readonly maskedIdNumber: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly countyId: string;
  readonly countyName: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly obligation: Obligation;
  readonly obligationReason: Problem;
  readonly state: StateOf<'enrollment'>;
  readonly institutionId: string | null;
  readonly institutionName: string | null;
  readonly putForwardAt: Date;
  readonly confirmedAt: Date | null;
  /** Place on the waiting list, from 1; null for who does not wait. */
  readonly waitingPosition: number | null;
  readonly approvedAt: Date | null;
  readonly promotedAt: Date | null;
  readonly duty: string;
}

/** Which list is asked for. */
export interface EnrollmentListing extends EnrollmentFilter {
  readonly cohortId: string;
  readonly unitId: string;
}

/** How many stand before: in the county where it has places of its own, else in the whole cohort. */
const WAITING_BEFORE = `CASE WHEN EXISTS (SELECT FROM enrollment.unit_quota u
                WHERE u.cohort_id = m.cohort_id AND u.unit_id = m.county_id)
              THEN (SELECT count(*) FROM enrollment.enrollment w
                     WHERE w.cohort_id = m.cohort_id AND w.state = 'waiting' AND w.county_id = m.county_id
                       AND (w.put_forward_at, w.id) < (m.put_forward_at, m.id) AND w.stage = ANY(m.line))
              ELSE (SELECT count(*) FROM enrollment.enrollment w
                     WHERE w.cohort_id = m.cohort_id AND w.state = 'waiting'
                       AND (w.put_forward_at, w.id) < (m.put_forward_at, m.id) AND w.stage = ANY(m.line)) END`;

const LINE = `(SELECT q.stages FROM enrollment.cohort_quota q
                 WHERE q.cohort_id = e.cohort_id AND e.stage = ANY(q.stages) LIMIT 1) AS line`;

const COLUMNS = `m.id, m.cohort_id AS "cohortId", m.teacher_id AS "teacherId", m.learner_no AS "learnerNo", m.name,
              m.id_last_four AS "lastFour", m.school_id AS "schoolId", s.name AS "schoolName", m.county_id AS "countyId",
              c.name AS "countyName", m.stage, m.subject, m.obligation, m.obligation_reason AS "obligationReason", m.state,
              m.institution_id AS "institutionId", i.name AS "institutionName", m.put_forward_at AS "putForwardAt",
              m.confirmed_at AS "confirmedAt", m.approved_at AS "approvedAt", m.promoted_at AS "promotedAt", m.duty,
              CASE WHEN m.state = 'waiting' THEN 1 + ${WAITING_BEFORE} END AS "waitingPosition"`;

const PLACES = `JOIN organization.unit s ON s.id = m.school_id
         JOIN organization.unit c ON c.id = m.county_id
         LEFT JOIN organization.training_institution i ON i.id = m.institution_id`;

/** The enrollments of a cohort below a unit, by learner number, whole rows in one statement. */
@Injectable()
export class FindEnrollments {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async execute(
    filter: EnrollmentListing,
    first: number,
    after: string | null,
  ): Promise<Connection<EnrollmentRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(filter.unitId);
    // Patterns that are known when the statement is planned let a school's page use the index of paths.
    const rows = await this.database.rows<EnrollmentRow & { lastFour: string; total: number }>(
      `SELECT ${COLUMNS}, (SELECT count(*) FROM ${MEANT}) AS total
         FROM (SELECT e.*, t.name, t.id_last_four, t.duty, ${LINE} FROM ${MEANT} AND ($${FILTER_VALUES + 1}::text IS NULL OR e.learner_no > $${FILTER_VALUES + 1})
                ORDER BY e.learner_no LIMIT $${FILTER_VALUES + 2}) m
         ${PLACES}
        ORDER BY m.learner_no`,
      [...filterValues(filter.cohortId, unit?.path ?? '//', filter), cursor?.[0] ?? null, size + 1],
    );
    const nodes = rows.map((row) => ({ ...row, maskedIdNumber: maskedIdNumber(row.lastFour) }));
    return pageOf(nodes, size, rows[0]?.total ?? 0, ({ learnerNo }) => [learnerNo]);
  }

  /** What a teacher takes part in, in whatever cohort, the latest first. */
  async ofTeacher(teacherId: string): Promise<EnrollmentRow[]> {
    const rows = await this.database.rows<EnrollmentRow & { lastFour: string }>(
      `SELECT ${COLUMNS}
         FROM (SELECT e.*, t.name, t.id_last_four, t.duty, ${LINE} FROM enrollment.enrollment e
                 JOIN enrollment.teacher t ON t.id = e.teacher_id WHERE e.teacher_id = $1) m
         ${PLACES}
        ORDER BY m.put_forward_at DESC`,
      [teacherId],
    );
    return rows.map((row) => ({ ...row, maskedIdNumber: maskedIdNumber(row.lastFour) }));
  }
}
