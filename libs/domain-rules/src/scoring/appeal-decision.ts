import type { Role } from '../access/roles.js';
import { mayMove } from '../lifecycle/may-move.js';
import type { MoveProblemCode } from '../lifecycle/may-move.js';
import type { StateOf } from '../lifecycle/lifecycles.js';
import type { Grade, PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { whoDecides } from './appeal.js';
import type { AppealBody, AppealLevel, AppealSubject } from './appeal.js';

export type AppealDecisionProblemCode =
  | 'appeal-not-yours-to-decide'
  | 'appeal-decision-of-oneself'
  | 'appeal-decision-reason-missing'
  | 'appeal-new-grade-missing'
  | 'appeal-grade-unchanged'
  | 'appeal-grade-not-expected';

/** Role that acts for each body. */
const ROLE_OF: Readonly<Record<AppealBody, Role>> = {
  institution: 'institution-operator',
  school: 'principal',
  'workshop-leader': 'workshop-leader',
  county: 'county-office',
  city: 'city-office',
  province: 'province-office',
};

/**
 * The role that decides at a level. Where no county's office stands above the school, the office that acts for it
 * decides in its place.
 *
 * @param actsForCounty role of that office: `county-office` in an ordinary county, `city-office` for schools directly
 *   under a city
 * @example decidingRole('school-rating', 'county', 'city-office') // 'city-office'
 */
export function decidingRole(
  subject: AppealSubject,
  level: AppealLevel,
  actsForCounty: Role = 'county-office',
): Role {
  const body = whoDecides(subject, level);
  return body === 'county' ? actsForCounty : ROLE_OF[body];
}

/**
 * The role that acts as the county for a school: the county's office, or the office above where the school stands in no
 * county.
 *
 * @param countyKind kind of the unit that holds the school
 * @param aboveKind kind of the unit above that
 */
export function actsForCounty(countyKind: string | undefined, aboveKind: string | null | undefined): Role {
  if (countyKind !== 'direct-schools') return 'county-office';
  return aboveKind === 'province' ? 'province-office' : 'city-office';
}

/** A decision that somebody wants to make. */
export interface AppealDecision {
  readonly outcome: 'upheld' | 'dismissed';
  readonly reason: string;
  /** Grade in place of the one appealed against; null when the decision names none. */
  readonly newGrade: Grade | null;
}

/** The appeal and the person who wants to decide it. */
export interface DecisionFacts {
  readonly subject: AppealSubject;
  readonly level: AppealLevel;
  readonly state: StateOf<'appeal'>;
  /** Grade appealed against; null where the appeal is about no grade. */
  readonly currentGrade: Grade | null;
  readonly role: Role;
  readonly actsForCounty: Role;
  /** Whether the person is the teacher who appeals. */
  readonly oneself: boolean;
}

/**
 * May this person make this decision? The level's own body, with a reason, never on one's own appeal. Upholding an
 * appeal against a school's rating names the new grade. Against an institution's result it may: without one the result
 * is computed again from what the records say by then.
 *
 * @returns every reason why not; empty when the decision stands
 */
export function mayDecideAppeal(
  pack: Pick<PolicyPack, 'transitions'>,
  facts: DecisionFacts,
  { outcome, reason, newGrade }: AppealDecision,
): Problem<AppealDecisionProblemCode | MoveProblemCode>[] {
  const { subject, level, state, currentGrade, role, actsForCounty, oneself } = facts;
  const decides = decidingRole(subject, level, actsForCounty);
  const problems: Problem<AppealDecisionProblemCode | MoveProblemCode>[] = [];
  if (role !== decides) problems.push(problem('appeal-not-yours-to-decide', { data: { level, decides } }));
  // An office that stands in for the county makes the county's move.
  const roles = role === decides && whoDecides(subject, level) === 'county' ? [role, ROLE_OF.county] : [role];
  problems.push(...mayMove(pack, { lifecycle: 'appeal', from: state, to: outcome, roles }));
  if (oneself) problems.push(problem('appeal-decision-of-oneself'));
  if (reason.trim() === '') problems.push(problem('appeal-decision-reason-missing', { field: 'reason' }));
  return [...problems, ...gradeProblems(subject, outcome, newGrade, currentGrade)];
}

function gradeProblems(
  subject: AppealSubject,
  outcome: AppealDecision['outcome'],
  newGrade: Grade | null,
  currentGrade: Grade | null,
): Problem<AppealDecisionProblemCode>[] {
  const field = 'newGrade';
  if (newGrade === null) {
    const missing = outcome === 'upheld' && subject === 'school-rating';
    return missing ? [problem('appeal-new-grade-missing', { field })] : [];
  }
  if (outcome === 'dismissed' || subject === 'practice-review') {
    return [problem('appeal-grade-not-expected', { field })];
  }
  return newGrade === currentGrade
    ? [problem('appeal-grade-unchanged', { field, data: { grade: newGrade } })]
    : [];
}
