import { Injectable } from '@nestjs/common';
import { checkRevision, mayChangePlan } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { PlanFactsReader } from '../queries/plan-facts.js';
import { SubmitPlans } from './submit-plans.js';

/** Hands in one's own plan as it is saved. */
@Injectable()
export class SubmitPlan {
  constructor(
    private readonly database: Database,
    private readonly facts: PlanFactsReader,
    private readonly submitPlans: SubmitPlans,
  ) {}

  /**
   * Answers what stands in the way: nothing when the plan was submitted.
   *
   * @param basedOn revision of the plan that the teacher saw when handing it in
   */
  async execute(actor: Actor, cohortId: string, basedOn: number): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const holder = await this.facts.ofTeacher(tx, cohortId, actor.teacherId);
      if (holder === null) return mayChangePlan({ enrollment: null, plan: null, courses: 0 }, 'submit');
      const { enrollmentId, courseIds, startWeeks } = holder;
      // A plan that waits or holds already says so: that is more than that it was changed.
      const unseen = holder.plan === 'submitted' ? [] : checkRevision(holder.revision, basedOn);
      if (unseen.length > 0) return unseen;
      const row = { enrollmentId, courseIds, startWeeks };
      const { refused } = await this.submitPlans.submit(tx, actor, cohortId, [row]);
      return refused.flatMap(({ problems }) => problems);
    });
  }
}
