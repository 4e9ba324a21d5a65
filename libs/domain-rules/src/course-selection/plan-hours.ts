import type { CatalogueCourse } from './catalogue-course.js';
import { isElective } from './catalogue-course.js';

/** Totals of a plan: the two kinds always add up to the whole. */
export interface PlanHours {
  readonly halfHours: number;
  readonly requiredHalfHours: number;
  readonly electiveHalfHours: number;
  readonly courses: number;
  readonly requiredCourses: number;
  readonly electiveCourses: number;
}

/** Adds up the hours of the courses chosen. */
export function planHours(courses: readonly CatalogueCourse[], requiredTopics: readonly string[]): PlanHours {
  const electives = courses.filter((course) => isElective(course, requiredTopics));
  const halfHours = sumOfHalfHours(courses);
  const electiveHalfHours = sumOfHalfHours(electives);
  return {
    halfHours,
    requiredHalfHours: halfHours - electiveHalfHours,
    electiveHalfHours,
    courses: courses.length,
    requiredCourses: courses.length - electives.length,
    electiveCourses: electives.length,
  };
}

function sumOfHalfHours(courses: readonly CatalogueCourse[]): number {
  return courses.reduce((sum, { halfHours }) => sum + halfHours, 0);
}
