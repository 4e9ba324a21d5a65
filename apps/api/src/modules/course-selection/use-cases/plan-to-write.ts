import { consistencyOfPlan } from '@tisheng/domain-rules/course-selection/consistency.js';
import { planHours } from '@tisheng/domain-rules/course-selection/plan-hours.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { PlanToWrite } from '../persistence/write-plans.js';
import type { Choice, PlanHolder, PlanRules } from '../queries/plan-facts.js';

/** The plan that a choice makes, with its hours and how far it answers the diagnosis, both as the rules tell. */
export function planToWrite(
  rules: PlanRules,
  choice: Choice,
  holder: PlanHolder,
  state: StateOf<'plan'>,
): PlanToWrite {
  const { facts, courses, weakPoints } = choice;
  const { halfHours } = planHours(facts.catalogue, rules.policy.selection.requiredTopics);
  const consistency = consistencyOfPlan(weakPoints, facts.catalogue, ITEMS_OF_TOPIC);
  return {
    enrollmentId: holder.enrollmentId,
    state,
    courseIds: courses.map(({ id }) => id),
    halfHours,
    consistencyHundredths: facts.preTestSubmitted ? consistency.hundredths : null,
  };
}
