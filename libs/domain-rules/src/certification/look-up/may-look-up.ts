import type { Role } from '../../access/roles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type LookUpProblemCode =
  | 'look-up-names-nobody'
  | 'look-up-too-many'
  | 'look-up-needs-reason'
  | 'unmask-not-your-role';

/** For what personnel offices look certificates up (Jilin 五(一): 资格定期注册、职务评聘、考核奖励). */
export const LOOK_UP_PURPOSES = ['registration', 'title-review', 'appraisal', 'other'] as const;
export type LookUpPurpose = (typeof LOOK_UP_PURPOSES)[number];

/** Numbers that one look-up may name. */
export const MOST_LOOKED_UP = 500;
/** Shortest reason that says anything, in characters. */
export const LOOK_UP_REASON_MINIMUM = 5;

const UNMASKERS: readonly Role[] = ['province-office', 'city-office', 'county-office'];

/** A look-up by exact numbers. */
export interface LookUpRequest {
  /** As they were typed; empty lines do not count. */
  readonly numbers: readonly string[];
  readonly reason: string;
}

/** The numbers as they are compared, each once, in the order typed: full-width signs, spaces and case do not matter. */
export function lookedUpNumbers(numbers: readonly string[]): string[] {
  const plain = numbers.map((number) => number.normalize('NFKC').replace(/\s/g, '').toUpperCase());
  return [...new Set(plain.filter((number) => number !== ''))];
}

/** May this be looked up? Exact numbers with a reason; nobody browses. */
export function mayLookUp({ numbers, reason }: LookUpRequest): Problem<LookUpProblemCode>[] {
  const problems: Problem<LookUpProblemCode>[] = [];
  const named = lookedUpNumbers(numbers).length;
  if (named === 0) problems.push(problem('look-up-names-nobody', { field: 'numbers' }));
  if (named > MOST_LOOKED_UP) {
    problems.push(problem('look-up-too-many', { field: 'numbers', data: { named, most: MOST_LOOKED_UP } }));
  }
  return [...problems, ...reasonProblems(reason)];
}

/** May whole ID numbers be written into a file? Offices may, and say why. */
export function mayUnmask(role: Role | null, reason: string): Problem<LookUpProblemCode>[] {
  const problems: Problem<LookUpProblemCode>[] = [];
  if (role === null || !UNMASKERS.includes(role)) problems.push(problem('unmask-not-your-role'));
  return [...problems, ...reasonProblems(reason)];
}

function reasonProblems(reason: string): Problem<LookUpProblemCode>[] {
  return [...reason.trim()].length >= LOOK_UP_REASON_MINIMUM
    ? []
    : [problem('look-up-needs-reason', { field: 'reason', data: { minimum: LOOK_UP_REASON_MINIMUM } })];
}
