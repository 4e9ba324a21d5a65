import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export const MIN_FINDING_REASON = 5;
export const MAX_FINDING_REASON = 500;
export const MAX_EVIDENCE_WORDS = 1_000;
export const MAX_EVIDENCE_FILES = 9;

export type SpotCheckProblemCode =
  | 'spot-checks-nothing-to-draw'
  | 'spot-check-decided'
  | 'spot-check-reason-missing'
  | 'spot-check-reason-too-long'
  | 'spot-check-of-own-activity'
  | 'spot-check-evidence-missing'
  | 'spot-check-evidence-too-long'
  | 'spot-check-too-many-files';

export interface Finding {
  readonly confirmed: boolean;
  readonly reason: string;
}

/** Whether a finding may be recorded: once, never on an activity of one's own, and what is not confirmed has a reason. */
export function checkFinding(
  { confirmed, reason }: Finding,
  facts: { readonly state: StateOf<'spot-check'>; readonly ownActivity: boolean },
): Problem<SpotCheckProblemCode>[] {
  const problems: Problem<SpotCheckProblemCode>[] = [];
  if (facts.state !== 'asked' && facts.state !== 'answered') {
    problems.push(problem('spot-check-decided', { data: { state: facts.state } }));
  }
  if (facts.ownActivity) problems.push(problem('spot-check-of-own-activity'));
  const length = [...reason.trim()].length;
  if (!confirmed && length < MIN_FINDING_REASON) {
    const data = { minimum: MIN_FINDING_REASON };
    problems.push(problem('spot-check-reason-missing', { field: 'reason', data }));
  }
  if (length > MAX_FINDING_REASON) {
    const data = { length, maximum: MAX_FINDING_REASON };
    problems.push(problem('spot-check-reason-too-long', { field: 'reason', data }));
  }
  return problems;
}

/** Whether the organiser's answer to a spot check is one: words or files, before it is decided. */
export function checkEvidenceOfActivity(
  answer: { readonly words: string; readonly files: number },
  state: StateOf<'spot-check'>,
): Problem<SpotCheckProblemCode>[] {
  const problems: Problem<SpotCheckProblemCode>[] = [];
  if (state !== 'asked' && state !== 'answered')
    problems.push(problem('spot-check-decided', { data: { state } }));
  const length = [...answer.words.trim()].length;
  if (length === 0 && answer.files === 0) problems.push(problem('spot-check-evidence-missing'));
  if (length > MAX_EVIDENCE_WORDS) {
    const data = { length, maximum: MAX_EVIDENCE_WORDS };
    problems.push(problem('spot-check-evidence-too-long', { field: 'words', data }));
  }
  if (answer.files > MAX_EVIDENCE_FILES) {
    const data = { files: answer.files, maximum: MAX_EVIDENCE_FILES };
    problems.push(problem('spot-check-too-many-files', { field: 'fileIds', data }));
  }
  return problems;
}
