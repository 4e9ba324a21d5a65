import type { StateOf } from '../lifecycle/lifecycles.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';

export type PreTestProblemCode =
  | 'pre-test-not-enrolled'
  | 'pre-test-already-submitted'
  | 'pre-test-not-open-yet'
  | 'pre-test-closed';

export interface PreTestFacts {
  /** Today in the programme's time zone. */
  readonly today: PlainDate;
  /** State of the teacher's enrollment in the cohort; null when there is none. */
  readonly enrollment: StateOf<'enrollment'> | null;
  readonly preTest: StateOf<'pre-test'>;
}

/** What of the policy bears on taking the pre-test. */
export interface PreTestPolicy {
  /** First day on which the cohort may enroll. */
  readonly opensOn: PlainDate;
  /** The cohort's last training day, on which the pre-test can still be taken. */
  readonly lastTrainingDay: PlainDate;
}

/**
 * Whether the teacher may take (start, go on with or submit) the pre-test: enrolled in the cohort, once, from the start of
 * enrollment to the last training day. Voluntary and exempt teachers take it like anybody. A test that was begun goes on
 * with its instrument, whatever the policy names since.
 */
export function mayTakePreTest(facts: PreTestFacts, policy: PreTestPolicy): Problem<PreTestProblemCode>[] {
  const problems: Problem<PreTestProblemCode>[] = [];
  if (facts.enrollment !== 'confirmed' && facts.enrollment !== 'completed') {
    problems.push(problem('pre-test-not-enrolled', { data: { state: facts.enrollment } }));
  }
  if (facts.preTest === 'submitted') problems.push(problem('pre-test-already-submitted'));
  if (facts.today < policy.opensOn) {
    problems.push(problem('pre-test-not-open-yet', { data: { opensOn: policy.opensOn } }));
  }
  if (facts.today > policy.lastTrainingDay) {
    problems.push(problem('pre-test-closed', { data: { closedOn: policy.lastTrainingDay } }));
  }
  return problems;
}
