import { Injectable } from '@nestjs/common';
import { checkPlan, selectionClosesOn } from '@tisheng/domain-rules/course-selection/check-plan.js';
import { consistencyOfPlan, type Consistency } from '@tisheng/domain-rules/course-selection/consistency.js';
import { mayChangePlan } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import { planHours, type PlanHours } from '@tisheng/domain-rules/course-selection/plan-hours.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';
import { PlanFactsReader, type PlanHolder } from './plan-facts.js';

/** A teacher's own plan with what the policy asks of it and what is still missing. */
export interface PlanView {
  readonly holder: PlanHolder | null;
  readonly courses: readonly CourseRecord[];
  readonly totals: PlanHours;
  readonly selection: PolicyPack['selection'];
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  /** Null before the pre-test. */
  readonly consistency: Consistency | null;
  /** What still blocks the plan from being submitted; empty for one that is submitted or confirmed. */
  readonly problems: readonly Problem[];
}

@Injectable()
export class FindPlanOfTeacher {
  constructor(
    private readonly database: Database,
    private readonly facts: PlanFactsReader,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<PlanView> {
    const rules = await this.facts.rulesOf(cohortId, this.database);
    const holder = await this.facts.ofTeacher(this.database, cohortId, actor.teacherId);
    const chosen = [{ holder, courseIds: holder?.courseIds ?? [] }];
    const [choice] = await this.facts.choicesOf(this.database, cohortId, rules, chosen);
    if (!choice) throw new Error('One choice in, one choice out');
    const { facts, courses, weakPoints } = choice;
    const change = {
      enrollment: holder?.enrollment ?? null,
      plan: holder?.plan ?? null,
      courses: courses.length,
    };
    const handedIn = holder?.plan === 'submitted' || holder?.plan === 'confirmed';
    return {
      holder,
      courses,
      totals: planHours(facts.catalogue, rules.policy.selection.requiredTopics),
      selection: rules.pack.selection,
      opensOn: rules.policy.opensOn,
      closesOn: selectionClosesOn(rules.policy),
      consistency: facts.preTestSubmitted
        ? consistencyOfPlan(weakPoints, facts.catalogue, ITEMS_OF_TOPIC)
        : null,
      problems: handedIn ? [] : [...mayChangePlan(change, 'submit'), ...checkPlan(facts, rules.policy)],
    };
  }
}
