import { Injectable } from '@nestjs/common';
import { mayReopenSchoolPlan } from '@tisheng/domain-rules/course-selection/school-plan/may-write-school-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { SchoolPlanRows } from '../school-plan-rows.js';

/** Opens an approved plan for a change. The approved version holds until the next one is approved. */
@Injectable()
export class ReopenSchoolPlan {
  constructor(
    private readonly database: Database,
    private readonly rows: SchoolPlanRows,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the plan was opened. */
  async execute(actor: NamedActor, cohortId: string, schoolId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const plan = await this.rows.lockedOfSchool(tx, cohortId, schoolId);
      const problems = mayReopenSchoolPlan(plan);
      if (problems.length > 0 || plan === null) return problems;
      await this.rows.move(tx, plan, 'draft');
      await this.audit.record(tx, actor, {
        action: 'reopen-school-plan',
        targetKind: 'schoolPlan',
        targetId: plan.id,
        before: { state: plan.state },
        after: { state: 'draft' },
      });
      return [];
    });
  }
}
