import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import type { TopicSeries } from '@tisheng/reference-data/course-topics.js';
import type { StageOfSchooling } from '../policy/policy-pack.js';
import { STAGES_OF_SCHOOLING } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export const MAX_COURSE_CODE_LENGTH = 64;
export const MAX_COURSE_TITLE_LENGTH = 200;
export const MAX_COURSE_HALF_HOURS = 200;
/** Courses that one publication may carry. */
export const MAX_COURSES_PER_PUBLICATION = 2_000;

/** A course as the institution publishes it. */
export interface CourseInput {
  readonly code: string;
  readonly title: string;
  /** Topic of the course standard, `T1`–`T27`. */
  readonly topic: string;
  /** Stages of schooling that it is made for; empty for all. */
  readonly stages: readonly string[];
  /** Subject codes; empty for all. */
  readonly subjects: readonly string[];
  readonly required: boolean;
  readonly halfHours: number;
}

/** A course as the catalogue keeps it. */
export interface CheckedCourse extends CourseInput {
  readonly series: TopicSeries;
  readonly stages: readonly StageOfSchooling[];
}

export type CourseProblemCode =
  | 'course-code-malformed'
  | 'course-code-repeated'
  | 'course-title-malformed'
  | 'course-topic-unknown'
  | 'course-stage-unknown'
  | 'course-subject-unknown'
  | 'course-half-hours-out-of-range'
  | 'too-many-courses';

/**
 * Checks one publication. All problems are answered, each with the course's index as `row`; the courses without
 * problems are answered ready to be kept, stages and subjects once each.
 *
 * @param knownSubjects subject codes of the code list
 */
export function checkCourses(
  courses: readonly CourseInput[],
  knownSubjects: ReadonlySet<string>,
): { readonly courses: CheckedCourse[]; readonly problems: Problem<CourseProblemCode>[] } {
  if (courses.length > MAX_COURSES_PER_PUBLICATION) {
    const data = { courses: courses.length, maximum: MAX_COURSES_PER_PUBLICATION };
    return { courses: [], problems: [problem('too-many-courses', { field: 'courses', data })] };
  }
  const problems: Problem<CourseProblemCode>[] = [];
  const checked: CheckedCourse[] = [];
  const codes = new Set<string>();
  courses.forEach((course, row) => {
    const found = checkCourse(course, knownSubjects);
    if (codes.has(course.code)) {
      found.push(problem('course-code-repeated', { field: 'code', data: { course: course.code } }));
    }
    codes.add(course.code);
    const series = courseTopic(course.topic)?.series ?? null;
    if (found.length === 0 && series !== null) {
      checked.push({
        ...course,
        title: course.title.trim(),
        series,
        stages: STAGES_OF_SCHOOLING.filter((stage) => course.stages.includes(stage)),
        subjects: [...new Set(course.subjects)],
      });
    }
    for (const { code, field, data } of found) problems.push({ code, field, row, data });
  });
  return { courses: checked, problems };
}

/** Problems of one course's fields. */
export function checkCourse(
  course: CourseInput,
  knownSubjects: ReadonlySet<string>,
): Problem<CourseProblemCode>[] {
  const problems: Problem<CourseProblemCode>[] = [];
  const data = { course: course.code.slice(0, MAX_COURSE_CODE_LENGTH) };
  if (!/^[\x21-\x7e]{1,64}$/.test(course.code)) {
    problems.push(problem('course-code-malformed', { field: 'code', data }));
  }
  const title = course.title.trim();
  if (title === '' || [...title].length > MAX_COURSE_TITLE_LENGTH || /[\p{Cc}\p{Cs}]/u.test(title)) {
    problems.push(
      problem('course-title-malformed', {
        field: 'title',
        data: { ...data, maximum: MAX_COURSE_TITLE_LENGTH },
      }),
    );
  }
  if (courseTopic(course.topic) === null) {
    problems.push(
      problem('course-topic-unknown', { field: 'topic', data: { ...data, topic: course.topic } }),
    );
  }
  for (const stage of course.stages) {
    if (STAGES_OF_SCHOOLING.some((known) => known === stage)) continue;
    problems.push(problem('course-stage-unknown', { field: 'stages', data: { ...data, stage } }));
  }
  for (const subject of course.subjects) {
    if (knownSubjects.has(subject)) continue;
    problems.push(problem('course-subject-unknown', { field: 'subjects', data: { ...data, subject } }));
  }
  const { halfHours } = course;
  if (!Number.isInteger(halfHours) || halfHours < 1 || halfHours > MAX_COURSE_HALF_HOURS) {
    problems.push(
      problem('course-half-hours-out-of-range', {
        field: 'halfHours',
        data: { ...data, halfHours, maximum: MAX_COURSE_HALF_HOURS },
      }),
    );
  }
  return problems;
}
