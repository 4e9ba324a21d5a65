import { Injectable, NotFoundException } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';
import { WAITING, waitingParameters, type WaitingFilter } from './waiting-plans.js';

/** A plan that waits for its decision, with the teacher it belongs to. */
export interface WaitingPlan {
  readonly enrollmentId: string;
  readonly learnerNo: string;
  readonly name: string;
  readonly schoolName: string;
  readonly halfHours: number;
  /** 0–100. */
  readonly consistencyHundredths: number | null;
  readonly submittedAt: Date;
  /** In the versions handed in. */
  readonly courses: readonly CourseRecord[];
  /** Titles of those withdrawn since, which no confirmed version holds. */
  readonly withdrawnCourses: readonly string[];
}

type Row = WaitingPlan & { readonly unitPath: string; readonly total: number };

/** The plans at or below a unit that wait to be confirmed or returned, school by school, in one statement a page. */
@Injectable()
export class FindPlansToConfirm {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
  ) {}

  async execute(
    cohortId: string,
    unitId: string,
    filter: WaitingFilter,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<WaitingPlan>> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    const { pack } = await this.policies.ofCohort(cohortId);
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `WITH found AS (
         SELECT e.id, e.unit_path, e.learner_no, e.teacher_id, e.school_id, p.half_hours, p.consistency, p.submitted_at,
                COALESCE(p.confirmed_courses, '{}') AS confirmed_courses
           FROM course_selection.plan p
           JOIN enrollment.enrollment e ON e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
          WHERE ${WAITING}
       )
       SELECT f.id AS "enrollmentId", f.unit_path AS "unitPath", f.learner_no AS "learnerNo", t.name,
              s.name AS "schoolName", f.half_hours AS "halfHours",
              (f.consistency * 100)::int AS "consistencyHundredths", f.submitted_at AS "submittedAt",
              (SELECT count(*) FROM found) AS total, k.courses, k.withdrawn AS "withdrawnCourses"
         FROM found f
         JOIN enrollment.teacher t ON t.id = f.teacher_id
         JOIN organization.unit s ON s.id = f.school_id
         CROSS JOIN LATERAL (
           SELECT COALESCE(json_agg(json_build_object(
                    'id', c.id, 'institutionId', c.institution_id, 'code', c.code, 'title', v.title,
                    'summary', v.summary, 'topic', v.topic, 'stages', v.stages, 'subjects', v.subjects,
                    'required', v.required, 'halfHours', v.half_hours, 'withdrawn', c.withdrawn_at IS NOT NULL,
                    'version', v.version
                  ) ORDER BY k.position), '[]') AS courses,
                  COALESCE(array_agg(v.title ORDER BY k.position)
                    FILTER (WHERE c.withdrawn_at IS NOT NULL AND NOT c.id = ANY(f.confirmed_courses)), '{}') AS withdrawn
             FROM course_selection.plan_course k
             JOIN course_selection.course c ON c.id = k.course_id
             JOIN course_selection.course_version v ON v.course_id = k.course_id AND v.version = k.course_version
            WHERE k.cohort_id = $1 AND k.enrollment_id = f.id) k
        WHERE $6::text IS NULL OR (f.unit_path, f.id::text) > ($6, $7)
        ORDER BY f.unit_path, f.id::text LIMIT $8`,
      [
        cohortId,
        unit.path,
        ...waitingParameters(filter, pack.selection.lowConsistency),
        after ? String(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
    return pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ unitPath, enrollmentId }) => [
      unitPath,
      enrollmentId,
    ]);
  }
}
