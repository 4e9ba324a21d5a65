import { Injectable, NotFoundException } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { FindSharedPlans } from './find-shared-plans.js';
import { SharedPlanRows } from '../shared-plan-rows.js';

/** A comment as colleagues read it; a hidden one is shown to its author alone, with the reason. */
export interface PlanCommentShown {
  readonly id: string;
  readonly text: string;
  readonly authorName: string;
  readonly authorSchool: string;
  readonly writtenAt: Date;
  readonly changedAt: Date | null;
  readonly isOwn: boolean;
  readonly hiddenReason: string | null;
  readonly isReported: boolean;
}

/** A comment as school and office look after it. */
export interface PlanCommentOnRecord {
  readonly id: string;
  readonly text: string;
  readonly authorName: string;
  readonly authorSchool: string;
  readonly planOf: string;
  readonly planSchool: string;
  readonly writtenAt: Date;
  readonly reports: number;
  readonly hiddenAt: Date | null;
  readonly hiddenByName: string | null;
  readonly hiddenReason: string | null;
}

interface Counted {
  readonly age: string;
  readonly total: number;
}

interface Page {
  readonly first: number;
  readonly after: string | null | undefined;
}

/** Comments on plans, for those who read them and those who look after them. */
@Injectable()
export class FindPlanComments {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly rows: SharedPlanRows,
    private readonly plans: FindSharedPlans,
  ) {}

  /** Oldest first, as a conversation is read; empty when the plan is not shown to this colleague. */
  async under(
    cohortId: string,
    teacherId: string | null,
    sharedPlanId: string,
    page: Page,
  ): Promise<Connection<PlanCommentShown>> {
    const first = pageSize(page.first);
    const reader = await this.rows.colleague(cohortId, teacherId);
    const shared = await this.plans.one(cohortId, teacherId, sharedPlanId);
    if (!reader || !shared) return pageOf<PlanCommentShown>([], first, 0, ({ id }) => [id]);
    const after = decodeCursor(page.after, 1);
    // Ids rise with time.
    const rows = await this.database.rows<PlanCommentShown & Counted & Record<string, unknown>>(
      `WITH found AS (
         SELECT k.* FROM course_selection.plan_comment k
          WHERE k.shared_plan_id = $1 AND k.deleted_at IS NULL AND (k.hidden_at IS NULL OR k.enrollment_id = $2)
       )
       SELECT k.id, k.text, t.name AS "authorName", u.name AS "authorSchool", k.written_at AS "writtenAt",
              k.changed_at AS "changedAt", k.enrollment_id = $2 AS "isOwn", k.hidden_reason AS "hiddenReason",
              EXISTS (SELECT FROM course_selection.plan_comment_report r
                       WHERE r.comment_id = k.id AND r.enrollment_id = $2) AS "isReported",
              (SELECT count(*)::int FROM found) AS total
         FROM found k JOIN enrollment.enrollment e ON e.cohort_id = k.cohort_id AND e.id = k.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
        WHERE $3::text IS NULL OR k.id::text > $3 ORDER BY k.id::text LIMIT $4`,
      [shared.id, reader.enrollmentId, after ? String(after[0]) : null, first + 1],
    );
    return pageOf(rows, first, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  /** Comments on plans of teachers at or below a unit, newest first; those that were reported, or all. */
  async ofUnit(
    cohortId: string,
    unitId: string,
    reportedOnly: boolean,
    page: Page,
  ): Promise<Connection<PlanCommentOnRecord>> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    const rows = await this.database.rows<PlanCommentOnRecord & Counted & Record<string, unknown>>(
      `WITH found AS (
         SELECT k.*, o.name AS plan_of, ou.name AS plan_school,
                (SELECT count(*)::int FROM course_selection.plan_comment_report r WHERE r.comment_id = k.id) AS reports
           FROM course_selection.plan_comment k JOIN course_selection.shared_plan s ON s.id = k.shared_plan_id
           JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
           JOIN enrollment.teacher o ON o.id = e.teacher_id JOIN organization.unit ou ON ou.id = e.school_id
          WHERE s.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND k.deleted_at IS NULL
       ), narrowed AS (SELECT * FROM found WHERE NOT $3 OR reports > 0 OR hidden_at IS NOT NULL)
       SELECT k.id, k.text, t.name AS "authorName", u.name AS "authorSchool", k.plan_of AS "planOf",
              k.plan_school AS "planSchool", k.written_at AS "writtenAt", k.reports, k.hidden_at AS "hiddenAt",
              k.hidden_by_name AS "hiddenByName", k.hidden_reason AS "hiddenReason",
              (SELECT count(*)::int FROM narrowed) AS total
         FROM narrowed k JOIN enrollment.enrollment e ON e.cohort_id = k.cohort_id AND e.id = k.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
        WHERE $4::text IS NULL OR k.id::text < $4 ORDER BY k.id::text DESC LIMIT $5`,
      [cohortId, unit.path, reportedOnly, after ? String(after[0]) : null, first + 1],
    );
    return pageOf(rows, first, rows[0]?.total ?? 0, ({ id }) => [id]);
  }
}
