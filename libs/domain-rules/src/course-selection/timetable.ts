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

/** The weeks of the few cohorts that there are: a whole cohort's plans ask for the same ones. */
const known = new Map<string, readonly TrainingWeek[]>();

/** The weeks of the training, as the policy's weekly limit counts them. */
export function weeksOfTraining(firstDay: PlainDate, lastDay: PlainDate): readonly TrainingWeek[] {
  const key = `${firstDay} ${lastDay}`;
  const weeks = known.get(key) ?? countWeeks(firstDay, lastDay);
  known.set(key, weeks);
  return weeks;
}

function countWeeks(firstDay: PlainDate, lastDay: PlainDate): TrainingWeek[] {
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
 * Spreads courses over the weeks at an even pace, required ones first, then in the teacher's order. A course stays whole
 * in one week where it is about a week's work, a longer one runs over several in like parts. Courses that the teacher has
 * moved begin in their week, and the others give way to them. The proposal never puts more into a week than the limit as
 * long as the weeks have room at all; what has none, and what the teacher has moved together, stands in a week too full,
 * which `timetableProblems` names. No hour is lost.
 *
 * @example
 * // six, six and twelve half-hours in four weeks: six a week
 * placeCourses([a, b, c], { weeks: 4, firstWeek: 1, maximumHalfHoursPerWeek: 20 })
 * // a: 6 in week 1; b: 6 in week 2; c: 6 in week 3 and 6 in week 4
 */
export function placeCourses(courses: readonly CourseToPlace[], room: RoomOfWeeks): Timetable {
  const { weeks, maximumHalfHoursPerWeek: limit } = room;
  if (weeks <= 0) return { courses: courses.map(({ code }) => ({ code, weeks: [] })), load: [] };
  const firstWeek = clamp(room.firstWeek, weeks);
  const pace = paceOf(courses, weeks - firstWeek + 1, limit);
  const sheet = new Sheet(weeks);
  for (const { code, halfHours, startWeek } of courses.filter(isMoved)) {
    likeParts(halfHours, pace).forEach((part, index) => {
      sheet.put(code, Math.min(clamp(startWeek, weeks) + index, weeks), part);
    });
  }
  let before = 0;
  for (const { code, halfHours } of inOrder(courses.filter((course) => !isMoved(course)))) {
    let start = Math.min(firstWeek + Math.floor(before / pace), weeks);
    while (start < weeks && sheet.loadOf(start) >= pace) start += 1;
    let left = halfHours;
    likeParts(halfHours, pace).forEach((part, index) => {
      left -= sheet.putUpTo(limit, code, Math.min(start + index, weeks), part);
    });
    left = sheet.fill(limit, code, start, left);
    left = sheet.fill(limit, code, firstWeek, left);
    sheet.put(code, weeks, left);
    before += halfHours;
  }
  return {
    courses: courses.map(({ code }) => ({ code, weeks: sheet.weeksOf(code) })),
    load: sheet.load(),
  };
}

/** The weeks while they are filled. */
class Sheet {
  private readonly loads = new Map<number, number>();
  private readonly placed = new Map<string, Map<number, number>>();

  constructor(private readonly weeks: number) {}

  loadOf(week: number): number {
    return this.loads.get(week) ?? 0;
  }

  put(code: string, week: number, halfHours: number): void {
    if (halfHours <= 0) return;
    const own = this.placed.get(code) ?? new Map<number, number>();
    own.set(week, (own.get(week) ?? 0) + halfHours);
    this.placed.set(code, own);
    this.loads.set(week, this.loadOf(week) + halfHours);
  }

  /** Puts as much as fits below a height, and answers how much that was. */
  putUpTo(height: number, code: string, week: number, halfHours: number): number {
    const here = Math.min(halfHours, Math.max(height - this.loadOf(week), 0));
    this.put(code, week, here);
    return here;
  }

  /** Fills weeks up to a height from one on, and answers what is left. */
  fill(height: number, code: string, from: number, halfHours: number): number {
    let left = halfHours;
    for (let week = from; week <= this.weeks && left > 0; week += 1) {
      left -= this.putUpTo(height, code, week, left);
    }
    return left;
  }

  weeksOf(code: string): PlacedWeek[] {
    return inWeeks(this.placed.get(code) ?? new Map<number, number>());
  }

  load(): PlacedWeek[] {
    return inWeeks(this.loads);
  }
}

/** As even as the weeks allow: not so fast that the end stands empty, not so slow that a course trickles. */
function paceOf(courses: readonly CourseToPlace[], weeks: number, limit: number): number {
  const total = courses.reduce((sum, { halfHours }) => sum + halfHours, 0);
  return Math.min(limit, Math.max(Math.ceil(total / weeks), SLOWEST_HALF_HOURS_PER_WEEK));
}

/** About a week's work each, differing by one half-hour at most, the larger first. */
function likeParts(halfHours: number, pace: number): number[] {
  const count = Math.max(1, Math.round(halfHours / pace));
  const small = Math.floor(halfHours / count);
  const larger = halfHours - small * count;
  return Array.from({ length: count }, (_, index) => small + (index < larger ? 1 : 0));
}

const inOrder = (courses: readonly CourseToPlace[]): CourseToPlace[] => [
  ...courses.filter(({ required }) => required),
  ...courses.filter(({ required }) => !required),
];

const isMoved = (course: CourseToPlace): course is CourseToPlace & { readonly startWeek: number } =>
  course.startWeek !== null;

const clamp = (week: number, weeks: number): number => Math.min(Math.max(Math.trunc(week), 1), weeks);

const inWeeks = (hours: ReadonlyMap<number, number>): PlacedWeek[] =>
  [...hours].map(([week, halfHours]) => ({ week, halfHours })).toSorted((a, b) => a.week - b.week);
