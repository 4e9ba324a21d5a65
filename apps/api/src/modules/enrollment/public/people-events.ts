import type { DomainEvent } from '../../../platform/events/events.js';

/** Obligations of a cohort changed, or wait to be confirmed by their counties; `count` with both. */
export type ObligationsChanged = DomainEvent<
  'obligations-changed',
  { readonly cohortId: string; readonly count: number }
>;

/** Enrollments of a cohort moved to other schools with their teachers; `at` is their `changed_at`. */
export type EnrollmentsMoved = DomainEvent<
  'enrollments-moved',
  { readonly cohortId: string; readonly at: string }
>;

/** Two entries of the roster became one, and with them what they did in the cohort. */
export type TeachersMerged = DomainEvent<'teachers-merged', { readonly cohortId: string }>;
