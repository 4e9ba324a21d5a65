import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { parsePlainDate, type PlainDate } from '../../time/plain-date.js';
import { SCHOOL_PLAN_LIMITS, type SchoolPlanActivity, type SchoolPlanContent } from './school-plan.js';
import { schoolPlanHours, type OfflineHoursPolicy } from './school-plan-hours.js';

export type SchoolPlanProblemCode =
  | 'school-plan-too-many-goals'
  | 'school-plan-too-many-activities'
  | 'school-plan-text-too-long'
  | 'school-plan-key-twice'
  | 'school-plan-goals-missing'
  | 'school-plan-activities-missing'
  | 'school-plan-text-missing'
  | 'school-plan-goal-aims-at-nothing'
  | 'school-plan-goal-not-weak'
  | 'school-plan-goal-without-activity'
  | 'school-plan-goal-unknown'
  | 'school-plan-day-missing'
  | 'school-plan-days-reversed'
  | 'school-plan-outside-training'
  | 'school-plan-theme-unknown'
  | 'school-plan-activity-hours'
  | 'school-plan-hours-above'
  | 'school-plan-theme-hours-missing';

type Found = Problem<SchoolPlanProblemCode>;

/** What of policy and diagnosis bears on a plan. */
export interface SchoolPlanPolicy extends OfflineHoursPolicy {
  /** First and last day of the cohort's training. */
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
  /** Codes of what the school is weak in; empty while there is no diagnosis, and then any aim will do. */
  readonly weakAims: readonly string[];
}

/**
 * What keeps a draft from being kept at all: more than fits. A draft may otherwise have gaps. Rows are counted from 1,
 * as the page numbers goals and activities.
 */
export function checkSchoolPlanDraft(content: SchoolPlanContent): Found[] {
  const { goals, activities } = content;
  const problems: Found[] = [];
  if (goals.length > SCHOOL_PLAN_LIMITS.goals) {
    const data = { count: goals.length, maximum: SCHOOL_PLAN_LIMITS.goals };
    problems.push(problem('school-plan-too-many-goals', { field: 'goals', data }));
  }
  if (activities.length > SCHOOL_PLAN_LIMITS.activities) {
    const data = { count: activities.length, maximum: SCHOOL_PLAN_LIMITS.activities };
    problems.push(problem('school-plan-too-many-activities', { field: 'activities', data }));
  }
  problems.push(...textsTooLong(content));
  for (const [field, rows] of [
    ['goals', goals],
    ['activities', activities],
  ] as const) {
    const seen = new Set<string>();
    rows.forEach(({ key }, at) => {
      if (seen.has(key) || !/^[\w-]{1,40}$/.test(key))
        problems.push(problem('school-plan-key-twice', { field, row: at + 1 }));
      seen.add(key);
    });
  }
  return problems;
}

/**
 * Everything that keeps a plan from being handed in, all at once: texts that are missing, goals beside the diagnosis or
 * without an activity, activities outside the training, and hours that do not fit the policy.
 *
 * Quanzhou section 4 makes the principal answerable for joining online and school-based study; the offline hours
 * of the themes are what a school has to organize.
 */
export function checkSchoolPlan(content: SchoolPlanContent, policy: SchoolPlanPolicy): Found[] {
  return [
    ...checkSchoolPlanDraft(content),
    ...goalsProblems(content, policy),
    ...content.activities.flatMap((activity, at) => activityProblems(activity, at + 1, content, policy)),
    ...(content.activities.length === 0
      ? [problem<SchoolPlanProblemCode>('school-plan-activities-missing', { field: 'activities' })]
      : hoursProblems(content.activities, policy)),
    ...missing('judging', content.judging),
  ];
}

function goalsProblems({ goals, activities }: SchoolPlanContent, { weakAims }: SchoolPlanPolicy): Found[] {
  if (goals.length === 0) return [problem('school-plan-goals-missing', { field: 'goals' })];
  const served = new Set(activities.flatMap((activity) => activity.goals));
  return goals.flatMap(({ key, words, aim }, at) => {
    const where = { field: 'goals', row: at + 1 };
    const problems: Found[] = missing('words', words, at + 1, 'goals');
    if (aim === '') problems.push(problem('school-plan-goal-aims-at-nothing', where));
    else if (weakAims.length > 0 && !weakAims.includes(aim))
      problems.push(problem('school-plan-goal-not-weak', { ...where, data: { aim } }));
    if (!served.has(key)) problems.push(problem('school-plan-goal-without-activity', where));
    return problems;
  });
}

