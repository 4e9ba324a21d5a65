/**
 * Roles of people (features I1). A person may hold several, each at one place, and works under one at a time.
 * Training institutions' programs hold none: they act by OAuth scopes.
 */
export const ROLES = [
  'province-office',
  'city-office',
  'county-office',
  'school-administrator',
  'principal',
  'teacher',
  'workshop-leader',
  'expert',
  'training-college',
  'institution-operator',
  'inspector',
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);
