import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem, type Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';

export type CohortDatesProblemCode =
  | 'cohort-dates-final'
  | 'cohort-training-has-begun'
  | 'cohort-dates-out-of-order'
  | 'cohort-dates-unchanged'
  | 'cohort-dates-need-reason';

/** The dates of a cohort that an office may move. */
export interface CohortDates {
  readonly enrollmentFrom: PlainDate;
  readonly enrollmentTo: PlainDate;
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
}

export const COHORT_DATE_FIELDS = [
  'enrollmentFrom',
  'enrollmentTo',
  'firstTrainingDay',
  'lastTrainingDay',
] as const satisfies readonly (keyof CohortDates)[];

/**
 * Everything that keeps the published dates of a cohort from being moved so. Dates run in their natural order; once the
 * training has begun only its end moves, for cycles and due days are counted from its first day; a cohort that is being
 * evaluated or closed keeps its dates.
 */
export function cohortDatesProblems(
  state: StateOf<'cohort'>,
  before: CohortDates,
  after: CohortDates,
  reason: string,
): Problem<CohortDatesProblemCode>[] {
  const problems: Problem<CohortDatesProblemCode>[] = [];
  const moved = COHORT_DATE_FIELDS.filter((field) => before[field] !== after[field]);
  if (state === 'evaluating' || state === 'closed') problems.push(problem('cohort-dates-final'));
  if (moved.length === 0) problems.push(problem('cohort-dates-unchanged'));
  if (state === 'training') {
    for (const field of moved) {
      if (field !== 'lastTrainingDay') problems.push(problem('cohort-training-has-begun', { field }));
    }
  }
  const outOfOrder = (field: keyof CohortDates, earliest: PlainDate): void => {
    if (after[field] < earliest)
      problems.push(problem('cohort-dates-out-of-order', { field, data: { date: after[field], earliest } }));
  };
  outOfOrder('enrollmentTo', after.enrollmentFrom);
  outOfOrder('firstTrainingDay', after.enrollmentFrom);
  outOfOrder('lastTrainingDay', after.firstTrainingDay);
  if (reason.trim() === '') problems.push(problem('cohort-dates-need-reason', { field: 'reason' }));
  return problems;
}
