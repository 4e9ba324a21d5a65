import type { Role } from '../access/roles.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type RunProblemCode = 'run-not-your-level' | 'run-reason-missing';

const OFFICE_OF = { province: 'province-office', city: 'city-office' } as const;

/**
 * May this role compute or publish results for a whole cohort? Only the office at the head of the region, and the
 * program itself.
 *
 * @param role null for the program
 * @example mayRun({ region: { rootLevel: 'province', … } }, 'city-office', 'x') // [{ code: 'run-not-your-level', … }]
 */
export function mayRun(
  { region }: Pick<PolicyPack, 'region'>,
  role: Role | null,
  reason: string,
): Problem<RunProblemCode>[] {
  const problems: Problem<RunProblemCode>[] = [];
  if (role !== null && role !== OFFICE_OF[region.rootLevel]) {
    problems.push(problem('run-not-your-level', { data: { level: region.rootLevel } }));
  }
  if (reason.trim() === '') problems.push(problem('run-reason-missing', { field: 'reason' }));
  return problems;
}
