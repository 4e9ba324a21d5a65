import { checkChoice, type PlanFacts, type PlanPolicy } from '../check-plan.js';
import type { Problem } from '../../problem.js';
import type { PlanProblemCode } from '../check-plan.js';

/** What of a colleague's plan goes into one's own. */
export interface AdoptedCourses {
  /** Courses to be added, in the colleague's order. */
  readonly added: readonly string[];
  /** Those that stand in one's own plan already. */
  readonly had: readonly string[];
  /** Those that one may not choose: another institution's, or no longer offered. */
  readonly skipped: readonly string[];
  /** What keeps one from choosing at all, whatever the course. */
  readonly problems: readonly Problem<PlanProblemCode>[];
}

/**
 * Which courses of a colleague's plan one may take over, by the same rules by which one chooses (`checkChoice`).
 *
 * @param own codes of one's own plan
 * @param facts the facts of one's own plan, with the colleague's courses in the catalogue
 */
export function coursesToAdopt(
  colleagues: readonly string[],
  own: readonly string[],
  facts: Omit<PlanFacts, 'chosen' | 'startWeeks' | 'inDraft'>,
  policy: PlanPolicy,
): AdoptedCourses {
  const had = colleagues.filter((code) => own.includes(code));
  const others = colleagues.filter((code) => !own.includes(code));
  const problems = checkChoice(
    { ...facts, chosen: others, startWeeks: others.map(() => null), inDraft: [] },
    policy,
  );
  const refused = new Set(problems.flatMap(({ row }) => (row === undefined ? [] : [others[row]])));
  return {
    added: others.filter((code) => !refused.has(code)),
    had,
    skipped: others.filter((code) => refused.has(code)),
    problems: problems.filter(({ row }) => row === undefined),
  };
}
