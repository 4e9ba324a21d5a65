import type { StateOf } from '../lifecycle/lifecycles.js';
import { problem, type Problem } from '../problem.js';
import { compareVersions } from './version-order.js';

export type ActivatePolicyPackProblemCode =
  | 'policy-activation-without-cohort'
  | 'policy-activation-cohort-unknown'
  | 'policy-activation-cohort-begun'
  | 'policy-activation-version-held'
  | 'policy-activation-version-older';

/** A cohort that exists already. */
export interface ExistingCohort {
  readonly code: string;
  readonly state: StateOf<'cohort'>;
  readonly version: string;
}

/** The version that is to hold, and the cohorts that there are. */
export interface ActivationFacts {
  readonly version: string;
  /** Codes of the cohorts that the version knows. */
  readonly cohortCodes: readonly string[];
  readonly existing: readonly ExistingCohort[];
}

/**
 * Whether one cohort may take a version: it stands in that version, and it is new or has not begun. A cohort whose
 * enrollment was ever open keeps the policy under which its teachers came, so that no finished evaluation changes.
 */
export function cohortMayTakePolicyPack(
  code: string,
  { version, cohortCodes, existing }: ActivationFacts,
): Problem<ActivatePolicyPackProblemCode>[] {
  if (!cohortCodes.includes(code))
    return [problem('policy-activation-cohort-unknown', { field: code, data: { cohort: code } })];
  const cohort = existing.find((one) => one.code === code);
  if (!cohort) return [];
  const problems: Problem<ActivatePolicyPackProblemCode>[] = [];
  if (cohort.state !== 'planned') {
    problems.push(
      problem('policy-activation-cohort-begun', {
        field: code,
        data: { cohort: code, version: cohort.version },
      }),
    );
  }
  if (cohort.version === version) {
    problems.push(
      problem('policy-activation-version-held', { field: code, data: { cohort: code, version } }),
    );
  } else if (compareVersions(version, cohort.version) < 0) {
    problems.push(
      problem('policy-activation-version-older', {
        field: code,
        data: { cohort: code, version, held: cohort.version },
      }),
    );
  }
  return problems;
}

/** Whether a version may be put in force for the chosen cohorts; every problem of every one. */
export function mayActivatePolicyPack(
  chosen: readonly string[],
  facts: ActivationFacts,
): Problem<ActivatePolicyPackProblemCode>[] {
  if (chosen.length === 0) return [problem('policy-activation-without-cohort')];
  return chosen.flatMap((code) => cohortMayTakePolicyPack(code, facts));
}
