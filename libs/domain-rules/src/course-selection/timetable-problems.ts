import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlacedWeek, TrainingWeek } from './timetable.js';

export type TimetableProblemCode = 'week-too-full' | 'start-week-outside-training';

/**
 * Weeks that hold more than the policy allows, each with its days and what to take out of it.
 *
 * @param maximumHalfHoursPerWeek `pack.selection.maximumHalfHoursPerWeek`
 */
export function timetableProblems(
  load: readonly PlacedWeek[],
  weeks: readonly TrainingWeek[],
  maximumHalfHoursPerWeek: number,
): Problem<TimetableProblemCode>[] {
  return load.flatMap(({ week, halfHours }) => {
    const days = weeks[week - 1];
    if (halfHours <= maximumHalfHoursPerWeek || !days) return [];
    const data = {
      week,
      from: days.from,
      to: days.to,
      halfHours,
      maximum: maximumHalfHoursPerWeek,
      excess: halfHours - maximumHalfHoursPerWeek,
    };
    return [problem('week-too-full', { field: 'timetable', row: week, data })];
  });
}

/** A course begins in a week of the training; `row` is its place in the plan. */
export function startWeekProblems(
  startWeeks: readonly (number | null)[],
  weeks: number,
): Problem<TimetableProblemCode>[] {
  return startWeeks.flatMap((week, row) => {
    if (week === null || (Number.isInteger(week) && week >= 1 && week <= weeks)) return [];
    return [problem('start-week-outside-training', { field: 'courses', row, data: { week, weeks } })];
  });
}
