import { Injectable } from '@nestjs/common';
import { mayChangePlan } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
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

  /** Answers what stands in the way: nothing when the plan was submitted. */
  async execute(actor: Actor, cohortId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const holder = await this.facts.ofTeacher(tx, cohortId, actor.teacherId);
      if (holder === null) return mayChangePlan({ enrollment: null, plan: null, courses: 0 }, 'submit');
      const { enrollmentId, courseIds } = holder;
      const { refused } = await this.submitPlans.submit(tx, actor, cohortId, [{ enrollmentId, courseIds }]);
      return refused.flatMap(({ problems }) => problems);
    });
  }
}
