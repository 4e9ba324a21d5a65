import type { OfficeLevel } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { NamedActor } from '../../../platform/audit/audit.js';

/** Who issues or revokes: a person at an office, or the program itself. */
export type Issuer = Actor | NamedActor;

/** The office that acts. */
export interface Office {
  readonly level: OfficeLevel;
  /** Role under which the policy's transitions know it. */
  readonly role: string;
  /** Subtree that it decides for; null for everybody in the cohort. */
  readonly unitPath: string | null;
}

const LEVELS: Readonly<Record<string, OfficeLevel>> = {
  'province-office': 'province',
  'city-office': 'city',
  'county-office': 'county',
};

/** The office behind an actor. The program itself, which holds no role, acts as the office that issues. */
export function officeOf(issuer: Issuer, issuedBy: OfficeLevel): Office {
  const role = issuer.role ?? `${issuedBy}-office`;
  return { level: LEVELS[role] ?? 'school', role, unitPath: issuer.unitPath ?? null };
}
