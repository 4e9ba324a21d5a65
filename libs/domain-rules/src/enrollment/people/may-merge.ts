import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem, type Problem } from '../../problem.js';

export type MergeProblemCode =
  | 'merge-same-teacher'
  | 'merge-teacher-gone'
  | 'merge-needs-reason'
  | 'merge-pair-decided'
  | 'both-hold-certificates'
  | 'both-have-open-appeals'
  | 'merge-transfer-is-open'
  | 'merge-not-covered';

/** One place in a cohort of one of the two. */
export interface MergingEnrollment {
  readonly id: string;
  readonly cohortId: string;
  readonly teacherId: string;
  readonly state: StateOf<'enrollment'>;
  /** When the place was taken, RFC 3339. */
  readonly putForwardAt: string;
}

/** Two places of one person in one cohort: `gone` is given up, what hangs on it goes to `into`. */
export interface UnitedEnrollment {
  readonly cohortId: string;
  readonly into: string;
  readonly gone: string;
}

/** How far a place has come: the further one survives. */
const RANK: Readonly<Record<StateOf<'enrollment'>, number>> = {
  completed: 6,
  confirmed: 5,
  registered: 4,
  'put-forward': 3,
  waiting: 2,
  transferred: 1,
  withdrawn: 0,
};

/**
 * Which of two places in one cohort survives a merge: the one that has come further; of two that have come equally far
 * that of the surviving teacher.
 */
export function survivingEnrollment(
  ofSurvivor: MergingEnrollment,
  ofGone: MergingEnrollment,
): { readonly into: MergingEnrollment; readonly gone: MergingEnrollment } {
  return RANK[ofGone.state] > RANK[ofSurvivor.state]
    ? { into: ofGone, gone: ofSurvivor }
    : { into: ofSurvivor, gone: ofGone };
}

/** The cohorts in which both stand, with the place that survives in each. */
export function unitedEnrollments(
  enrollments: readonly MergingEnrollment[],
  survivorId: string,
): UnitedEnrollment[] {
  const ofGone = new Map(
    enrollments.filter(({ teacherId }) => teacherId !== survivorId).map((one) => [one.cohortId, one]),
  );
  return enrollments
    .filter(({ teacherId }) => teacherId === survivorId)
    .flatMap((survivor) => {
      const other = ofGone.get(survivor.cohortId);
      if (!other) return [];
      const { into, gone } = survivingEnrollment(survivor, other);
      return [{ cohortId: survivor.cohortId, into: into.id, gone: gone.id }];
    });
}

/** What keeps two entries from being merged, as far as the roster itself tells. */
export function mayMerge(facts: {
  readonly intoId: string;
  readonly goneId: string;
  readonly found: number;
  readonly reason: string;
  readonly transferIsOpen: boolean;
}): Problem<MergeProblemCode>[] {
  const problems: Problem<MergeProblemCode>[] = [];
  if (facts.intoId === facts.goneId) problems.push(problem('merge-same-teacher'));
  else if (facts.found < 2) problems.push(problem('merge-teacher-gone'));
  if (facts.transferIsOpen) problems.push(problem('merge-transfer-is-open'));
  if (facts.reason.trim() === '') problems.push(problem('merge-needs-reason', { field: 'reason' }));
  return problems;
}
