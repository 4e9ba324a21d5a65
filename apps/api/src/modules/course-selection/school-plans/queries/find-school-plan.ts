import { Injectable, NotFoundException } from '@nestjs/common';
import { checkSchoolPlan } from '@tisheng/domain-rules/course-selection/school-plan/check-school-plan.js';
import {
  waitsFor,
  type SchoolPlanReviewer,
} from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import { schoolPlanIsOverdue } from '@tisheng/domain-rules/course-selection/school-plan/school-plan-is-overdue.js';
import {
  EMPTY_SCHOOL_PLAN,
  type SchoolPlanContent,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../../platform/database/database.js';
import { EnrollmentReader } from '../../../enrollment/public/enrollment-reader.js';
import { OrganizationReader, type UnitRecord } from '../../../organization/public/organization-reader.js';
import { SchoolPlanFactsReader, type SchoolPlanFacts } from '../school-plan-facts.js';
import { SchoolPlanRows, type SchoolPlanRow, type SchoolPlanVersionRow } from '../school-plan-rows.js';

/** A cohort from which a school can copy. */
export interface EarlierPlan {
  readonly cohortId: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A school's plan with everything that its page needs. */
export interface SchoolPlanView {
  readonly cohortId: string;
  readonly school: UnitRecord;
  /** Null before the first save. */
  readonly plan: SchoolPlanRow | null;
  readonly facts: SchoolPlanFacts;
  readonly versions: readonly SchoolPlanVersionRow[];
  readonly waitsFor: readonly SchoolPlanReviewer[];
  readonly overdue: boolean;
  /** What still keeps the plan from being handed in; empty while it is under review or approved. */
  readonly problems: readonly Problem[];
  readonly earlier: readonly EarlierPlan[];
}

/** The approved plan as the teachers of the school read it. */
export interface ApprovedSchoolPlanView {
  readonly schoolName: string;
  readonly version: number;
  readonly approvedAt: Date | null;
  readonly content: SchoolPlanContent;
  readonly pack: PolicyPack;
}

/** Plans of schools, one by one. */
@Injectable()
export class FindSchoolPlan {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly enrollments: EnrollmentReader,
    private readonly facts: SchoolPlanFactsReader,
    private readonly rows: SchoolPlanRows,
  ) {}

  /** Null when the unit is no school. */
  async ofUnit(cohortId: string, unitId: string): Promise<SchoolPlanView | null> {
    const school = await this.organization.unit(unitId);
    if (school?.kind !== 'school') return null;
    return this.view(cohortId, school, await this.rows.ofSchool(this.database, cohortId, unitId));
  }

  /** For a reviewer, who names the plan. @throws NotFoundException when it is gone */
  async byId(planId: string): Promise<SchoolPlanView> {
    const plan = await this.rows.byId(this.database, planId);
    const school = plan ? await this.organization.unit(plan.schoolId) : undefined;
    if (!plan || !school) throw new NotFoundException();
    return this.view(plan.cohortId, school, plan);
  }

  /** Null before the teacher's school has an approved plan. */
  async approvedFor(cohortId: string, teacherId: string | null): Promise<ApprovedSchoolPlanView | null> {
    const place = await this.enrollments.ofTeacher(cohortId, teacherId ?? '');
    if (!place) return null;
    const row = await this.database.one<{
      schoolName: string;
      version: number;
      approvedAt: Date | null;
      content: SchoolPlanContent;
    }>(
      `SELECT s.name AS "schoolName", v.version, v.decided_at AS "approvedAt", v.content
         FROM course_selection.school_plan p
         JOIN course_selection.school_plan_version v ON v.plan_id = p.id AND v.version = p.approved_version
         JOIN organization.unit s ON s.id = p.school_id
        WHERE p.cohort_id = $1 AND p.school_id = $2`,
      [cohortId, place.schoolId],
    );
    if (!row) return null;
    return { ...row, pack: (await this.facts.ofCohort(cohortId)).pack };
  }

  private async view(
    cohortId: string,
    school: UnitRecord,
    plan: SchoolPlanRow | null,
  ): Promise<SchoolPlanView> {
    const facts = await this.facts.ofSchool(cohortId, school.id);
    const versions = plan ? await this.rows.versionsOf(this.database, plan.id) : [];
    const approvedBy = (versions[0]?.reviews ?? []).flatMap(({ reviewer, decision }) =>
      decision === 'approve' ? [reviewer] : [],
    );
    const isWritten = plan === null || plan.state === 'draft' || plan.state === 'returned';
    return {
      cohortId,
      school,
      plan,
      facts,
      versions,
      waitsFor: plan?.state === 'submitted' ? waitsFor(approvedBy, facts.schoolPlan.reviewedBy) : [],
      overdue: schoolPlanIsOverdue({
        ...facts,
        required: facts.schoolPlan.required,
        handedIn: versions.length > 0,
      }),
      problems: isWritten ? checkSchoolPlan(plan?.content ?? EMPTY_SCHOOL_PLAN, facts.policy) : [],
      earlier: await this.earlier(cohortId, school.id),
    };
  }

  private async earlier(cohortId: string, schoolId: string): Promise<EarlierPlan[]> {
    return this.database.rows<EarlierPlan & Record<string, unknown>>(
      `SELECT c.id AS "cohortId", c.name_zh AS "nameZh", c.name_en AS "nameEn"
         FROM course_selection.school_plan p JOIN enrollment.cohort c ON c.id = p.cohort_id
         JOIN enrollment.cohort own ON own.id = $1 AND c.first_training_day < own.first_training_day
        WHERE p.school_id = $2 ORDER BY c.first_training_day DESC`,
      [cohortId, schoolId],
    );
  }
}
