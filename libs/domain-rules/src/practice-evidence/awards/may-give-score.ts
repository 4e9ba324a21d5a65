import { problem, type Problem } from '../../problem.js';
import { comparePlainDates, type PlainDate } from '../../time/plain-date.js';
import type { AwardRoundFacts } from './award-round.js';
import type { JudgeScore } from './combined-score.js';
import type { Conflict } from './conflict-of-interest.js';

export type JudgingProblemCode =
  | 'award-not-assigned'
  | 'award-judging-not-open'
  | 'award-judging-over'
  | 'award-scored-already'
  | 'award-judge-in-conflict'
  | 'award-points-out-of-range'
  | 'award-comment-too-short'
  | 'award-comment-too-long'
  | 'award-conflict-reason-missing';

type Found = Problem<JudgingProblemCode>;

/** Characters of a judge's comment. */
export const AWARD_COMMENT = { least: 10, most: 1000 } as const;

export interface AssignmentFacts {
  readonly isScored: boolean;
  readonly conflicts: readonly Conflict[];
}

/** What a judge says of one work. */
export interface GivenScore extends JudgeScore {
  readonly comment: string;
}

/**
 * Whether a judge may give a score: the work was given to this judge, judging is under way, nothing ties the judge to it, and
 * no score stands there yet. A score is final once it is given.
 *
 * @param assignment null where the work was never given to this judge, or was taken away again
 */
export function mayGiveScore(
  round: Pick<AwardRoundFacts, 'state' | 'judgeUntil'>,
  assignment: AssignmentFacts | null,
  given: GivenScore,
  today: PlainDate,
): Found[] {
  if (assignment === null) return [problem('award-not-assigned')];
  const problems = [...checkJudgingDays(round, today)];
  if (assignment.isScored) problems.push(problem('award-scored-already'));
  if (assignment.conflicts.length > 0)
    problems.push(
      problem('award-judge-in-conflict', { data: { conflict: assignment.conflicts[0] ?? null } }),
    );
  for (const field of ['technical', 'teaching'] as const) {
    const points = given[field];
    if (!Number.isInteger(points) || points < 0 || points > 100)
      problems.push(problem('award-points-out-of-range', { field }));
  }
  const length = [...given.comment.trim()].length;
  if (length < AWARD_COMMENT.least)
    problems.push(
      problem('award-comment-too-short', {
        field: 'comment',
        data: { length, minimum: AWARD_COMMENT.least },
      }),
    );
  if (length > AWARD_COMMENT.most)
    problems.push(
      problem('award-comment-too-long', { field: 'comment', data: { length, maximum: AWARD_COMMENT.most } }),
    );
  return problems;
}

/** A judge who recognizes a work, or its author, says so and hands it back before scoring it. */
export function mayDeclareConflict(
  round: Pick<AwardRoundFacts, 'state' | 'judgeUntil'>,
  assignment: Pick<AssignmentFacts, 'isScored'> | null,
  reason: string,
): Found[] {
  if (assignment === null) return [problem('award-not-assigned')];
  const problems: Found[] = round.state === 'judging' ? [] : [problem('award-judging-not-open')];
  if (assignment.isScored) problems.push(problem('award-scored-already'));
  if (reason.trim() === '') problems.push(problem('award-conflict-reason-missing', { field: 'reason' }));
  return problems;
}

function checkJudgingDays(round: Pick<AwardRoundFacts, 'state' | 'judgeUntil'>, today: PlainDate): Found[] {
  if (round.state !== 'judging') return [problem('award-judging-not-open')];
  return comparePlainDates(today, round.judgeUntil) > 0
    ? [problem('award-judging-over', { data: { until: round.judgeUntil } })]
    : [];
}
