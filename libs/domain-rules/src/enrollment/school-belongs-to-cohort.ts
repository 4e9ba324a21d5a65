import type { PolicyCohort } from '../policy/policy-pack.js';

/**
 * Whether a school's teachers may join a cohort: a cohort without units is open to the whole region, any other
 * to the schools below one of its units.
 *
 * @param unitNames names of the school itself and of every unit above it
 */
export function schoolBelongsToCohort(
  unitNames: readonly string[],
  cohort: Pick<PolicyCohort, 'units'>,
): boolean {
  return cohort.units.length === 0 || cohort.units.some((unit) => unitNames.includes(unit));
}
