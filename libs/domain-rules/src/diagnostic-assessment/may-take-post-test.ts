import type { StateOf } from '../lifecycle/lifecycles.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { addDays } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';

export type PostTestProblemCode =
  | 'post-test-not-offered'
  | 'post-test-not-enrolled'
  | 'post-test-needs-pre-test'
  | 'post-test-already-submitted'
  | 'post-test-not-open-yet'
  | 'post-test-closed';

export interface PostTestFacts {
  /** Today in the programme's time zone. */
  readonly today: PlainDate;
  /** State of the teacher's enrollment in the cohort; null when there is none. */
  readonly enrollment: StateOf<'enrollment'> | null;
  /** Whether there is a result to grow from: submitted here, or measured by the training institution. */
  readonly preTest: StateOf<'pre-test'>;
  readonly postTest: StateOf<'pre-test'>;
}

/** What of the policy bears on taking the post-test. */
export interface PostTestPolicy {
  /** `pack.diagnosis.postTest` */
  readonly postTest: PolicyPack['diagnosis']['postTest'];
  readonly lastTrainingDay: PlainDate;
}

/** First and last day on which the post-test can be taken (decision 26). */
export function postTestWindow({ postTest, lastTrainingDay }: PostTestPolicy): {
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
} {
  return {
    opensOn: addDays(lastTrainingDay, -postTest.opensDaysBeforeEnd),
    closesOn: addDays(lastTrainingDay, postTest.closesDaysAfterEnd),
  };
}

/**
 * Whether the teacher may take (start, go on with or submit) the post-test: where the programme offers one, who takes part
 * and was measured before, once, from some days before the end of training to some days after it.
 *
 * @example
 * // last training day 2030-06-30, opens 14 days before, closes 30 days after: from 2030-06-16 to 2030-07-30
 */
export function mayTakePostTest(
  facts: PostTestFacts,
  policy: PostTestPolicy,
): Problem<PostTestProblemCode>[] {
  if (!policy.postTest.offered) return [problem('post-test-not-offered')];
  const problems: Problem<PostTestProblemCode>[] = [];
  if (facts.enrollment !== 'confirmed' && facts.enrollment !== 'completed') {
    problems.push(problem('post-test-not-enrolled', { data: { state: facts.enrollment } }));
  }
  if (facts.preTest !== 'submitted') problems.push(problem('post-test-needs-pre-test'));
  if (facts.postTest === 'submitted') problems.push(problem('post-test-already-submitted'));
  const { opensOn, closesOn } = postTestWindow(policy);
  if (facts.today < opensOn) problems.push(problem('post-test-not-open-yet', { data: { opensOn } }));
  if (facts.today > closesOn) problems.push(problem('post-test-closed', { data: { closedOn: closesOn } }));
  return problems;
}
