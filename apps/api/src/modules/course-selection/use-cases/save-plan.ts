import { Injectable } from '@nestjs/common';
import { checkChoice } from '@tisheng/domain-rules/course-selection/check-plan.js';
import {
  checkRevision,
  mayChangePlan,
  stateAfterChange,
} from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { refreshConsistencyRollUp } from '../consistency/persistence/refresh-consistency-roll-up.js';
import { writePlans } from '../persistence/write-plans.js';
import { PlanFactsReader } from '../queries/plan-facts.js';
import { planToWrite } from './plan-to-write.js';

/** A course that the teacher wants in the plan. */
export interface WantedCourse {
  readonly courseId: string;
  /** Week in which to begin; null or left out for the proposal. */
  readonly startWeek?: number | null | undefined;
  /** Version of the course that the teacher has seen; null or left out for the newest. */
  readonly seenVersion?: number | null | undefined;
}

/** Keeps one's own choice of courses as a draft, which may still have too few or too many hours. */
@Injectable()
export class SavePlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlanFactsReader,
  ) {}

  /**
   * Answers what stands in the way: nothing when the plan was saved. Saving opens a confirmed plan again.
   *
   * @param basedOn revision of the plan that the change was made from
   */
  async execute(
    actor: Actor,
    cohortId: string,
    basedOn: number,
    wanted: readonly WantedCourse[],
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const rules = await this.facts.rulesOf(cohortId, tx);
      const holder = await this.facts.ofTeacher(tx, cohortId, actor.teacherId);
      const chosen = {
        holder,
        courseIds: wanted.map(({ courseId }) => courseId),
        startWeeks: wanted.map(({ startWeek }) => startWeek ?? null),
        seenVersions: wanted.map(({ seenVersion }) => seenVersion ?? null),
      };
      const [choice] = await this.facts.choicesOf(tx, cohortId, rules, [chosen]);
      if (!choice) throw new Error('One choice in, one choice out');
      const change = {
        enrollment: holder?.enrollment ?? null,
        plan: holder?.plan ?? null,
        courses: wanted.length,
      };
      const problems: Problem[] = [
        ...mayChangePlan(change, 'save'),
        ...checkRevision(holder?.revision ?? 0, basedOn),
        ...checkChoice(choice.facts, rules.policy),
      ];
      if (problems.length > 0 || holder === null) return problems;
      const plan = planToWrite(rules, choice, holder, stateAfterChange(holder.plan));
      const written = await writePlans(tx, cohortId, this.clock.now(), [plan]);
      if (written.size === 0) return this.changedMeanwhile(tx, cohortId, actor, basedOn);
      // Only a plan that was handed in is counted.
      if (holder.plan === 'confirmed')
        await refreshConsistencyRollUp(tx, cohortId, rules.pack.selection, [holder.enrollmentId]);
      return [];
    });
  }

  /** The plan was saved or handed in from another device since it was read here. */
  private async changedMeanwhile(
    tx: Transaction,
    cohortId: string,
    actor: Actor,
    basedOn: number,
  ): Promise<readonly Problem[]> {
    const stored = await this.facts.ofTeacher(tx, cohortId, actor.teacherId);
    const change = {
      enrollment: stored?.enrollment ?? null,
      plan: stored?.plan ?? null,
      courses: stored?.courseIds.length ?? 0,
    };
    return [...mayChangePlan(change, 'save'), ...checkRevision(stored?.revision ?? 0, basedOn)];
  }
}
