import type { StateOf } from '../lifecycle/lifecycles.js';
import type { PolicyCohort } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import type { EnrollmentProblemCode } from './may-enroll.js';

/**
 * Whether a cohort takes enrolments today: its office has opened enrolment, and today lies within the window, whose
 * first and last day both count.
 *
 * @example a planned cohort on the first day of its window → `enrollment-not-open`
 */
export function cohortTakesEnrollments(
  state: StateOf<'cohort'>,
  today: PlainDate,
  { enrollment: { from, to } }: Pick<PolicyCohort, 'enrollment'>,
): Problem<EnrollmentProblemCode>[] {
  if (state === 'planned' || today < from) return [problem('enrollment-not-open', { data: { from, to } })];
  if (state !== 'enrolling' || today > to) return [problem('enrollment-closed', { data: { from, to } })];
  return [];
}
