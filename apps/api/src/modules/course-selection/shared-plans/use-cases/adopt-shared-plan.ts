import { Injectable } from '@nestjs/common';
import { coursesToAdopt } from '@tisheng/domain-rules/course-selection/shared-plans/courses-to-adopt.js';
import { seesSharedPlan } from '@tisheng/domain-rules/course-selection/shared-plans/who-sees-shared-plan.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { PlanFactsReader } from '../../queries/plan-facts.js';
import { SavePlan } from '../../use-cases/save-plan.js';
import { SharedPlanRows } from '../shared-plan-rows.js';

/** How many courses of a colleague's plan went into one's own. */
export interface Adopted {
  readonly added: number;
  /** Stood there already. */
  readonly had: number;
  /** Could not be chosen. */
  readonly skipped: number;
}

/** Takes the courses of a colleague's plan that one may choose over into one's own draft. */
@Injectable()
export class AdoptSharedPlan {
  constructor(
    private readonly database: Database,
    private readonly rows: SharedPlanRows,
    private readonly facts: PlanFactsReader,
    private readonly savePlan: SavePlan,
  ) {}

  /** The draft is kept by the use case that keeps drafts, with all its rules: a confirmed plan is opened again. */
  async execute(
    actor: Actor,
    cohortId: string,
    sharedPlanId: string,
  ): Promise<Adopted | { readonly problems: readonly Problem[] }> {
    const reader = await this.rows.colleague(cohortId, actor.teacherId);
    const shared = await this.rows.byId(this.database, cohortId, sharedPlanId);
    const isSeen =
      reader !== null &&
      shared !== null &&
      seesSharedPlan({
        state: shared.state,
        inWholeRegion: shared.inRegionSince !== null,
        countyOfPlan: shared.countyId,
        countyOfReader: reader.countyId,
      });
    if (!isSeen) return { problems: [problem('shared-plan-not-shown')] };
    const rules = await this.facts.rulesOf(cohortId, this.database);
    const holder = await this.facts.ofTeacher(this.database, cohortId, actor.teacherId);
    const [choice] = await this.facts.choicesOf(this.database, cohortId, rules, [
      { holder, courseIds: shared.courseIds },
    ]);
    if (!choice) throw new Error('One choice in, one choice out');
    const { chosen, inDraft, ...facts } = choice.facts;
    const { added, had, skipped, problems } = coursesToAdopt(chosen, inDraft, facts, rules.policy);
    if (problems.length > 0) return { problems };
    if (added.length === 0) return { problems: [problem('no-course-to-adopt')] };
    const own = (holder?.courseIds ?? []).map((courseId, at) => ({
      courseId,
      startWeek: holder?.startWeeks[at] ?? null,
      seenVersion: holder?.courseVersions[at] ?? null,
    }));
    const taken = shared.courseIds.filter((_, at) => added.includes(chosen[at] ?? ''));
    const refused = await this.savePlan.execute(actor, cohortId, holder?.revision ?? 0, [
      ...own,
      ...taken.map((courseId) => ({ courseId })),
    ]);
    if (refused.length > 0) return { problems: refused };
    return { added: added.length, had: had.length, skipped: skipped.length };
  }
}
