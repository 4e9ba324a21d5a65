import { problem, type Problem } from '../../problem.js';
import { parsePlainDate, type PlainDate } from '../../time/plain-date.js';

export const TRANSFER_DECISIONS = ['accept', 'decline', 'withdraw'] as const;
export type TransferDecision = (typeof TRANSFER_DECISIONS)[number];

export type TransferProblemCode =
  | 'transfer-to-same-school'
  | 'transfer-school-unknown'
  | 'day-malformed'
  | 'transfer-date-in-future'
  | 'transfer-date-before-posting'
  | 'transfer-is-open'
  | 'transfer-teacher-unknown'
  | 'transfer-not-open'
  | 'transfer-not-yours'
  | 'transfer-needs-reason'
  | 'teacher-has-left-already';

export interface TransferFacts {
  readonly today: PlainDate;
  readonly inService: boolean;
  readonly fromSchoolId: string;
  /** Null where there is no such school of the region, or it is closed. */
  readonly toSchoolId: string | null;
  /** First day at the new school. */
  readonly effectiveOn: PlainDate;
  /** First day of the present posting; null where none is noted. */
  readonly postedFrom: PlainDate | null;
  readonly transferIsOpen: boolean;
}

/** Everything that keeps a transfer from being proposed. A transfer takes effect when it is confirmed, never ahead. */
export function mayTransfer(facts: TransferFacts): Problem<TransferProblemCode>[] {
  const problems: Problem<TransferProblemCode>[] = [];
  if (!facts.inService) problems.push(problem('teacher-has-left-already'));
  if (facts.toSchoolId === null) problems.push(problem('transfer-school-unknown', { field: 'toSchoolId' }));
  if (facts.toSchoolId === facts.fromSchoolId)
    problems.push(problem('transfer-to-same-school', { field: 'toSchoolId' }));
  if (facts.transferIsOpen) problems.push(problem('transfer-is-open'));
  if (parsePlainDate(facts.effectiveOn) === null)
    problems.push(problem('day-malformed', { field: 'effectiveOn' }));
  else if (facts.effectiveOn > facts.today)
    problems.push(problem('transfer-date-in-future', { field: 'effectiveOn', data: { today: facts.today } }));
  else if (facts.postedFrom !== null && facts.effectiveOn < facts.postedFrom)
    problems.push(
      problem('transfer-date-before-posting', { field: 'effectiveOn', data: { from: facts.postedFrom } }),
    );
  return problems;
}

export interface TransferSides {
  /** Path of the unit in whose name somebody acts. */
  readonly unitPath: string;
  readonly fromPath: string;
  readonly toPath: string;
}

/** Whether a unit stands above both schools, and so proposes and confirms in one step. */
export const decidesForBoth = ({ unitPath, fromPath, toPath }: TransferSides): boolean =>
  fromPath.startsWith(unitPath) && toPath.startsWith(unitPath);

/**
 * Whether the unit may make this decision about an open transfer: the side that did not propose accepts or declines,
 * the side that proposed withdraws; a unit above both may do all of it.
 */
export function mayDecideTransfer(
  decision: TransferDecision,
  state: string,
  proposedBy: 'sending' | 'receiving',
  sides: TransferSides,
  reason: string,
): Problem<TransferProblemCode>[] {
  const problems: Problem<TransferProblemCode>[] = [];
  if (state !== 'proposed') problems.push(problem('transfer-not-open'));
  const proposer = proposedBy === 'sending' ? sides.fromPath : sides.toPath;
  const other = proposedBy === 'sending' ? sides.toPath : sides.fromPath;
  const own = decision === 'withdraw' ? proposer : other;
  if (!own.startsWith(sides.unitPath)) problems.push(problem('transfer-not-yours'));
  if (decision !== 'accept' && reason.trim() === '')
    problems.push(problem('transfer-needs-reason', { field: 'reason' }));
  return problems;
}
