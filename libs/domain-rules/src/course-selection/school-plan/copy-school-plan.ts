import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { addDays, daysBetween, parsePlainDate, type PlainDate } from '../../time/plain-date.js';
import type { SchoolPlanWritingProblemCode } from './may-write-school-plan.js';
import type { SchoolPlanContent } from './school-plan.js';

/** Dates and themes of a cohort that a copied plan must fit. */
export interface CohortToCopyInto {
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
  readonly themes: readonly number[];
}

/**
 * A plan of an earlier cohort made ready for a later one: every activity as many days after the first training day as
 * before, inside the training; themes that the later policy does not have are left open. Goals keep their aims: whether
 * the school is still weak there, its new diagnosis tells.
 *
 * @example an activity of the 10th training day is again one of the 10th training day
 */
export function copySchoolPlan(
  content: SchoolPlanContent,
  before: { readonly firstTrainingDay: PlainDate },
  into: CohortToCopyInto,
): SchoolPlanContent {
  const days = daysBetween(before.firstTrainingDay, into.firstTrainingDay);
  const shifted = (day: string): string => {
    if (parsePlainDate(day) === null) return '';
    const moved = addDays(day, days);
    if (moved < into.firstTrainingDay) return into.firstTrainingDay;
    return moved > into.lastTrainingDay ? into.lastTrainingDay : moved;
  };
  return {
    ...content,
    activities: content.activities.map((activity) => ({
      ...activity,
      from: shifted(activity.from),
      to: shifted(activity.to),
      theme: activity.theme !== null && into.themes.includes(activity.theme) ? activity.theme : null,
    })),
  };
}

/** A copy is made into an empty plan only, so that it writes over nothing. */
export function mayCopySchoolPlan(
  own: SchoolPlanContent | null,
  earlier: SchoolPlanContent | null,
): Problem<SchoolPlanWritingProblemCode>[] {
  const problems: Problem<SchoolPlanWritingProblemCode>[] = [];
  if (earlier === null) problems.push(problem('school-plan-nothing-to-copy'));
  if (own !== null && !isEmpty(own)) problems.push(problem('school-plan-not-empty'));
  return problems;
}

const isEmpty = ({ goals, activities, judging, support }: SchoolPlanContent): boolean =>
  goals.length === 0 && activities.length === 0 && judging.trim() === '' && support.trim() === '';
