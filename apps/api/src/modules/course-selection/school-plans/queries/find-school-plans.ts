import { Injectable, NotFoundException } from '@nestjs/common';
import {
  waitsFor,
  type SchoolPlanReviewer,
} from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import { schoolPlanIsOverdue } from '@tisheng/domain-rules/course-selection/school-plan/school-plan-is-overdue.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { TAKING_PART } from '../../../enrollment/public/enrollment-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { SchoolPlanFactsReader, type SchoolPlanRules } from '../school-plan-facts.js';

/** How a list is narrowed; `waiting-for-me` to those that the reviewer who asks has not decided. */
export const SCHOOL_PLAN_FILTERS = [
  'not-begun',
  'draft',
  'submitted',
  'returned',
  'approved',
  'overdue',
  'waiting-for-me',
] as const;
export type SchoolPlanFilter = (typeof SCHOOL_PLAN_FILTERS)[number];

/** A school of the cohort with where its plan stands. */
export interface SchoolPlanListed {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly countyName: string;
  /** Teachers of the school who take part. */
  readonly teachers: number;
  /** Null before the plan is begun. */
  readonly planId: string | null;
  readonly state: StateOf<'school-plan'> | null;
  readonly version: number;
  readonly approvedVersion: number | null;
  readonly submittedAt: Date | null;
  readonly overdue: boolean;
  readonly waitsFor: readonly SchoolPlanReviewer[];
}

/** How many schools stand where. */
export interface SchoolPlanCounts {
  readonly schools: number;
  readonly notBegun: number;
  readonly draft: number;
  readonly submitted: number;
  readonly returned: number;
  readonly approved: number;
  readonly overdue: number;
  readonly required: boolean;
  readonly dueOn: string;
}

interface Row extends Record<string, unknown>, Omit<SchoolPlanListed, 'overdue' | 'waitsFor'> {
  readonly path: string;
  readonly approvedBy: readonly SchoolPlanReviewer[];
  readonly total: number;
}

/** Schools with teachers in the cohort, below a unit or of an institution's counties; `$1` cohort, `$2` states, `$3` path, `$4` institution. */
const SCHOOLS = `SELECT e.school_id, count(*)::int AS teachers FROM enrollment.enrollment e
   WHERE e.cohort_id = $1 AND e.state = ANY($2) AND ($3::text IS NULL OR e.unit_path LIKE $3 || '%')
     AND ($4::uuid IS NULL OR e.county_id IN (SELECT i.county_id FROM enrollment.institution_choice i
                                               WHERE i.cohort_id = $1 AND i.institution_id = $4))
   GROUP BY e.school_id`;

/** The state as a list tells it; a late school has handed in nothing. `$5`: whether the day is over. */
const PLANS = `SELECT s.school_id, u.path, u.name, c.name AS county, s.teachers, p.id, p.state, COALESCE(p.version, 0) AS version,
    p.approved_version, $5::boolean AND COALESCE(p.version, 0) = 0 AS late
  FROM schools s JOIN organization.unit u ON u.id = s.school_id LEFT JOIN organization.unit c ON c.id = u.parent_id
  LEFT JOIN course_selection.school_plan p ON p.cohort_id = $1 AND p.school_id = s.school_id`;

