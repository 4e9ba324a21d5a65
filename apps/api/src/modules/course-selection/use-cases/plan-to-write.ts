import { timetableOf } from '@tisheng/domain-rules/course-selection/check-plan.js';
import { consistencyOfPlan } from '@tisheng/domain-rules/course-selection/consistency.js';
import { planHours } from '@tisheng/domain-rules/course-selection/plan-hours.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { PlanToWrite } from '../persistence/write-plans.js';
import type { Choice, PlanHolder, PlanRules } from '../queries/plan-facts.js';

/**
 * The plan that a choice makes, with its hours, its weeks and how far it answers the diagnosis, as the rules tell. What is
 * handed in names the newest version of each course, by which it was judged; a draft the version that the teacher saw.
 */
export function planToWrite(
  rules: PlanRules,
  choice: Choice,
  holder: PlanHolder,
  state: StateOf<'plan'>,
): PlanToWrite {
  const { facts, courses, weakPoints } = choice;
  const { halfHours } = planHours(facts.catalogue, rules.policy.selection.requiredTopics);
  const consistency = consistencyOfPlan(
    weakPoints,
    facts.catalogue,
    ITEMS_OF_TOPIC,
    rules.pack.selection.answeringHalfHours,
  );
  const isDraft = state === 'draft' || state === 'returned';
  return {
    enrollmentId: holder.enrollmentId,
    state,
    revision: holder.revision,
    courseIds: courses.map(({ id }) => id),
    courseVersions: isDraft ? choice.seenVersions : courses.map(({ version }) => version),
    startWeeks: choice.startWeeks,
    weeks: timetableOf(facts, rules.policy).timetable.courses.map(({ weeks }) => weeks),
    halfHours,
    consistencyHundredths: facts.preTestSubmitted ? consistency.hundredths : null,
  };
}
