import fc from 'fast-check';
import { ITEMS_OF_TOPIC } from '@tisheng/reference-data/topic-items.js';
import type { CatalogueCourse } from '../course-selection/catalogue-course.js';
import type { WeakPoint } from '../diagnostic-assessment/weak-points.js';

/** A course of 10 half-hours for everybody, by the first institution. */
export function aCourseOf(
  code: string,
  topic: string,
  changes: Partial<CatalogueCourse> = {},
): CatalogueCourse {
  return {
    code,
    topic,
    institution: 'first-institution',
    stages: [],
    subjects: [],
    required: false,
    halfHours: 10,
    withdrawn: false,
    ...changes,
  };
}

export function aWeakPoint(item: number, columns: WeakPoint['columns'], gapHundredths: number): WeakPoint {
  return { item, dimension: 'technology-literacy', columns, hundredths: 60 - gapHundredths, gapHundredths };
}

/** Courses of every kind: of two institutions, some withdrawn, some for one stage or subject alone. */
export const anyCatalogue = fc
  .array(
    fc.record({
      topic: fc.constantFrom(...Object.keys(ITEMS_OF_TOPIC)),
      institution: fc.constantFrom('first-institution', 'first-institution', 'second-institution'),
      stages: fc.constantFrom([], ['primary' as const], ['kindergarten' as const]),
      subjects: fc.constantFrom([], ['13'], ['14']),
      required: fc.boolean(),
      halfHours: fc.integer({ min: 1, max: 20 }),
      withdrawn: fc.constantFrom(false, false, true),
    }),
    { maxLength: 20 },
  )
  .map((courses) =>
    courses.map((changes, index): CatalogueCourse => aCourseOf(`C${index}`, changes.topic, changes)),
  );

/** Up to eight weak points, each item once. */
export const anyWeakPoints = fc
  .uniqueArray(
    fc.record({
      item: fc.integer({ min: 1, max: 25 }),
      columns: fc.constantFrom<WeakPoint['columns']>(['I'], ['II'], ['I', 'II']),
      gap: fc.integer({ min: 0, max: 60 }),
    }),
    { selector: ({ item }) => item, maxLength: 8 },
  )
  .map((found) => found.map(({ item, columns, gap }) => aWeakPoint(item, columns, gap)));