/** Plans of many schools, by state. */
@Injectable()
export class FindSchoolPlans {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly facts: SchoolPlanFactsReader,
  ) {}

  /** The schools at or below a unit. `reviewer` is who asks, where a reviewer does. */
  async below(
    cohortId: string,
    unitId: string,
    asked: {
      readonly filter: SchoolPlanFilter | null;
      readonly reviewer: SchoolPlanReviewer | null;
      readonly first: number;
      readonly after: string | null | undefined;
    },
  ): Promise<Connection<SchoolPlanListed>> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    return this.list(cohortId, { path: unit.path, institutionId: null }, asked);
  }

  /** The schools of the counties that have chosen an institution. */
  async ofInstitution(
    cohortId: string,
    institutionId: string | null,
    asked: {
      readonly filter: SchoolPlanFilter | null;
      readonly first: number;
      readonly after: string | null | undefined;
    },
  ): Promise<Connection<SchoolPlanListed>> {
    return this.list(cohortId, { path: null, institutionId }, { ...asked, reviewer: 'institution' });
  }

  async count(cohortId: string, unitId: string): Promise<SchoolPlanCounts> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    const rules = await this.facts.ofCohort(cohortId);
    const row = await this.database.one<
      Omit<SchoolPlanCounts, 'required' | 'dueOn'> & Record<string, unknown>
    >(
      `WITH schools AS (${SCHOOLS}), plans AS (${PLANS})
       SELECT count(*)::int AS schools, count(*) FILTER (WHERE state IS NULL)::int AS "notBegun",
              count(*) FILTER (WHERE state = 'draft')::int AS draft,
              count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
              count(*) FILTER (WHERE state = 'returned')::int AS returned,
              count(*) FILTER (WHERE state = 'approved')::int AS approved,
              count(*) FILTER (WHERE late)::int AS overdue FROM plans`,
      [cohortId, TAKING_PART, unit.path, null, isOver(rules)],
    );
    if (!row) throw new Error('An aggregate answers one row');
    return { ...row, required: rules.schoolPlan.required, dueOn: rules.dueOn };
  }

  private async list(
    cohortId: string,
    where: { readonly path: string | null; readonly institutionId: string | null },
    asked: {
      readonly filter: SchoolPlanFilter | null;
      readonly reviewer: SchoolPlanReviewer | null;
      readonly first: number;
      readonly after: string | null | undefined;
    },
  ): Promise<Connection<SchoolPlanListed>> {
    const rules = await this.facts.ofCohort(cohortId);
    const first = pageSize(asked.first);
    const after = decodeCursor(asked.after, 1);
    const rows = await this.database.rows<Row>(
      `WITH schools AS (${SCHOOLS}), plans AS (${PLANS}), found AS (
         SELECT l.*, ARRAY(SELECT r.reviewer FROM course_selection.school_plan_review r
                            WHERE r.plan_id = l.id AND r.version = l.version AND r.decision = 'approve') AS approved_by
           FROM plans l
       ), narrowed AS (
         SELECT * FROM found f
          WHERE CASE $6::text WHEN 'not-begun' THEN f.state IS NULL WHEN 'overdue' THEN f.late
                  WHEN 'waiting-for-me' THEN f.state = 'submitted' AND $7::text IS NOT NULL AND NOT $7 = ANY(f.approved_by)
                  ELSE $6 IS NULL OR f.state = $6 END
       )
       SELECT f.school_id AS "schoolId", f.name AS "schoolName", COALESCE(f.county, '') AS "countyName", f.teachers, f.path,
              f.id AS "planId", f.state, f.version, f.approved_version AS "approvedVersion", f.approved_by AS "approvedBy",
              v.submitted_at AS "submittedAt", (SELECT count(*)::int FROM narrowed) AS total
         FROM narrowed f
         LEFT JOIN course_selection.school_plan_version v ON v.plan_id = f.id AND v.version = f.version
        WHERE $8::text IS NULL OR f.path > $8
        ORDER BY f.path LIMIT $9`,
      [
        cohortId,
        TAKING_PART,
        where.path,
        where.institutionId,
        isOver(rules),
        asked.filter,
        // Who is no reviewer in this programme has nothing waiting.
        asked.reviewer && rules.schoolPlan.reviewedBy.includes(asked.reviewer) ? asked.reviewer : null,
        after ? String(after[0]) : null,
        first + 1,
      ],
    );
    const page = pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ path }) => [path]);
    return { ...page, nodes: page.nodes.map((row) => listed(row, rules)) };
  }
}

const isOver = ({ schoolPlan, dueOn, today }: SchoolPlanRules): boolean =>
  schoolPlanIsOverdue({ required: schoolPlan.required, dueOn, today, handedIn: false });

function listed({ path: _, total: __, approvedBy, ...row }: Row, rules: SchoolPlanRules): SchoolPlanListed {
  return {
    ...row,
    overdue: isOver(rules) && row.version === 0,
    waitsFor: row.state === 'submitted' ? waitsFor(approvedBy, rules.schoolPlan.reviewedBy) : [],
  };
}
