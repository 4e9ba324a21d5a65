import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { checkSchoolPlan } from '@tisheng/domain-rules/course-selection/school-plan/check-school-plan.js';
import { maySubmitSchoolPlan } from '@tisheng/domain-rules/course-selection/school-plan/may-write-school-plan.js';
import { waitsFor } from '@tisheng/domain-rules/course-selection/school-plan/review-school-plan.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { SchoolPlanFactsReader } from '../school-plan-facts.js';
import { SchoolPlanRows } from '../school-plan-rows.js';

/** Hands a school's study plan in as it is saved: a version that its reviewers read. */
@Injectable()
export class SubmitSchoolPlan {
  constructor(
    private readonly database: Database,
    private readonly facts: SchoolPlanFactsReader,
    private readonly rows: SchoolPlanRows,
    private readonly audit: Audit,
  ) {}

  /**
   * @param basedOn revision that the page has seen: what is handed in is what the principal read
   * @returns what stands in the way: nothing when the plan was handed in. Where nobody reviews it is approved at once
   */
  async execute(
    actor: NamedActor & { readonly role: Role },
    cohortId: string,
    schoolId: string,
    basedOn: number,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const plan = await this.rows.lockedOfSchool(tx, cohortId, schoolId);
      const refused = maySubmitSchoolPlan(plan, basedOn);
      if (refused.length > 0 || plan === null) return refused;
      const { pack, policy, schoolPlan } = await this.facts.ofSchool(cohortId, schoolId, tx);
      const problems: Problem[] = [
        ...mayMove(pack, {
          lifecycle: 'school-plan',
          from: plan.state,
          to: 'submitted',
          roles: [actor.role],
        }),
        ...checkSchoolPlan(plan.content, policy),
      ];
      if (problems.length > 0) return problems;
      const version = await this.rows.addVersion(tx, actor, plan);
      const state = waitsFor([], schoolPlan.reviewedBy).length === 0 ? 'approved' : 'submitted';
      await this.rows.move(tx, { ...plan, version }, state);
      await this.audit.record(tx, actor, {
        action: 'submit-school-plan',
        targetKind: 'schoolPlan',
        targetId: plan.id,
        before: { state: plan.state },
        after: { state, version },
      });
      return [];
    });
  }
}
