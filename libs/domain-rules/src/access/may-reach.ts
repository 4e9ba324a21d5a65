import type { Role } from './roles.js';
import type { Scope, TargetKind } from './access-rule.js';

/** Who asks: one grant of one person. Paths are those of organization units, `/1/4/17/`. */
export interface Reach {
  readonly role: Role;
  readonly rootUnitId: string | null;
  readonly unitPath: string | null;
  readonly institutionId: string | null;
  readonly teacherId: string | null;
}

/** Where a thing stands; null where that side does not apply to it. */
export interface Place {
  readonly rootUnitId: string | null;
  readonly unitPath: string | null;
  readonly teacherId: string | null;
  readonly institutionId: string | null;
}

const REGIONAL: readonly TargetKind[] = ['cohort', 'programme'];

/**
 * Whether a grant reaches a thing under a scope of the access table.
 *
 * @example
 * mayReach('subtree', 'unit', { unitPath: '/1/4/', … }, { unitPath: '/1/4/17/', … }) // true
 * mayReach('subtree', 'unit', { unitPath: '/1/4/', … }, { unitPath: '/1/40/', … })   // false
 */
export function mayReach(scope: Scope, kind: TargetKind, who: Reach, where: Place): boolean {
  const sameRegion = who.rootUnitId !== null && who.rootUnitId === where.rootUnitId;
  if (REGIONAL.includes(kind)) return sameRegion;
  switch (scope) {
    case 'own':
      return who.teacherId !== null && who.teacherId === where.teacherId;
    case 'subtree':
      return who.unitPath !== null && where.unitPath !== null && where.unitPath.startsWith(who.unitPath);
    case 'institution':
      return who.institutionId !== null && who.institutionId === where.institutionId;
    case 'region':
      return sameRegion;
  }
}
