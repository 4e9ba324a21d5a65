import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { addDays, comparePlainDates, daysBetween } from '../../time/plain-date.js';
import type { PlainDate } from '../../time/plain-date.js';

/** Who answers questions, from the nearest up; which of them a region asks, and in which order, its policy says. */
export const QUESTION_LEVELS = ['group', 'school-trainer', 'county-trainer', 'expert'] as const;
export type QuestionLevel = (typeof QUESTION_LEVELS)[number];

export type QuestionLevelProblemCode = 'question-at-the-last-level';

/** Levels of the policy at which somebody is there to answer this very question. */
export interface QuestionPath {
  readonly levels: readonly QuestionLevel[];
  readonly answered: ReadonlySet<QuestionLevel>;
}

/**
 * Where a question goes first: the lowest level at which somebody is. Where nobody is anywhere it waits at the lowest.
 */
export function firstLevel({ levels, answered }: QuestionPath): QuestionLevel {
  return levels.find((level) => answered.has(level)) ?? levels[0] ?? 'group';
}

/**
 * Where a question goes from a level: the next at which somebody is, or null where there is none. A level that the policy no
 * longer names counts as before the first.
 *
 * @example a school without a trainer is passed over
 * nextLevel({ levels: QUESTION_LEVELS, answered: new Set(['group', 'county-trainer']) }, 'group') // 'county-trainer'
 */
export function nextLevel({ levels, answered }: QuestionPath, from: QuestionLevel): QuestionLevel | null {
  return levels.slice(levels.indexOf(from) + 1).find((level) => answered.has(level)) ?? null;
}

/** Last day on which the level that has the question may answer before it climbs. */
export const climbsAfter = (since: PlainDate, answerWithinDays: number): PlainDate =>
  addDays(since, answerWithinDays);

/**
 * Whether an unanswered question leaves its level by itself: once so many days have passed since it came there.
 *
 * @example isDueToClimb('2030-03-01', '2030-03-04', 3) // false: the third day still counts
 * @example isDueToClimb('2030-03-01', '2030-03-05', 3) // true
 */
export const isDueToClimb = (since: PlainDate, today: PlainDate, answerWithinDays: number): boolean =>
  comparePlainDates(today, climbsAfter(since, answerWithinDays)) > 0;

/** Days that a question has waited at its level. */
export const daysWaiting = (since: PlainDate, today: PlainDate): number =>
  Math.max(0, daysBetween(since, today));

/** The level that a question is passed on to, or why it cannot be. */
export function levelToPassOnTo(
  path: QuestionPath,
  from: QuestionLevel,
): { readonly level: QuestionLevel } | { readonly problems: readonly Problem<QuestionLevelProblemCode>[] } {
  const level = nextLevel(path, from);
  return level === null ? { problems: [problem('question-at-the-last-level')] } : { level };
}
