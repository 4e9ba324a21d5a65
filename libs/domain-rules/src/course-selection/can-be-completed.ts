import type { PolicyPack } from '../policy/policy-pack.js';
import type { CatalogueCourse } from './catalogue-course.js';
import { isElective } from './catalogue-course.js';
import { planHours } from './plan-hours.js';

/** What `pack.selection` asks of every plan. */
export type PlanRequirements = Pick<
  PolicyPack['selection'],
  'requiredTopics' | 'minimumElectives' | 'minimumHalfHours' | 'maximumHalfHours'
>;

/**
 * Whether some of the other courses, added to a plan, make it keep the rules: every required topic, enough electives and
 * hours within the limits. Exact: all sums of hours that can be reached are followed, as the bits of whole numbers.
 *
 * @param others open to the teacher, each once, none of the plan
 * @example
 * // 20 half-hours of 30–40 are chosen; others of 25 and 15 half-hours → true (the second); only of 25 → false
 */
export function canBeCompleted(
  plan: readonly CatalogueCourse[],
  others: readonly CatalogueCourse[],
  policy: PlanRequirements,
): boolean {
  const { requiredTopics, minimumElectives, minimumHalfHours, maximumHalfHours } = policy;
  const { halfHours, electiveCourses } = planHours(plan, requiredTopics);
  const room = maximumHalfHours - halfHours;
  if (room < 0) return false;
  const electives = Math.max(minimumElectives - electiveCourses, 0);
  const within = (1n << BigInt(room + 1)) - 1n;
  const missing = requiredTopics.filter((topic) => !plan.some((course) => course.topic === topic));

  // reached[e] holds, as bits, the hours that can be added with e electives among them (or more, for the last).
  let reached: bigint[] = Array.from({ length: electives + 1 }, (_, index) => (index === 0 ? 1n : 0n));
  const add = (sums: readonly bigint[], course: CatalogueCourse): bigint[] => {
    const step = isElective(course, requiredTopics) ? 1 : 0;
    const next: bigint[] = sums.map(() => 0n);
    sums.forEach((bits, count) => {
      const at = Math.min(count + step, electives);
      next[at] = (next[at] ?? 0n) | ((bits << BigInt(course.halfHours)) & within);
    });
    return next;
  };
  const either = (a: readonly bigint[], b: readonly bigint[]): bigint[] =>
    a.map((bits, index) => bits | (b[index] ?? 0n));

  for (const topic of new Set(missing)) {
    const without = reached;
    let served: bigint[] = reached.map(() => 0n);
    for (const course of others.filter((other) => other.topic === topic)) {
      const added = add(either(without, served), course);
      served = either(served, added);
    }
    reached = served;
  }
  for (const course of others) {
    if (!missing.includes(course.topic)) reached = either(reached, add(reached, course));
  }
  const needed = Math.max(minimumHalfHours - halfHours, 0);
  return needed <= room && (reached[electives] ?? 0n) >> BigInt(needed) > 0n;
}
