import { problem, type Problem } from '../../problem.js';

export const RECOGNITION_STATES = ['claimed', 'attested', 'granted', 'refused'] as const;
export type RecognitionState = (typeof RECOGNITION_STATES)[number];

export type DecideRecognitionProblemCode =
  | 'recognition-state'
  | 'recognition-reason-missing'
  | 'recognition-granted-above-claimed'
  | 'recognition-granted-above-cap'
  | 'recognition-granted-none'
  | 'recognition-cohort-over';

/** Whether the school may attest a claim, or refuse it with a reason. */
export function attestRecognition(facts: {
  readonly state: RecognitionState;
  readonly attests: boolean;
  readonly reason: string;
}): Problem<DecideRecognitionProblemCode>[] {
  if (facts.state !== 'claimed') return [problem('recognition-state')];
  return !facts.attests && facts.reason.trim() === ''
    ? [problem('recognition-reason-missing', { field: 'reason' })]
    : [];
}

export interface RecognitionDecision {
  readonly state: RecognitionState;
  readonly claimedHalfHours: number;
  /** Hours to be granted; null refuses. */
  readonly grantedHalfHours: number | null;
  readonly reason: string;
  /** Granted to the same person before, in any cohort of the programme. */
  readonly grantedBefore: number;
  readonly capHalfHours: number;
  /** Whether results of the cohort are settled. */
  readonly isCohortClosed: boolean;
}

/** Whether the county may decide a claim so: within what was claimed and within the cap of the policy, once. */
export function decideRecognition(facts: RecognitionDecision): Problem<DecideRecognitionProblemCode>[] {
  if (facts.state !== 'attested') return [problem('recognition-state')];
  const problems: Problem<DecideRecognitionProblemCode>[] = [];
  if (facts.isCohortClosed) problems.push(problem('recognition-cohort-over'));
  const granted = facts.grantedHalfHours;
  if (granted === null) {
    if (facts.reason.trim() === '') problems.push(problem('recognition-reason-missing', { field: 'reason' }));
    return problems;
  }
  const field = 'grantedHalfHours';
  if (granted < 1) problems.push(problem('recognition-granted-none', { field }));
  if (granted > facts.claimedHalfHours) {
    problems.push(
      problem('recognition-granted-above-claimed', { field, data: { claimed: facts.claimedHalfHours } }),
    );
  }
  const left = Math.max(0, facts.capHalfHours - facts.grantedBefore);
  if (granted > left) {
    problems.push(
      problem('recognition-granted-above-cap', { field, data: { cap: facts.capHalfHours, left } }),
    );
  }
  return problems;
}
