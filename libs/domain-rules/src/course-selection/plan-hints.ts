import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { CatalogueCourse } from './catalogue-course.js';

export type PlanHintCode = 'courses-of-one-topic';

/** A course with its title, for hints that name it. */
export interface NamedCourse extends Pick<CatalogueCourse, 'topic'> {
  readonly title: string;
}

/**
 * What a teacher may want to think over, though it keeps nothing from being submitted: courses of one topic, which train
 * the same items of the standard. Each later one is named with the first of its topic; `row` is its place in the plan.
 *
 * @example
 * planHints([{ title: 'A', topic: 'T2' }, { title: 'B', topic: 'T2' }]) // B trains what A trains
 */
export function planHints(courses: readonly NamedCourse[]): Problem<PlanHintCode>[] {
  return courses.flatMap(({ title, topic }, row) => {
    const first = courses.slice(0, row).find((other) => other.topic === topic);
    if (!first) return [];
    const data = { course: title, other: first.title, topic };
    return [problem('courses-of-one-topic', { field: 'courses', row, data })];
  });
}
