import { Injectable, NotFoundException } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';

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
  readonly courses: readonly CourseRecord[];
}

type Row = WaitingPlan & { readonly unitPath: string; readonly total: number };

/** The plans at or below a unit that wait to be confirmed or returned, school by school, in one statement a page. */
@Injectable()
export class FindPlansToConfirm {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async execute(
    cohortId: string,
    unitId: string,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<WaitingPlan>> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `WITH found AS (
         SELECT e.id, e.unit_path, e.learner_no, e.teacher_id, e.school_id, p.half_hours, p.consistency, p.submitted_at
           FROM course_selection.plan p
           JOIN enrollment.enrollment e ON e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
          WHERE p.cohort_id = $1 AND p.state = 'submitted' AND e.unit_path LIKE $2 || '%'
       )
       SELECT f.id AS "enrollmentId", f.unit_path AS "unitPath", f.learner_no AS "learnerNo", t.name,
              s.name AS "schoolName", f.half_hours AS "halfHours",
              (f.consistency * 100)::int AS "consistencyHundredths", f.submitted_at AS "submittedAt",
              (SELECT count(*) FROM found) AS total,
              (SELECT COALESCE(json_agg(json_build_object(
                        'id', c.id, 'institutionId', c.institution_id, 'code', c.code, 'title', c.title,
                        'summary', c.summary, 'topic', c.topic, 'stages', c.stages, 'subjects', c.subjects,
                        'required', c.required, 'halfHours', c.half_hours, 'withdrawn', c.withdrawn_at IS NOT NULL
                      ) ORDER BY k.position), '[]')
                 FROM course_selection.plan_course k JOIN course_selection.course c ON c.id = k.course_id
                WHERE k.cohort_id = $1 AND k.enrollment_id = f.id) AS courses
         FROM found f
         JOIN enrollment.teacher t ON t.id = f.teacher_id
         JOIN organization.unit s ON s.id = f.school_id
        WHERE $3::text IS NULL OR (f.unit_path, f.id::text) > ($3, $4)
        ORDER BY f.unit_path, f.id::text LIMIT $5`,
      [cohortId, unit.path, after ? String(after[0]) : null, after ? String(after[1]) : null, first + 1],
    );
    return pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ unitPath, enrollmentId }) => [
      unitPath,
      enrollmentId,
    ]);
  }
}
