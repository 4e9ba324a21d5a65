import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { COURSE_IN_VERSION, type CourseRecord } from './course-catalogue-reader.js';

/** A plan as other stages see it. */
export interface PlanRecord {
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly state: StateOf<'plan'>;
  /** Total of the courses that the plan names today. */
  readonly halfHours: number;
  /** Ids of the courses of the version confirmed last, which holds while a change is drafted; null before. */
  readonly confirmedCourseIds: readonly string[] | null;
  /** Share of the weak points that the courses address, 0–100. */
  readonly consistencyHundredths: number | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** Which plans are meant; what is left out does not narrow. */
export interface PlanFilter {
  readonly institutionId?: string;
  readonly unitPath?: string;
}

const PAGE = 5000;
const RECORD = `p.cohort_id AS "cohortId", p.enrollment_id AS "enrollmentId", p.state, p.half_hours AS "halfHours",
  p.confirmed_courses AS "confirmedCourseIds", (p.consistency * 100)::int AS "consistencyHundredths",
  p.submitted_at AS "submittedAt", p.decided_at AS "decidedAt"`;

type Row = PlanRecord & Record<string, unknown>;

/** Plans and the courses confirmed in them, for later stages. */
@Injectable()
export class PlanReader {
  constructor(private readonly database: Database) {}

  /** The plan of an enrollment; undefined while there is none. */
  async planOf(
    cohortId: string,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<PlanRecord | undefined> {
    const [found] = await this.plansOf(cohortId, [enrollmentId], db);
    return found;
  }

  async plansOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<PlanRecord[]> {
    return db.rows<Row>(
      `SELECT ${RECORD} FROM course_selection.plan p
        WHERE p.cohort_id = $1 AND p.enrollment_id = ANY($2) ORDER BY p.enrollment_id`,
      [cohortId, enrollmentIds],
    );
  }

  /**
   * The courses of the version confirmed last, in the teacher’s order and as they were when they were confirmed: an
   * institution that changes a course changes nothing here. Empty before the first confirmation.
   */
  async confirmedCourses(
    cohortId: string,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<CourseRecord[]> {
    return (await this.confirmedCoursesOf(cohortId, [enrollmentId], db)).get(enrollmentId) ?? [];
  }

  /** The same by enrollment; who has no confirmed plan is not there. */
  async confirmedCoursesOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<Map<string, CourseRecord[]>> {
    const rows = await db.rows<CourseRecord & { enrollmentId: string }>(
      `SELECT p.enrollment_id AS "enrollmentId", ${COURSE_IN_VERSION}
         FROM course_selection.plan p
         CROSS JOIN LATERAL unnest(p.confirmed_courses, p.confirmed_versions)
                            WITH ORDINALITY AS k(course_id, version, position)
         JOIN course_selection.course c ON c.id = k.course_id
         JOIN course_selection.course_version v ON v.course_id = k.course_id AND v.version = k.version
        WHERE p.cohort_id = $1 AND p.enrollment_id = ANY($2) ORDER BY p.enrollment_id, k.position`,
      [cohortId, enrollmentIds],
    );
    const courses = new Map<string, CourseRecord[]>();
    for (const { enrollmentId, ...course } of rows) {
      const list = courses.get(enrollmentId);
      if (list) list.push(course);
      else courses.set(enrollmentId, [course]);
    }
    return courses;
  }

  /** The plans of a cohort, page by page in order of the enrollments’ ids, so that memory does not grow with it. */
  async *plansOfCohort(
    cohortId: string,
    filter: PlanFilter = {},
    db: Queryable = this.database,
  ): AsyncGenerator<PlanRecord[]> {
    let after: string | null = null;
    for (;;) {
      const page: Row[] = await db.rows<Row>(
        `SELECT ${RECORD} FROM course_selection.plan p
          WHERE p.cohort_id = $1 AND ($2::uuid IS NULL OR p.enrollment_id > $2)
            AND EXISTS (SELECT 1 FROM enrollment.enrollment e
                         WHERE e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
                           AND ($3::uuid IS NULL OR e.institution_id = $3)
                           AND ($4::text IS NULL OR e.unit_path LIKE $4 || '%') OFFSET 0)
          ORDER BY p.enrollment_id LIMIT $5`,
        [cohortId, after, filter.institutionId ?? null, filter.unitPath ?? null, PAGE],
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.enrollmentId;
    }
  }
}
