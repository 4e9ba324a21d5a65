import {
  CourseCatalogueReader,
  type CourseRecord,
} from '../../src/modules/course-selection/public/course-catalogue-reader.js';
import {
  CourseCatalogueWriter,
  type PublishedCourse,
} from '../../src/modules/course-selection/public/course-catalogue-writer.js';
import type { TestApp } from '../support/test-app.js';

/** A course of topic T2 with ten hours, for every stage and subject; `changes` says what is different. */
export function aCourse(code: string, changes: Partial<PublishedCourse> = {}): PublishedCourse {
  return {
    code,
    title: `课程${code}`,
    topic: 'T2',
    stages: [],
    subjects: [],
    required: false,
    halfHours: 20,
    ...changes,
  };
}

/**
 * The institution has published the courses.
 *
 * @returns its courses by code
 */
export async function publishCourses(
  app: TestApp,
  institution: { readonly id: string },
  courses: readonly PublishedCourse[],
): Promise<Readonly<Record<string, CourseRecord>>> {
  await app.database.transaction((tx) => app.get(CourseCatalogueWriter).publish(tx, institution.id, courses));
  const stored = await app.get(CourseCatalogueReader).coursesOf(institution.id);
  return Object.fromEntries(stored.map((course) => [course.code, course]));
}