function activityProblems(
  activity: SchoolPlanActivity,
  row: number,
  { goals }: SchoolPlanContent,
  policy: SchoolPlanPolicy,
): Found[] {
  const where = { field: 'activities', row };
  const problems: Found[] = [
    ...missing('title', activity.title, row, 'activities'),
    ...missing('leader', activity.leader, row, 'activities'),
    ...missing('expectedResult', activity.expectedResult, row, 'activities'),
    ...daysProblems(activity, row, policy),
  ];
  if (!policy.themes.some(({ theme }) => theme === activity.theme))
    problems.push(problem('school-plan-theme-unknown', where));
  const { halfHours } = activity;
  if (!Number.isInteger(halfHours) || halfHours < 1 || halfHours > SCHOOL_PLAN_LIMITS.activityHalfHours) {
    const data = { halfHours, maximum: SCHOOL_PLAN_LIMITS.activityHalfHours };
    problems.push(problem('school-plan-activity-hours', { ...where, data }));
  }
  if (activity.goals.some((key) => !goals.some((goal) => goal.key === key)))
    problems.push(problem('school-plan-goal-unknown', where));
  return problems;
}

function daysProblems(
  { from, to }: SchoolPlanActivity,
  row: number,
  { firstTrainingDay, lastTrainingDay }: SchoolPlanPolicy,
): Found[] {
  const where = { field: 'activities', row };
  if (parsePlainDate(from) === null || parsePlainDate(to) === null)
    return [problem('school-plan-day-missing', where)];
  const problems: Found[] = [];
  if (to < from) problems.push(problem('school-plan-days-reversed', { ...where, data: { from, to } }));
  if ([from, to].some((day) => day < firstTrainingDay || day > lastTrainingDay)) {
    const data = { first: firstTrainingDay, last: lastTrainingDay };
    problems.push(problem('school-plan-outside-training', { ...where, data }));
  }
  return problems;
}

function hoursProblems(activities: readonly SchoolPlanActivity[], policy: SchoolPlanPolicy): Found[] {
  const { planned, allowed, themes } = schoolPlanHours(activities, policy);
  const problems: Found[] = [];
  if (planned > allowed) {
    const data = { planned, allowed, excess: planned - allowed };
    problems.push(problem('school-plan-hours-above', { field: 'activities', data }));
  }
  for (const { theme, asked, missing: gap } of themes) {
    if (gap === 0) continue;
    const data = { theme, asked, missing: gap };
    problems.push(problem('school-plan-theme-hours-missing', { field: 'activities', data }));
  }
  return problems;
}

/** Names of the texts of a plan. */
export type SchoolPlanText =
  | 'words'
  | 'title'
  | 'leader'
  | 'group'
  | 'expectedResult'
  | 'judging'
  | 'support';

function missing(part: SchoolPlanText, text: string, row?: number, field: string = part): Found[] {
  if (text.trim() !== '') return [];
  return [
    problem('school-plan-text-missing', { field, ...(row === undefined ? {} : { row }), data: { part } }),
  ];
}

function textsTooLong({ goals, activities, judging, support }: SchoolPlanContent): Found[] {
  const problems: Found[] = [];
  const check = (part: SchoolPlanText, text: string, row?: number, field: string = part): void => {
    const length = [...text].length;
    const maximum = SCHOOL_PLAN_LIMITS[part];
    if (length <= maximum) return;
    const data = { part, length, maximum };
    problems.push(
      problem('school-plan-text-too-long', { field, ...(row === undefined ? {} : { row }), data }),
    );
  };
  goals.forEach(({ words }, at) => check('words', words, at + 1, 'goals'));
  activities.forEach((activity, at) => {
    for (const part of ['title', 'leader', 'group', 'expectedResult'] as const)
      check(part, activity[part], at + 1, 'activities');
  });
  check('judging', judging);
  check('support', support);
  return problems;
}
