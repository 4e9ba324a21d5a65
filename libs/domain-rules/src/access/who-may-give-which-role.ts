import { problem, type Problem } from '../problem.js';
import type { UnitKind } from '../organization/unit-may-stand-under.js';
import { mayReach, type Place, type Reach } from './may-reach.js';
import type { Role } from './roles.js';

/** What a role can be held at: a kind of unit, a training institution, or a teacher on the roster. */
export type PlaceKind = UnitKind | 'institution' | 'teacher';

/** One role at one place: to be given, or held already. */
export interface RoleAtPlace {
  readonly role: Role;
  readonly kind: PlaceKind;
  readonly place: Place;
}

export type DelegationProblemCode = 'role-not-held-there' | 'role-not-yours-to-give' | 'place-out-of-reach';

const COUNTY_KINDS: readonly PlaceKind[] = ['county', 'committee', 'direct-schools'];
const OFFICE_KINDS: readonly PlaceKind[] = ['province', 'city', ...COUNTY_KINDS];

/** Where each role can be held at all. */
export const ROLE_IS_HELD_AT: Readonly<Record<Role, readonly PlaceKind[]>> = {
  'province-office': ['province'],
  'city-office': ['city'],
  'county-office': COUNTY_KINDS,
  'school-administrator': ['school'],
  principal: ['school'],
  teacher: ['teacher'],
  'workshop-leader': [...OFFICE_KINDS, 'school'],
  expert: OFFICE_KINDS,
  'training-college': OFFICE_KINDS,
  'institution-operator': ['institution'],
  inspector: OFFICE_KINDS,
};

const OF_A_SCHOOL: readonly Role[] = ['school-administrator', 'principal', 'teacher', 'workshop-leader'];
const BESIDE_AN_OFFICE: readonly Role[] = ['training-college', 'expert', 'inspector', 'institution-operator'];

/** Which roles each role gives; an office’s own role stands for its colleagues. */
const GIVES: Readonly<Record<Role, readonly Role[]>> = {
  'province-office': ['province-office', 'city-office', 'county-office', ...OF_A_SCHOOL, ...BESIDE_AN_OFFICE],
  'city-office': ['city-office', 'county-office', ...OF_A_SCHOOL, ...BESIDE_AN_OFFICE],
  'county-office': ['county-office', ...OF_A_SCHOOL, ...BESIDE_AN_OFFICE],
  'school-administrator': ['teacher', 'workshop-leader'],
  principal: [],
  teacher: [],
  'workshop-leader': [],
  expert: [],
  'training-college': [],
  'institution-operator': ['institution-operator'],
  inspector: [],
};

/**
 * Delegation, level by level: everything that keeps a grant from giving a role at a place; nothing when it may.
 *
 * - An office gives roles at or below its own unit. Its own role it gives at its very unit only: colleagues. The
 *   offices below it belong to it, the offices above it and beside it do not.
 * - A school’s administrator gives the teachers and workshop leaders of the school; the principal and the administrator
 *   themselves are appointed from above.
 * - Operators of a training institution are given by the office at the root of the region, or by an operator of the same
 *   institution.
 *
 * Whoever may give a role may end it, too. Nobody gains reach that the giver lacks: whatever the new grant reaches, the
 * giver’s reaches.
 *
 * @example county → school-administrator at its school // []
 * @example county → county-office of the neighbour     // [{ code: 'place-out-of-reach' }]
 * @example school administrator → principal            // [{ code: 'role-not-yours-to-give' }]
 */
export function problemsOfGiving(giver: Reach, given: RoleAtPlace): Problem<DelegationProblemCode>[] {
  const problems: Problem<DelegationProblemCode>[] = [];
  if (!ROLE_IS_HELD_AT[given.role].includes(given.kind)) {
    problems.push(problem('role-not-held-there', { field: 'role' }));
  }
  if (!GIVES[giver.role].includes(given.role)) {
    problems.push(problem('role-not-yours-to-give', { field: 'role' }));
  }
  if (!reaches(giver, given)) problems.push(problem('place-out-of-reach', { field: 'unitId' }));
  return problems;
}

/** Whether {@link problemsOfGiving} finds nothing. */
export const mayGive = (giver: Reach, given: RoleAtPlace): boolean =>
  problemsOfGiving(giver, given).length === 0;

function reaches(giver: Reach, { role, kind, place }: RoleAtPlace): boolean {
  if (giver.rootUnitId === null || giver.rootUnitId !== place.rootUnitId) return false;
  if (kind === 'institution') {
    if (giver.role === 'institution-operator') return mayReach('institution', 'institution', giver, place);
    return isRootPath(giver.unitPath);
  }
  // Colleagues sit in the same office; a unit of the same level elsewhere is somebody else’s.
  if (role === giver.role && place.unitPath !== giver.unitPath) return false;
  return mayReach('subtree', 'unit', giver, place);
}

/** Whether a path is that of a region’s root: `/1/`. */
const isRootPath = (path: string | null): boolean => path !== null && /^\/\d+\/$/.test(path);
