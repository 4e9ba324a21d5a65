import { checkChoice } from '@tisheng/domain-rules/course-selection/check-plan.js';
import { mayChangePlan } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Choice, PlanRules } from './plan-facts.js';

/** Problems for which there is nothing to choose from yet; with any other the courses can still be looked at. */
const HIDE_COURSES: readonly string[] = ['plan-not-enrolled', 'pre-test-missing', 'institution-not-chosen'];

/** What keeps the teacher from choosing courses today, whatever is chosen. */
export function choosingProblems(rules: PlanRules, { holder, facts }: Choice): Problem[] {
  const change = { enrollment: holder?.enrollment ?? null, plan: holder?.plan ?? null, courses: 0 };
  return [...mayChangePlan(change, 'save'), ...checkChoice({ ...facts, chosen: [] }, rules.policy)];
}

/** Whether the courses stay closed: before the pre-test there are none to be seen. */
export const hidesCourses = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => HIDE_COURSES.includes(code));
