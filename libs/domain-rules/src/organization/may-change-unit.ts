import { readSchoolCode } from '@tisheng/reference-data/school-codes.js';
import { STAGES_OF_SCHOOLING } from '../policy/policy-pack.js';
import { problem, type Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import type { UnitChange } from './unit-change.js';
import { checkUnitPlace, type UnitKind } from './unit-may-stand-under.js';
import {
  chainOfCodes,
  openChildrenOf,
  standsBelow,
  subtreeOf,
  type StandingUnit,
  type UnitTree,
} from './unit-tree.js';

/** What the decision about a change needs to know. */
export interface UnitChangeFacts {
  readonly tree: UnitTree;
  /** First day on which the change holds. */
  readonly on: PlainDate;
  /** Teachers in service at the unit itself. */
  readonly teachers: number;
  /** Last day on which anything at or below the unit changed, as far as the history knows. */
  readonly latestChangeBelow: PlainDate | null;
}

const LONGEST_NAME = 60;
const OFFICE_CODE = /^([1-9]\d{5}|[A-Za-z0-9][A-Za-z0-9-]{1,19})$/;

/** Everything that keeps a change from being applied to the tree as it stands; empty where nothing does. */
export function mayChangeUnit(change: UnitChange, facts: UnitChangeFacts): Problem[] {
  const { tree, on } = facts;
  if (change.kind === 'open') return mayOpen(change, tree, on);
  const unit = tree.get(change.unitId);
  if (!unit) return [problem('unit-unknown', { field: 'unitId' })];
  if (unit.closedOn !== null) {
    return [problem('unit-is-closed', { field: 'unitId', data: { name: unit.name, date: unit.closedOn } })];
  }
  switch (change.kind) {
    case 'rename':
      return [
        ...checkName(change.name),
        ...(change.name === unit.name ? [problem('unit-name-unchanged', { field: 'name' })] : []),
        ...notBefore(on, unit.since),
      ];
    case 'recode':
      return [
        ...checkCode(change.code, unit.kind),
        ...(change.code === unit.code
          ? [problem('unit-code-unchanged', { field: 'code' })]
          : takenCode(tree, change.code)),
        ...notBefore(on, unit.since),
      ];
    case 'restage':
      return [...checkStages(change.stages, unit.kind), ...notBefore(on, unit.since)];
    case 'move':
      return mayMoveUnit(unit, change.parentId, facts);
    case 'merge':
      return mayMerge(unit, change.intoId, facts);
    case 'close':
      return mayClose(unit, facts);
  }
}

function mayOpen(change: Extract<UnitChange, { kind: 'open' }>, tree: UnitTree, on: PlainDate): Problem[] {
  const parent = tree.get(change.parentId);
  if (!parent) return [problem('unit-parent-missing', { field: 'targetUnitId' })];
  return [
    ...takesUnits(parent, 'targetUnitId'),
    ...checkUnitPlace(
      { code: change.code, kind: change.unitKind },
      parent.kind,
      [],
      isTaken(tree, change.code),
    ).map((one) => ({ ...one, field: one.code === 'unit-code-taken' ? 'code' : 'unitKind' })),
    ...checkCode(change.code, change.unitKind),
    ...checkName(change.name),
    ...checkStages(change.stages, change.unitKind),
    ...notBefore(on, parent.since),
  ];
}

function mayMoveUnit(unit: StandingUnit, parentId: string, facts: UnitChangeFacts): Problem[] {
  const { tree, on, latestChangeBelow } = facts;
  if (unit.parentId === null) return [problem('unit-root-stays', { field: 'unitId' })];
  const parent = tree.get(parentId);
  if (!parent) return [problem('unit-parent-missing', { field: 'targetUnitId' })];
  return [
    ...takesUnits(parent, 'targetUnitId'),
    ...(parentId === unit.parentId ? [problem('unit-stands-there', { field: 'targetUnitId' })] : []),
    ...checkUnitPlace(unit, parent.kind, chainOfCodes(tree, parent), false).map((one) => ({
      ...one,
      field: 'targetUnitId',
    })),
    ...notBefore(on, latest(subtreeSince(tree, unit), parent.since, latestChangeBelow)),
  ];
}

function mayMerge(unit: StandingUnit, intoId: string, facts: UnitChangeFacts): Problem[] {
  const { tree, on, latestChangeBelow } = facts;
  if (unit.parentId === null) return [problem('unit-root-stays', { field: 'unitId' })];
  const into = tree.get(intoId);
  if (!into) return [problem('merge-target-missing', { field: 'targetUnitId' })];
  if (into.id === unit.id) return [problem('merge-into-itself', { field: 'targetUnitId' })];
  return [
    ...takesUnits(into, 'targetUnitId'),
    ...(into.kind === unit.kind
      ? []
      : [
          problem('merge-needs-same-kind', {
            field: 'targetUnitId',
            data: { from: unit.kind, into: into.kind },
          }),
        ]),
    ...(standsBelow(into, unit.path)
      ? [problem('unit-would-be-its-own-parent', { field: 'targetUnitId' })]
      : []),
    ...notBefore(on, latest(subtreeSince(tree, unit), into.since, latestChangeBelow)),
  ];
}

function mayClose(unit: StandingUnit, facts: UnitChangeFacts): Problem[] {
  const { tree, on, teachers, latestChangeBelow } = facts;
  const children = openChildrenOf(tree, unit.id).length;
  return [
    ...(unit.parentId === null ? [problem('unit-root-stays', { field: 'unitId' })] : []),
    ...(children > 0 ? [problem('unit-has-subunits', { field: 'unitId', data: { count: children } })] : []),
    ...(teachers > 0 ? [problem('unit-has-teachers', { field: 'unitId', data: { count: teachers } })] : []),
    ...notBefore(on, latest(unit.since, latestChangeBelow)),
  ];
}

/** A closed unit takes nothing. */
const takesUnits = (unit: StandingUnit, field: string): Problem[] =>
  unit.closedOn === null
    ? []
    : [problem('unit-is-closed', { field, data: { name: unit.name, date: unit.closedOn } })];

/** History is written once: a change holds from the day of the latest one on, or later. */
const notBefore = (on: PlainDate, earliest: PlainDate): Problem[] =>
  on < earliest
    ? [problem('unit-change-before-latest', { field: 'effectiveOn', data: { date: earliest } })]
    : [];

function latest(day: PlainDate, ...others: readonly (PlainDate | null)[]): PlainDate {
  return others.reduce<PlainDate>((last, other) => (other !== null && other > last ? other : last), day);
}

const subtreeSince = (tree: UnitTree, unit: StandingUnit): PlainDate =>
  latest(unit.since, ...subtreeOf(tree, unit).map(({ since, closedOn }) => closedOn ?? since));

const isTaken = (tree: UnitTree, code: string): boolean =>
  [...tree.values()].some((unit) => unit.code === code);

const takenCode = (tree: UnitTree, code: string): Problem[] =>
  isTaken(tree, code) ? [problem('unit-code-taken', { field: 'code', data: { code } })] : [];

function checkCode(code: string, kind: UnitKind): Problem[] {
  const isSound = kind === 'school' ? readSchoolCode(code) !== null : OFFICE_CODE.test(code);
  return isSound ? [] : [problem('unit-code-malformed', { field: 'code', data: { code, kind } })];
}

/** A school teaches at least one stage, an office none. */
function checkStages(stages: readonly string[], kind: UnitKind): Problem[] {
  const areKnown = stages.every((stage) => (STAGES_OF_SCHOOLING as readonly string[]).includes(stage));
  return areKnown && stages.length > 0 === (kind === 'school')
    ? []
    : [problem('unit-stages-wrong', { field: 'stages' })];
}

function checkName(name: string): Problem[] {
  if (name.trim() === '') return [problem('unit-name-missing', { field: 'name' })];
  return [...name].length > LONGEST_NAME
    ? [problem('unit-name-too-long', { field: 'name', data: { limit: LONGEST_NAME } })]
    : [];
}
