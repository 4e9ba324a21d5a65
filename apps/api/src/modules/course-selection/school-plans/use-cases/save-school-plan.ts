import { Injectable } from '@nestjs/common';
import { checkSchoolPlanDraft } from '@tisheng/domain-rules/course-selection/school-plan/check-school-plan.js';
import {
  mayWriteSchoolPlan,
  stateAfterSaving,
} from '@tisheng/domain-rules/course-selection/school-plan/may-write-school-plan.js';
import type { SchoolPlanContent } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../../platform/database/database.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { SchoolPlanRows, type Writer } from '../school-plan-rows.js';

/** What a school writes, and what it has seen. */
export interface SchoolPlanToSave {
  readonly cohortId: string;
  readonly unitId: string;
  /** Revision that the page has seen, 0 before the first save. */
  readonly basedOn: number;
  readonly content: SchoolPlanContent;
}

/** Keeps a school's study plan as a draft, gaps and all, while it is typed. */
@Injectable()
export class SaveSchoolPlan {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly rows: SchoolPlanRows,
  ) {}

  /** Answers what stands in the way: nothing when the plan was kept. */
  async execute(
    actor: Writer,
    { cohortId, unitId, basedOn, content }: SchoolPlanToSave,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const school = await this.organization.unit(unitId, tx);
      if (school?.kind !== 'school') return [problem('school-plan-not-a-school')];
      const plan = await this.rows.lockedOfSchool(tx, cohortId, unitId);
      const problems = [...mayWriteSchoolPlan(plan, basedOn), ...checkSchoolPlanDraft(content)];
      if (problems.length > 0) return problems;
      if (plan) {
        await this.rows.save(tx, actor, plan.id, stateAfterSaving(plan), content);
        return [];
      }
      if (await this.rows.insert(tx, actor, { cohortId, schoolId: unitId, content })) return [];
      // A colleague began the plan at the same moment.
      return mayWriteSchoolPlan(await this.rows.ofSchool(tx, cohortId, unitId), basedOn);
    });
  }
}
