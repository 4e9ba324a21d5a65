import { problem, type Problem } from '../../problem.js';
import type { OfficeLevel } from '../../policy/policy-pack.js';
import { comparePlainDates, parsePlainDate, type PlainDate } from '../../time/plain-date.js';
import type { AwardCalendar, AwardCategory, AwardLevel } from './award-round.js';

export type OpenAwardRoundProblemCode =
  | 'award-level-not-planned'
  | 'award-name-missing'
  | 'award-name-too-long'
  | 'award-categories-missing'
  | 'award-category-not-at-schools'
  | 'award-day-unreadable'
  | 'award-calendar-out-of-order'
  | 'award-round-already-over'
  | 'award-objection-days-out-of-range';

type Found = Problem<OpenAwardRoundProblemCode>;

export const MAXIMUM_AWARD_NAME = 60;
/** Fewest and most days in which anybody may object to the list before it is final. */
export const OBJECTION_DAYS = { least: 3, most: 30 } as const;

export interface AwardRoundToOpen extends AwardCalendar {
  readonly name: string;
  readonly categories: readonly AwardCategory[];
}

/**
 * Whether an office or school may open a round of awards: the policy plans one for its level, the categories exist there,
 * and the days follow each other.
 *
 * @param level level of the unit; null where it has none
 * @param levels `pack.practice.awards.levels`
 */
export function mayOpenAwardRound(
  round: AwardRoundToOpen,
  level: OfficeLevel | null,
  levels: readonly Pick<AwardLevel, 'level'>[],
  today: PlainDate,
): Found[] {
  const problems: Found[] = [];
  if (level === null || !levels.some((planned) => planned.level === level))
    problems.push(problem('award-level-not-planned', { data: { level } }));
  const length = [...round.name.trim()].length;
  if (length === 0) problems.push(problem('award-name-missing', { field: 'name' }));
  if (length > MAXIMUM_AWARD_NAME)
    problems.push(
      problem('award-name-too-long', { field: 'name', data: { length, maximum: MAXIMUM_AWARD_NAME } }),
    );
  if (round.categories.length === 0)
    problems.push(problem('award-categories-missing', { field: 'categories' }));
  if (level === 'school' && round.categories.some((one) => one === 'workshop' || one === 'leader'))
    problems.push(problem('award-category-not-at-schools', { field: 'categories' }));
  return [...problems, ...checkAwardCalendar(round, today)];
}

/** Whether the days of a round can be read, follow each other and are not over. */
export function checkAwardCalendar(calendar: AwardCalendar, today: PlainDate): Found[] {
  const days = ['nominateFrom', 'nominateUntil', 'judgeUntil'] as const;
  const problems: Found[] = days
    .filter((day) => parsePlainDate(calendar[day]) === null)
    .map((field) => problem('award-day-unreadable', { field }));
  if (problems.length === 0) {
    if (comparePlainDates(calendar.nominateFrom, calendar.nominateUntil) > 0)
      problems.push(problem('award-calendar-out-of-order', { field: 'nominateUntil' }));
    if (comparePlainDates(calendar.nominateUntil, calendar.judgeUntil) >= 0)
      problems.push(problem('award-calendar-out-of-order', { field: 'judgeUntil' }));
    if (comparePlainDates(calendar.judgeUntil, today) < 0)
      problems.push(problem('award-round-already-over', { field: 'judgeUntil' }));
  }
  const { objectionDays } = calendar;
  if (
    !Number.isInteger(objectionDays) ||
    objectionDays < OBJECTION_DAYS.least ||
    objectionDays > OBJECTION_DAYS.most
  )
    problems.push(
      problem('award-objection-days-out-of-range', { field: 'objectionDays', data: { ...OBJECTION_DAYS } }),
    );
  return problems;
}
