import type { OAuthScope, Scope, TargetKind } from './access-rule.js';
import type { Role } from './roles.js';

/** Who may, and how far: sets of roles that operations share. */
export const OFFICES = {
  'province-office': 'subtree',
  'city-office': 'subtree',
  'county-office': 'subtree',
} as const;
export const WATCHERS = { ...OFFICES, inspector: 'subtree' } as const;
export const SCHOOL = { 'school-administrator': 'subtree', principal: 'subtree' } as const;
export const OFFICES_AND_SCHOOL = { ...WATCHERS, ...SCHOOL } as const;
export const TEACHER = { teacher: 'own' } as const;
export const REVIEWERS = {
  'workshop-leader': 'subtree',
  'training-college': 'subtree',
  expert: 'subtree',
} as const;
export const INSTITUTION = { 'institution-operator': 'institution' } as const;

export const ADMINISTRATORS = { ...OFFICES, 'school-administrator': 'subtree' } as const;
export const KEEPERS_OF_OPERATORS = {
  'province-office': 'region',
  'city-office': 'region',
  ...INSTITUTION,
} as const;

export const publicly = { for: 'public' } as const;
export const signedIn = { for: 'signed-in' } as const;
export const roles = <const R extends Partial<Record<Role, Scope>>, const T extends readonly TargetKind[]>(
  who: R,
  ...targets: T
) => ({ for: 'roles', roles: who, targets }) as const;
export const clients = <const S extends OAuthScope | null>(scope: S) => ({ for: 'clients', scope }) as const;
