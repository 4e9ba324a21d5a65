import { problem, type Problem } from '../problem.js';
import { addYears, parsePlainDate, type PlainDate } from '../time/plain-date.js';
import type { UnitChange } from './unit-change.js';
import { targetOf, unitOf } from './unit-change.js';
import type { UnitTree } from './unit-tree.js';

/** A change may be decided this many years ahead, no more: who knows what the tree looks like then. */
export const YEARS_AHEAD = 2;
const SHORTEST_REASON = 2;

/** Who decides, and what is put on record with the decision. */
export interface UnitChangeDecision {
  /** Path of the office that decides; null for the program itself, which may do what the rules allow. */
  readonly officePath: string | null;
  readonly effectiveOn: string;
  readonly reason: string;
  readonly today: PlainDate;
}

/**
 * Everything that keeps an office from deciding a change: every unit is changed by an office above it, only the root
 * renames itself, and the decision has a day and a reason.
 */
export function mayDecideUnitChange(
  change: UnitChange,
  tree: UnitTree,
  decision: UnitChangeDecision,
): Problem[] {
  return [
    ...checkReach(change, tree, decision.officePath),
    ...checkDay(decision),
    ...checkReason(decision.reason),
  ];
}

function checkReach(change: UnitChange, tree: UnitTree, officePath: string | null): Problem[] {
  if (officePath === null) return [];
  const problems: Problem[] = [];
  const unit = tree.get(unitOf(change) ?? '');
  const renamesRoot = change.kind === 'rename' && unit?.parentId === null;
  if (unit && !renamesRoot && !(unit.path.startsWith(officePath) && unit.path !== officePath)) {
    problems.push(problem('unit-changed-by-office-above', { field: 'unitId', data: { name: unit.name } }));
  }
  const target = tree.get(targetOf(change) ?? '');
  if (target && !target.path.startsWith(officePath)) {
    problems.push(problem('unit-outside-area', { field: 'targetUnitId', data: { name: target.name } }));
  }
  return problems;
}

function checkDay({ effectiveOn, today }: UnitChangeDecision): Problem[] {
  const day = parsePlainDate(effectiveOn);
  if (day === null) return [problem('unit-change-day-malformed', { field: 'effectiveOn' })];
  const last = addYears(today, YEARS_AHEAD);
  return day > last ? [problem('unit-change-too-far', { field: 'effectiveOn', data: { date: last } })] : [];
}

const checkReason = (reason: string): Problem[] =>
  [...reason.trim()].length < SHORTEST_REASON
    ? [problem('unit-change-reason-missing', { field: 'reason' })]
    : [];

/** Whether a change of that day waits; one of today or before is applied at once. */
export const waitsForItsDay = (effectiveOn: PlainDate, today: PlainDate): boolean => effectiveOn > today;
