import type { PlainDate } from '../time/plain-date.js';
import type { UnitKind } from './unit-may-stand-under.js';

/** Whose calendar the days of the organization are counted in. */
export const ORGANIZATION_TIME_ZONE = 'Asia/Shanghai';

/** What is true of a unit for a time. */
export interface UnitFacts {
  readonly name: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** Numbers from the root to the unit: `/1/4/17/`. */
  readonly path: string;
  /** Stages of schooling of a school; empty for offices. */
  readonly stages: readonly string[];
}

/** A unit as it stands now. */
export interface StandingUnit extends UnitFacts {
  readonly id: string;
  readonly number: number;
  /** First day on which these facts hold. */
  readonly since: PlainDate;
  /** First day on which the unit is no more; null while it is open. */
  readonly closedOn: PlainDate | null;
  /** The unit that took it over; null for one that closed without an heir, or is open. */
  readonly mergedIntoId: string | null;
}

/** Every unit of a region by its id, the closed ones with the place at which they stood last. */
export type UnitTree = ReadonlyMap<string, StandingUnit>;

/** The path of a unit: its parent's and its own number. */
export const pathBelow = (parentPath: string, number: number): string => `${parentPath}${number}/`;

/** Whether a unit stands at or below a place. */
export const standsBelow = (unit: Pick<UnitFacts, 'path'>, path: string): boolean =>
  unit.path.startsWith(path);

/** The unit and everything below it, closed units too. */
export const subtreeOf = (tree: UnitTree, unit: StandingUnit): StandingUnit[] =>
  [...tree.values()].filter((one) => standsBelow(one, unit.path));

/** The open units directly below. */
export const openChildrenOf = (tree: UnitTree, id: string): StandingUnit[] =>
  [...tree.values()].filter(({ parentId, closedOn }) => parentId === id && closedOn === null);

/** Codes of a unit and of every unit above it. */
export function chainOfCodes(tree: UnitTree, unit: StandingUnit): string[] {
  const codes: string[] = [];
  for (let at: StandingUnit | undefined = unit; at; at = at.parentId ? tree.get(at.parentId) : undefined) {
    codes.push(at.code);
  }
  return codes;
}
