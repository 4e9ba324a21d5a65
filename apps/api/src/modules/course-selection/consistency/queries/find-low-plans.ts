import { Injectable, NotFoundException } from '@nestjs/common';
import { consistencyOfPlan, lowLimitHundredths } from '@tisheng/domain-rules/course-selection/consistency.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { AssessmentReader } from '../../../diagnostic-assessment/public/assessment-reader.js';
import { TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import type { CourseRecord } from '../../public/course-catalogue-reader.js';
import type { ConsistencyOfCourses } from './consistency-of-courses.js';

/** A plan that hardly answers its diagnosis, with the teacher whom it belongs to. */
export interface LowPlanRow {
  readonly enrollmentId: string;
  readonly learnerNo: string;
  readonly name: string;
  readonly schoolName: string;
  readonly institutionName: string;
  readonly state: StateOf<'plan'>;
  readonly halfHours: number;
  readonly courses: readonly CourseRecord[];
  readonly consistency: ConsistencyOfCourses;
}

/** Whose plans are looked through: those of a unit, or those of an institution's trainees. */
export type PlansOf = { readonly unitId: string } | { readonly institutionId: string };

export interface Page {
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface Row extends Record<string, unknown>, Omit<LowPlanRow, 'consistency'> {
  readonly hundredths: number;
  readonly total: number;
}

/** Plans below the policy's limit, the least consistent first, each with what is missing; a page in few statements. */
@Injectable()
export class FindLowPlans {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
    private readonly assessments: AssessmentReader,
  ) {}

  async execute(
    cohortId: string,
    plansOf: PlansOf,
    page: Page,
  ): Promise<{ plans: Connection<LowPlanRow>; selection: PolicyPack['selection'] }> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const { selection } = pack;
    const first = pageSize(page.first);
    const rows = await this.rows(cohortId, plansOf, selection, { first, after: page.after });
    const ids = rows.map(({ enrollmentId }) => enrollmentId);
    const weakPoints = await this.assessments.weakPointsOf(cohortId, ids);
    const { nodes, ...rest } = pageOf<Row>(rows, first, rows[0]?.total ?? 0, cursorOf);
    const measured = nodes.map((row): LowPlanRow => {
      const weak = weakPoints.get(row.enrollmentId) ?? [];
      const answering = selection.answeringHalfHours;
      return { ...row, consistency: consistencyOfPlan(weak, row.courses, ITEMS_OF_TOPIC, answering) };
    });
    return { plans: { ...rest, nodes: measured }, selection };
  }

  private async rows(
    cohortId: string,
    plansOf: PlansOf,
    selection: PolicyPack['selection'],
    { first, after }: Page,
  ): Promise<Row[]> {
    const cursor = decodeCursor(after, 2);
    return this.database.rows<Row>(
      `WITH found AS (
         SELECT e.id, e.learner_no, e.teacher_id, e.school_id, e.institution_id, p.state, p.half_hours,
                round(p.consistency * 100)::int AS hundredths
           FROM course_selection.plan p
           JOIN enrollment.enrollment e ON e.cohort_id = p.cohort_id AND e.id = p.enrollment_id
          WHERE p.cohort_id = $1 AND p.state IN ('submitted', 'confirmed') AND p.consistency < $2 / 100.0
            AND e.state = ANY($3) AND ($4::text IS NULL OR e.unit_path LIKE $4 || '%')
            AND ($5::uuid IS NULL OR e.institution_id = $5)
       )
       SELECT f.id AS "enrollmentId", f.learner_no AS "learnerNo", t.name, s.name AS "schoolName", f.state,
              COALESCE(i.name, '') AS "institutionName", f.half_hours AS "halfHours", f.hundredths,
              (SELECT count(*) FROM found)::int AS total,
              (SELECT COALESCE(json_agg(json_build_object(
                        'id', c.id, 'institutionId', c.institution_id, 'code', c.code, 'title', v.title,
                        'summary', v.summary, 'topic', v.topic, 'stages', v.stages, 'subjects', v.subjects,
                        'required', v.required, 'halfHours', v.half_hours, 'withdrawn', c.withdrawn_at IS NOT NULL,
                        'version', v.version
                      ) ORDER BY k.position), '[]')
                 FROM course_selection.plan_course k JOIN course_selection.course c ON c.id = k.course_id
                 JOIN course_selection.course_version v ON v.course_id = k.course_id AND v.version = k.course_version
                WHERE k.cohort_id = $1 AND k.enrollment_id = f.id) AS courses
         FROM found f
         JOIN enrollment.teacher t ON t.id = f.teacher_id
         JOIN organization.unit s ON s.id = f.school_id
         LEFT JOIN organization.training_institution i ON i.id = f.institution_id
        WHERE $6::int IS NULL OR (f.hundredths, f.id) > ($6, $7::uuid)
        ORDER BY f.hundredths, f.id LIMIT $8`,
      [
        cohortId,
        lowLimitHundredths(selection.lowConsistency),
        TAKING_PART,
        'unitId' in plansOf ? await this.pathOf(plansOf.unitId) : null,
        'institutionId' in plansOf ? plansOf.institutionId : null,
        cursor ? Number(cursor[0]) : null,
        cursor ? String(cursor[1]) : null,
        first + 1,
      ],
    );
  }

  private async pathOf(unitId: string): Promise<string> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    return unit.path;
  }
}

const cursorOf = ({ hundredths, enrollmentId }: Row): [number, string] => [hundredths, enrollmentId];
