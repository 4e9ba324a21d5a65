import type { PlainDate } from '../time/plain-date.js';
import { addDays, daysBetween } from '../time/plain-date.js';

const DAYS_OF_WEEK = 7;
/** A course does not trickle: two hours a week at least, while there are any left. */
const SLOWEST_HALF_HOURS_PER_WEEK = 4;

/** A week of training, seven days from the first training day on; the last one may be shorter. */
export interface TrainingWeek {
  /** From 1. */
  readonly number: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A course to be put into weeks. */
export interface CourseToPlace {
  readonly code: string;
  readonly halfHours: number;
  /** Required courses are placed first. */
  readonly required: boolean;
  /** Week in which the teacher wants to begin; null where the proposal may choose. */
  readonly startWeek: number | null;
}

export interface PlacedWeek {
  readonly week: number;
  readonly halfHours: number;
}

/** When a course is studied; the hours of its weeks are the hours of the course. */
export interface PlacedCourse {
  readonly code: string;
  readonly weeks: readonly PlacedWeek[];
}

export interface Timetable {
  /** In the order of the courses given. */
  readonly courses: readonly PlacedCourse[];
  /** Hours of each week that holds any, in order. */
  readonly load: readonly PlacedWeek[];
}

/** The weeks of the training, as the policy's weekly limit counts them. */
export function weeksOfTraining(firstDay: PlainDate, lastDay: PlainDate): TrainingWeek[] {
  const count = Math.ceil((daysBetween(firstDay, lastDay) + 1) / DAYS_OF_WEEK);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const from = addDays(firstDay, index * DAYS_OF_WEEK);
    const to = addDays(from, DAYS_OF_WEEK - 1);
    return { number: index + 1, from, to: to > lastDay ? lastDay : to };
  });
}

/** The first week that is not over; the last one once all are. */
export function weekOn(weeks: readonly TrainingWeek[], today: PlainDate): number {
  return weeks.find(({ to }) => to >= today)?.number ?? weeks.length;
}

/** What the weeks of one cohort allow. */
export interface RoomOfWeeks {
  /** How many weeks the training has. */
  readonly weeks: number;
  /** First week that the proposal may use: one that is over is no proposal. */
  readonly firstWeek: number;
  /** `pack.selection.maximumHalfHoursPerWeek` */
  readonly maximumHalfHoursPerWeek: number;
}

/**
 * Spreads courses over the weeks at an even pace. Courses that the teacher has moved keep their week; the others follow
 * where there is room, required ones first, then in the teacher's order, and a course may run over several weeks. The
 * proposal never puts more into a week than the limit as long as the weeks have room at all; what has none, and what the
 * teacher has moved together, stands in a week too full, which `timetableProblems` names. No hour is lost.
 *
 * @example
 * // ten and twenty half-hours in five weeks, at six a week
 * placeCourses([a, b], { weeks: 5, firstWeek: 1, maximumHalfHoursPerWeek: 20 })
 * // a: 6 in week 1, 4 in week 2; b: 2 in week 2, 6 in weeks 3, 4 and 5
 */
export function placeCourses(courses: readonly CourseToPlace[], room: RoomOfWeeks): Timetable {
  const { weeks, maximumHalfHoursPerWeek: limit } = room;
  if (weeks <= 0) return { courses: courses.map(({ code }) => ({ code, weeks: [] })), load: [] };
  const firstWeek = Math.min(Math.max(room.firstWeek, 1), weeks);
  const pace = paceOf(courses, weeks - firstWeek + 1, limit);
  const load = new Map<number, number>();
  const placed = new Map<string, Map<number, number>>();
  const put = (code: string, week: number, halfHours: number): void => {
    if (halfHours <= 0) return;
    const own = placed.get(code) ?? new Map<number, number>();
    own.set(week, (own.get(week) ?? 0) + halfHours);
    placed.set(code, own);
    load.set(week, (load.get(week) ?? 0) + halfHours);
  };
  /** Fills weeks up to a height and answers what is left. */
  const fill = (code: string, halfHours: number, from: number, height: number): number => {
    let left = halfHours;
    for (let week = from; week <= weeks && left > 0; week += 1) {
      const here = Math.min(left, Math.max(height - (load.get(week) ?? 0), 0));
      put(code, week, here);
      left -= here;
    }
    return left;
  };
  for (const { code, halfHours, startWeek } of courses.filter(isMoved)) {
    let left = halfHours;
    for (let week = clamp(startWeek, weeks); week <= weeks && left > 0; week += 1) {
      const here = week === weeks ? left : Math.min(left, pace);
      put(code, week, here);
      left -= here;
    }
  }
  const others = courses.filter((course) => !isMoved(course));
  const inOrder = [
    ...others.filter(({ required }) => required),
    ...others.filter(({ required }) => !required),
  ];
  for (const { code, halfHours } of inOrder) {
    const slow = fill(code, halfHours, firstWeek, pace);
    const left = fill(code, slow, firstWeek, limit);
    put(code, weeks, left);
  }
  return {
    courses: courses.map(({ code }) => ({ code, weeks: inWeeks(placed.get(code) ?? new Map()) })),
    load: inWeeks(load),
  };
}

/** As even as the weeks allow: not so fast that the end stands empty, not so slow that a course trickles. */
function paceOf(courses: readonly CourseToPlace[], weeks: number, limit: number): number {
  const total = courses.reduce((sum, { halfHours }) => sum + halfHours, 0);
  return Math.min(limit, Math.max(Math.ceil(total / weeks), SLOWEST_HALF_HOURS_PER_WEEK));
}

const isMoved = (course: CourseToPlace): course is CourseToPlace & { readonly startWeek: number } =>
  course.startWeek !== null;

const clamp = (week: number, weeks: number): number => Math.min(Math.max(Math.trunc(week), 1), weeks);

const inWeeks = (hours: ReadonlyMap<number, number>): PlacedWeek[] =>
  [...hours].map(([week, halfHours]) => ({ week, halfHours })).toSorted((a, b) => a.week - b.week);
