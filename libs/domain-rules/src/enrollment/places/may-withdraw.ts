import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem, type Problem } from '../../problem.js';

export type WithdrawalProblemCode =
  | 'withdrawal-needs-reason'
  | 'withdrawal-needs-upper-office'
  | 'withdrawal-after-confirmation'
  | 'withdrawal-after-end';

/** A withdrawal that somebody asks for. */
export interface Withdrawal {
  readonly cohortState: StateOf<'cohort'>;
  readonly enrollmentState: StateOf<'enrollment'>;
  /** Who asks: the teacher, the school or the county, or an office above the county (and the program itself). */
  readonly by: 'teacher' | 'school-or-county' | 'upper-office';
  readonly reason: string;
}

/**
 * Everything that keeps an enrollment from being withdrawn. A teacher withdraws before the county has confirmed; school
 * and county withdraw until the training begins; from then on whoever was confirmed leaves by a decision of an office
 * above the county. A closed cohort stays as it is.
 */
export function withdrawalProblems(withdrawal: Withdrawal): Problem<WithdrawalProblemCode>[] {
  const { cohortState, enrollmentState, by, reason } = withdrawal;
  const problems: Problem<WithdrawalProblemCode>[] = [];
  const isConfirmed = enrollmentState === 'confirmed';
  if (reason.trim() === '') problems.push(problem('withdrawal-needs-reason', { field: 'reason' }));
  if (cohortState === 'closed') problems.push(problem('withdrawal-after-end'));
  else if (isConfirmed && by === 'teacher') problems.push(problem('withdrawal-after-confirmation'));
  else if (isConfirmed && by === 'school-or-county' && hasBegun(cohortState))
    problems.push(problem('withdrawal-needs-upper-office'));
  return problems;
}

const hasBegun = (state: StateOf<'cohort'>): boolean => state === 'training' || state === 'evaluating';
