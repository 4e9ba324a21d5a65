import type { StateOf } from '../../lifecycle/lifecycles.js';
import type { PolicyCohort } from '../../policy/policy-pack.js';
import { problem, type Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';

export type LateAdmissionProblemCode =
  | 'late-admission-needs-reason'
  | 'late-admission-not-below'
  | 'late-admission-too-late'
  | 'late-admission-by-upper-office';

/** An office above lets a unit put teachers forward after the window has ended. */
export interface LateAdmission {
  /** Path of the county or school that may. */
  readonly unitPath: string;
  /** Last day on which it may, that day included. */
  readonly until: PlainDate;
}

/** What an office asks for when it grants one. */
export interface LateAdmissionGrant extends LateAdmission {
  readonly reason: string;
  /** Path of the office that grants it. */
  readonly officePath: string;
  /** Whether that office stands above the counties. */
  readonly isAboveCounties: boolean;
  readonly today: PlainDate;
  readonly cohortState: StateOf<'cohort'>;
  readonly lastTrainingDay: PlainDate;
}

/** Everything that keeps a late admission from being granted. */
export function lateAdmissionProblems(grant: LateAdmissionGrant): Problem<LateAdmissionProblemCode>[] {
  const problems: Problem<LateAdmissionProblemCode>[] = [];
  const { unitPath, officePath, until, today, lastTrainingDay, cohortState } = grant;
  if (!grant.isAboveCounties) problems.push(problem('late-admission-by-upper-office'));
  else if (unitPath === officePath || !unitPath.startsWith(officePath))
    problems.push(problem('late-admission-not-below', { field: 'unitId' }));
  if (until < today || until > lastTrainingDay || cohortState === 'evaluating' || cohortState === 'closed')
    problems.push(problem('late-admission-too-late', { field: 'until', data: { today, lastTrainingDay } }));
  if (grant.reason.trim() === '') problems.push(problem('late-admission-needs-reason', { field: 'reason' }));
  return problems;
}

/**
 * The cohort as it stands for a unit: a late admission for the unit or for one above it moves the end of the window.
 *
 * @returns the widened window, and whether the cohort takes enrollments although its training has begun
 */
export function windowWithLateAdmission<Cohort extends Pick<PolicyCohort, 'enrollment'>>(
  cohort: Cohort,
  unitPath: string,
  admissions: readonly LateAdmission[],
): { readonly cohort: Cohort; readonly isLate: boolean } {
  const until = admissions
    .filter((admission) => unitPath.startsWith(admission.unitPath))
    .reduce((latest, admission) => (admission.until > latest ? admission.until : latest), '');
  if (until <= cohort.enrollment.to) return { cohort, isLate: false };
  return { cohort: { ...cohort, enrollment: { ...cohort.enrollment, to: until } }, isLate: true };
}
