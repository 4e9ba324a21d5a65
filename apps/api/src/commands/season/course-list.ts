import { COURSE_TOPICS } from '@tisheng/reference-data/course-topics.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/** A course as an institution of the season publishes it. */
export interface SeasonCourse {
  readonly code: string;
  readonly title: string;
  readonly topic: string;
  readonly stages: readonly string[];
  readonly subjects: readonly string[];
  readonly required: boolean;
  readonly halfHours: number;
  readonly withdrawn?: boolean;
}

/** Courses that a plan holds, about: few enough to finish, many enough to choose. */
const COURSES_IN_A_PLAN = 10;

/** One course for each topic of the course standard, long enough that about ten of them fill the policy's hours. */
export function courseList(pack: PolicyPack, prefix: string): SeasonCourse[] {
  const usual = Math.max(2, Math.ceil(pack.selection.minimumHalfHours / COURSES_IN_A_PLAN));
  return COURSE_TOPICS.map((topic) => ({
    code: `${prefix}-${topic.code}`,
    title: topic.zh,
    topic: topic.code,
    stages: [],
    subjects: [],
    required: pack.selection.requiredTopics.includes(topic.code),
    halfHours: usual,
  }));
}

/** Places in the list whose courses were something else in the first edition. */
const REVISED = [3, 11];

/**
 * The editions of a catalogue before teachers choose from it: the first has two courses that are longer and otherwise
 * named, and one that the second withdraws. What the second offers is {@link courseList}.
 */
export function editionsOf(courses: readonly SeasonCourse[], prefix: string): SeasonCourse[][] {
  const [model] = courses;
  if (!model) return [];
  const trial = { ...model, code: `${prefix}-TRIAL`, title: `${model.title}（试开）`, required: false };
  const first = courses.map((course, place) =>
    REVISED.includes(place)
      ? { ...course, title: `${course.title}（试行版）`, halfHours: course.halfHours + 2 }
      : course,
  );
  return [
    [...first, trial],
    [...courses, { ...trial, withdrawn: true }],
  ];
}
