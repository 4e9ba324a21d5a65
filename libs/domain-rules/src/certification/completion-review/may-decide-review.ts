import type { StateOf } from '../../lifecycle/lifecycles.js';
import { canMove } from '../../lifecycle/may-move.js';
import type { OfficeLevel, PolicyPack } from '../../policy/policy-pack.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { mayBePassed } from './review-exceptions.js';
import type { ReviewStanding } from './review-place.js';

export type ReviewProblemCode =
  | 'review-not-in-policy'
  | 'review-not-your-level'
  | 'review-not-yet-yours'
  | 'review-cannot-pass'
  | 'review-needs-reason'
  | 'review-certificate-issued'
  | 'review-count-changed';

/** What an office may decide about one learner. */
export const REVIEW_DECISIONS = ['pass', 'hold-back', 'return'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** Shortest reason that says anything, in characters. */
export const REVIEW_REASON_MINIMUM = 5;

/** A decision that an office asks for. */
export interface ReviewRequest {
  readonly level: OfficeLevel;
  readonly decision: ReviewDecision;
  readonly reason: string;
  readonly standing: ReviewStanding;
  /** Whether the learner's schools stand under no county office of their own (直属学校): the city decides alone. */
  readonly withoutCounty: boolean;
}

type Pack = Pick<PolicyPack, 'completionReview'>;

/** The offices that review, in order; none where the policy asks for no review. */
export const reviewLevels = ({ completionReview }: Pack): readonly OfficeLevel[] => completionReview ?? [];

/** May an office of this level review at all? */
export function reviewLevelProblems(pack: Pack, level: OfficeLevel): Problem<ReviewProblemCode>[] {
  const levels = reviewLevels(pack);
  if (levels.length === 0) return [problem('review-not-in-policy')];
  return levels.includes(level)
    ? []
    : [problem('review-not-your-level', { data: { levels: levels.join(', ') } })];
}

/**
 * Where the decision leads: the last office's pass is the one upon which certificates are issued, an earlier one hands on.
 *
 * @example stateAfter(pack, { level: 'county', decision: 'pass' }) // 'county-passed', where the city looks next
 */
export function stateAfter(
  pack: Pack,
  { level, decision }: Pick<ReviewRequest, 'level' | 'decision'>,
): StateOf<'completion-review'> {
  if (decision === 'hold-back') return 'held-back';
  if (decision === 'return') return 'returned';
  return reviewLevels(pack).at(-1) === level ? 'passed' : 'county-passed';
}

/**
 * May this office decide so about this learner? A later office passes what the earlier one has passed or held back; whoever
 * has something open is passed with a reason, and who has not reached the requirements not at all.
 */
export function mayDecideReview(pack: Pack, request: ReviewRequest): Problem<ReviewProblemCode>[] {
  const { level, decision, standing, withoutCounty } = request;
  const problems: Problem<ReviewProblemCode>[] = [...reviewLevelProblems(pack, level)];
  if (problems.length > 0) return problems;
  if (standing.place === 'issued') return [problem('review-certificate-issued')];
  const isFirst = reviewLevels(pack)[0] === level || withoutCounty;
  const waitsForCounty = standing.state === 'waiting' || standing.state === 'returned';
  const isPassedOn = standing.state === 'passed' && reviewLevels(pack).at(-1) !== level;
  const isMove = canMove('completion-review', standing.state, stateAfter(pack, request));
  if (!isMove || isPassedOn || (!isFirst && waitsForCounty)) {
    problems.push(problem('review-not-yet-yours', { data: { state: standing.state } }));
  }
  const inTheWay = standing.exceptions.filter((exception) => !mayBePassed(exception));
  if (decision === 'pass' && inTheWay.length > 0) {
    problems.push(
      problem('review-cannot-pass', { data: { exceptions: inTheWay.map(({ code }) => code).join(', ') } }),
    );
  }
  // What the county has passed with its reason, the city confirms without one of its own.
  const isUnexplained = standing.exceptions.length > 0 && standing.state !== 'county-passed';
  const needsReason = decision !== 'pass' || isUnexplained;
  if (needsReason && [...request.reason.trim()].length < REVIEW_REASON_MINIMUM) {
    problems.push(
      problem('review-needs-reason', { field: 'reason', data: { minimum: REVIEW_REASON_MINIMUM } }),
    );
  }
  return problems;
}

/** Whether a learner is passed by this office in one step with others: nothing is open, or the office before has passed. */
export function isPassedInBulk(
  pack: Pack,
  level: OfficeLevel,
  standing: ReviewStanding,
  withoutCounty: boolean,
): boolean {
  if (reviewLevelProblems(pack, level).length > 0) return false;
  const isFirst = reviewLevels(pack)[0] === level;
  if (standing.place === 'county-passed') return !isFirst;
  return standing.place === 'clean' && (isFirst || withoutCounty);
}
