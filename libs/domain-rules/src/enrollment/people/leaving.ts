import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem, type Problem } from '../../problem.js';
import { parsePlainDate, type PlainDate } from '../../time/plain-date.js';

/** Why a teacher leaves the roster. */
export const LEAVING_REASONS = ['retired', 'resigned', 'moved-out-of-region', 'died', 'other'] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

export type LeavingProblemCode =
  | 'teacher-has-left-already'
  | 'teacher-serves'
  | 'day-malformed'
  | 'leaving-date-in-future'
  | 'leaving-date-before-posting'
  | 'leaving-needs-note'
  | 'return-needs-reason'
  | 'transfer-is-open';

export interface LeavingFacts {
  readonly today: PlainDate;
  /** Whether the teacher serves at a school. */
  readonly inService: boolean;
  readonly reason: LeavingReason;
  readonly leftOn: PlainDate;
  /** Day on which the present posting began; null where none is noted. */
  readonly postedFrom: PlainDate | null;
  readonly note: string;
  /** Whether a transfer waits to be decided. */
  readonly transferIsOpen: boolean;
}

/** Everything that keeps a leaver from being noted: dates that cannot be, a reason that says nothing. */
export function mayLeave(facts: LeavingFacts): Problem<LeavingProblemCode>[] {
  const problems: Problem<LeavingProblemCode>[] = [];
  if (!facts.inService) problems.push(problem('teacher-has-left-already'));
  if (facts.transferIsOpen) problems.push(problem('transfer-is-open'));
  if (parsePlainDate(facts.leftOn) === null) problems.push(problem('day-malformed', { field: 'leftOn' }));
  else if (facts.leftOn > facts.today)
    problems.push(problem('leaving-date-in-future', { field: 'leftOn', data: { today: facts.today } }));
  else if (facts.postedFrom !== null && facts.leftOn < facts.postedFrom)
    problems.push(
      problem('leaving-date-before-posting', { field: 'leftOn', data: { from: facts.postedFrom } }),
    );
  if (facts.reason === 'other' && facts.note.trim() === '')
    problems.push(problem('leaving-needs-note', { field: 'note' }));
  return problems;
}

/** Everything that keeps a leaver from being taken back. */
export function mayReturn(facts: { inService: boolean; reason: string }): Problem<LeavingProblemCode>[] {
  const problems: Problem<LeavingProblemCode>[] = [];
  if (facts.inService) problems.push(problem('teacher-serves'));
  if (facts.reason.trim() === '') problems.push(problem('return-needs-reason', { field: 'reason' }));
  return problems;
}

/**
 * What becomes of a leaver's place in a cohort. A place is given back while others can still use it and while training
 * goes on; who leaves when training is over keeps the place and the result that is being made. The dead keep none.
 *
 * @example enrollmentOnLeaving('confirmed', 'training', 'retired') // 'withdraw'
 * @example enrollmentOnLeaving('confirmed', 'evaluating', 'retired') // 'keep'
 */
export function enrollmentOnLeaving(
  state: StateOf<'enrollment'>,
  cohort: StateOf<'cohort'>,
  reason: LeavingReason,
): 'withdraw' | 'keep' {
  if (state === 'withdrawn' || state === 'transferred' || state === 'completed') return 'keep';
  if (cohort === 'closed') return 'keep';
  return cohort === 'evaluating' && state === 'confirmed' && reason !== 'died' ? 'keep' : 'withdraw';
}
