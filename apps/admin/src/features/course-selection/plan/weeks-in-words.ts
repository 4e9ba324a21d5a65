import type { PlacedWeek, TrainingWeek } from '@tisheng/domain-rules/course-selection/timetable.js';

/** First and last week of something; null when it has none. */
export function spanOf(weeks: readonly Pick<PlacedWeek, 'week'>[]): { from: number; to: number } | null {
  const numbers = weeks.map(({ week }) => week);
  return numbers.length === 0 ? null : { from: Math.min(...numbers), to: Math.max(...numbers) };
}

/** A week with what is studied in it. */
export interface FilledWeek<Course> {
  readonly week: TrainingWeek;
  readonly halfHours: number;
  readonly courses: readonly { readonly course: Course; readonly halfHours: number }[];
}

/** The weeks of the training with the courses of each, in the order of the plan. */
export function fillWeeks<Course>(
  weeks: readonly TrainingWeek[],
  courses: readonly { readonly course: Course; readonly weeks: readonly PlacedWeek[] }[],
): FilledWeek<Course>[] {
  return weeks.map((week) => {
    const here = courses.flatMap(({ course, weeks: own }) =>
      own.filter((placed) => placed.week === week.number).map(({ halfHours }) => ({ course, halfHours })),
    );
    return { week, courses: here, halfHours: here.reduce((sum, { halfHours }) => sum + halfHours, 0) };
  });
}
