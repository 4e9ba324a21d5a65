import type { PolicyTheme } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type OfflineHoursProblemCode =
  | 'offline-hours-of-other-school'
  | 'offline-hours-malformed'
  | 'theme-without-offline-hours'
  | 'offline-hours-above-theme';

/** Offline half-hours of one theme that a school has attested for a teacher. */
export interface Attestation {
  readonly theme: number;
  readonly halfHours: number;
}

export interface AttestationFacts {
  /** School that attests. */
  readonly school: string;
  /** School that the teacher belongs to today; null for a teacher without one. */
  readonly teacherSchool: string | null;
  /** Half-hours already attested for the same teacher and theme, the one being corrected left out. */
  readonly alreadyHalfHours: number;
}

/**
 * Whether a school may attest offline hours: for its own teachers, in whole half-hours above none, and together
 * with what is attested already no more than the theme has (Jilin annex art. 12(1)).
 */
export function checkAttestation(
  attestation: Attestation,
  facts: AttestationFacts,
  theme: Pick<PolicyTheme, 'theme' | 'offlineHalfHours'>,
): Problem<OfflineHoursProblemCode>[] {
  const problems: Problem<OfflineHoursProblemCode>[] = [];
  const { halfHours } = attestation;
  if (facts.teacherSchool !== facts.school) problems.push(problem('offline-hours-of-other-school'));
  const whole = Number.isSafeInteger(halfHours) && halfHours > 0;
  if (!whole) problems.push(problem('offline-hours-malformed', { field: 'halfHours' }));
  if (theme.offlineHalfHours === 0) {
    problems.push(problem('theme-without-offline-hours', { field: 'theme', data: { theme: theme.theme } }));
  } else if (whole && facts.alreadyHalfHours + halfHours > theme.offlineHalfHours) {
    problems.push(
      problem('offline-hours-above-theme', {
        field: 'halfHours',
        data: {
          theme: theme.theme,
          halfHours,
          already: facts.alreadyHalfHours,
          maximum: theme.offlineHalfHours,
        },
      }),
    );
  }
  return problems;
}

/**
 * A teacher's offline half-hours: what is attested, for each theme no more than the theme has. Attestations of
 * themes that the pack does not have count nothing.
 */
export function offlineHalfHours(
  attestations: readonly Attestation[],
  themes: readonly Pick<PolicyTheme, 'theme' | 'offlineHalfHours'>[],
): number {
  const attested = new Map<number, number>();
  for (const { theme, halfHours } of attestations) {
    attested.set(theme, (attested.get(theme) ?? 0) + halfHours);
  }
  return themes.reduce((sum, { theme, offlineHalfHours: maximum }) => {
    return sum + Math.min(attested.get(theme) ?? 0, maximum);
  }, 0);
}
