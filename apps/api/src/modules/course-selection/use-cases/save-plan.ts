import { Injectable } from '@nestjs/common';
import { checkChoice } from '@tisheng/domain-rules/course-selection/check-plan.js';
import { mayChangePlan, stateAfterChange } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { writePlans } from '../persistence/write-plans.js';
import { PlanFactsReader } from '../queries/plan-facts.js';
import { planToWrite } from './plan-to-write.js';

/** Keeps one's own choice of courses as a draft, which may still have too few or too many hours. */
@Injectable()
export class SavePlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlanFactsReader,
  ) {}

  /** Answers what stands in the way: nothing when the plan was saved. Saving opens a confirmed plan again. */
  async execute(actor: Actor, cohortId: string, courseIds: readonly string[]): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const rules = await this.facts.rulesOf(cohortId, tx);
      const holder = await this.facts.ofTeacher(tx, cohortId, actor.teacherId);
      const [choice] = await this.facts.choicesOf(tx, cohortId, rules, [{ holder, courseIds }]);
      if (!choice) throw new Error('One choice in, one choice out');
      const change = {
        enrollment: holder?.enrollment ?? null,
        plan: holder?.plan ?? null,
        courses: courseIds.length,
      };
      const problems: Problem[] = [
        ...mayChangePlan(change, 'save'),
        ...checkChoice(choice.facts, rules.policy),
      ];
      if (problems.length > 0 || holder === null) return problems;
      const plan = planToWrite(rules, choice, holder, stateAfterChange(holder.plan));
      const written = await writePlans(tx, cohortId, this.clock.now(), [plan]);
      // Submitted from another device since the plan was read.
      return written.size > 0 ? [] : mayChangePlan({ ...change, plan: 'submitted' }, 'save');
    });
  }
}
