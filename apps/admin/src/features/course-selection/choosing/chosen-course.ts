import type { Course } from '../api/course-fields.js';
import type { MyPlan } from '../api/my-plan.js';
import type { WantedCourse } from '../api/save-plan.js';

/** A course in the plan as the page shows it, saved or not yet. */
export interface ChosenCourse {
  readonly course: Course;
  /** Week in which the teacher wants to begin; null where the proposal chooses. */
  readonly startWeek: number | null;
  /** Version of the course that the teacher has seen. */
  readonly seenVersion: number;
}

/** The courses of the plan as the server tells it. */
export function chosenOf({ courses, timetable, updates }: MyPlan): ChosenCourse[] {
  return courses.map((course, place) => ({
    course,
    startWeek: timetable.courses[place]?.startWeek ?? null,
    seenVersion: updates.find(({ courseId }) => courseId === course.id)?.seenVersion ?? course.version,
  }));
}

export const chosenNow = (course: Course): ChosenCourse => ({
  course,
  startWeek: null,
  seenVersion: course.version,
});

export const toWanted = ({ course, startWeek, seenVersion }: ChosenCourse): WantedCourse => ({
  courseId: course.id,
  startWeek,
  seenVersion,
});
