import { canMove } from '../../lifecycle/may-move.js';
import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem, type Problem } from '../../problem.js';

/** What an office may do with a finding. */
export const FINDING_VERDICTS = ['ask', 'dismiss', 'strike', 'restore'] as const;
export type FindingVerdict = (typeof FINDING_VERDICTS)[number];

export const MIN_FINDING_REASON = 5;
export const MAX_FINDING_REASON = 500;
/** Days within which an institution answers, unless the office gives others. */
export const DAYS_TO_ANSWER = 7;
export const MOST_DAYS_TO_ANSWER = 30;

export type FindingProblemCode =
  | 'finding-unknown'
  | 'finding-decided-otherwise'
  | 'finding-reason-missing'
  | 'finding-reason-too-long'
  | 'finding-days-out-of-range'
  | 'finding-answer-awaited'
  | 'finding-learners-elsewhere';

type FindingState = StateOf<'distortion-finding'>;

const TARGET: Readonly<Record<FindingVerdict, FindingState>> = {
  ask: 'asked',
  dismiss: 'dismissed',
  strike: 'struck',
  restore: 'dismissed',
};

/** A finding as far as its judgement depends on it. */
export interface JudgedFinding {
  readonly state: FindingState;
  /** Until when the institution may answer; null where it was not asked. Milliseconds. */
  readonly answerBy: number | null;
  /** Whether every learner of the finding stands below the office that judges. */
  readonly allBelow: boolean;
}

export interface FindingJudgement {
  readonly verdict: FindingVerdict;
  /** The question, or the reason. The institution and the teachers concerned read it. */
  readonly reason: string;
  /** Days to answer; for `ask` alone. */
  readonly days: number | null;
}

/**
 * Whether an office may judge a finding so (annex art. 16). Whoever was asked has the time that they were given: records are
 * struck after the answer, or after the time for it. Struck records may be restored; a finding that was dismissed stays so
 * until it grows.
 *
 * @param finding null where the office has none of its learners
 * @param now milliseconds since 1970 UTC
 */
export function mayJudgeFinding(
  { verdict, reason, days }: FindingJudgement,
  finding: JudgedFinding | null,
  now: number,
): Problem<FindingProblemCode>[] {
  if (!finding) return [problem('finding-unknown')];
  const problems: Problem<FindingProblemCode>[] = [];
  const { state, answerBy, allBelow } = finding;
  const fits = verdict === 'restore' ? state === 'struck' : state !== 'struck';
  if (!fits || !canMove('distortion-finding', state, TARGET[verdict])) {
    problems.push(problem('finding-decided-otherwise', { data: { state } }));
  } else if (verdict === 'strike' && state === 'asked' && answerBy !== null && now < answerBy) {
    problems.push(problem('finding-answer-awaited', { data: { until: new Date(answerBy).toISOString() } }));
  }
  if (!allBelow && verdict !== 'ask') problems.push(problem('finding-learners-elsewhere'));
  problems.push(...reasonProblems(reason));
  if (
    verdict === 'ask' &&
    (days === null || !Number.isInteger(days) || days < 1 || days > MOST_DAYS_TO_ANSWER)
  ) {
    problems.push(
      problem('finding-days-out-of-range', { field: 'days', data: { maximum: MOST_DAYS_TO_ANSWER } }),
    );
  }
  return problems;
}

/** Whether an institution may answer: it was asked, nobody has decided since, and it says something. */
export function mayAnswerFinding(
  answer: string,
  finding: Pick<JudgedFinding, 'state'> | null,
): Problem<FindingProblemCode>[] {
  if (!finding) return [problem('finding-unknown')];
  const asked = canMove('distortion-finding', finding.state, 'answered');
  return [
    ...(asked ? [] : [problem('finding-decided-otherwise' as const, { data: { state: finding.state } })]),
    ...reasonProblems(answer),
  ];
}

function reasonProblems(text: string): Problem<FindingProblemCode>[] {
  const length = [...text.trim()].length;
  if (length < MIN_FINDING_REASON) {
    return [problem('finding-reason-missing', { field: 'reason', data: { minimum: MIN_FINDING_REASON } })];
  }
  if (length > MAX_FINDING_REASON) {
    return [
      problem('finding-reason-too-long', { field: 'reason', data: { length, maximum: MAX_FINDING_REASON } }),
    ];
  }
  return [];
}
