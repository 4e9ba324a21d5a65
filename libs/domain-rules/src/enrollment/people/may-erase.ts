import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem, type Problem } from '../../problem.js';

export type ErasureProblemCode =
  | 'erasure-needs-reason'
  | 'erasure-is-requested'
  | 'erasure-not-open'
  | 'erasure-while-taking-part'
  | 'erasure-during-appeal'
  | 'teacher-erased-already';

/** The purpose of the processing has not been reached while a place in a running cohort is open (PIPL art. 47). */
const RUNNING: readonly StateOf<'enrollment'>[] = ['put-forward', 'registered', 'waiting', 'confirmed'];

/** What keeps the data of a person from being erased now. */
export function mayErase(facts: {
  readonly reason: string;
  readonly enrollments: readonly {
    readonly state: StateOf<'enrollment'>;
    readonly cohort: StateOf<'cohort'>;
  }[];
  readonly isErased: boolean;
}): Problem<ErasureProblemCode>[] {
  const problems: Problem<ErasureProblemCode>[] = [];
  if (facts.isErased) problems.push(problem('teacher-erased-already'));
  if (facts.enrollments.some(({ state, cohort }) => RUNNING.includes(state) && cohort !== 'closed'))
    problems.push(problem('erasure-while-taking-part'));
  if (facts.reason.trim() === '') problems.push(problem('erasure-needs-reason', { field: 'reason' }));
  return problems;
}
