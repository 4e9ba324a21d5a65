import type { Role } from '../../access/roles.js';
import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { PlainDate } from '../../time/plain-date.js';
import { authorOf, type FormOfTheme } from './measuring-form.js';

export type MayMeasureProblemCode =
  | 'measurement-theme-without-form'
  | 'measurement-not-enrolled'
  | 'observation-of-oneself'
  | 'observer-not-named'
  | 'observer-not-of-school'
  | 'measurement-of-another'
  | 'measurement-outside-training'
  | 'measurement-in-future'
  | 'measurement-frozen';

/** Roles that observe lessons by what they are: trainers of the school, of the county, experts, leaders of workshops. */
export const OBSERVERS: readonly Role[] = [
  'school-administrator',
  'principal',
  'training-college',
  'expert',
  'workshop-leader',
  'county-office',
];
export const SCHOOL_ROLES: readonly Role[] = ['school-administrator', 'principal'];

export interface MayMeasureFacts {
  /** Null where the policy has no such form for the theme. */
  readonly form: FormOfTheme | null;
  readonly theme: number;
  readonly role: Role;
  /** The person who asks stands for the teacher who is measured, whatever role they work under. */
  readonly isTeacherMeasured: boolean;
  /** Works under the role of a school, and the teacher is of that school. */
  readonly isSchoolOfTeacher: boolean;
  /** Whose observation it is: theirs, nobody's yet, or somebody else's. */
  readonly observer: 'oneself' | 'nobody' | 'somebody-else';
  readonly enrollment: StateOf<'enrollment'> | null;
  /** State of the stored form; null for a new one. */
  readonly state: StateOf<'measurement'> | null;
  /** The form is only arranged for a day, nothing is written yet. */
  readonly planned: boolean;
  readonly heldOn: PlainDate;
  readonly today: PlainDate;
  readonly firstTrainingDay: PlainDate;
  readonly lastTrainingDay: PlainDate;
}

/**
 * Whether somebody may arrange or fill a form about a confirmed learner. A lesson is observed by trainers, experts and
 * leaders, or by the colleague whom the school has named; nobody observes themselves. Other forms are the teacher's own;
 * a form that the school signs may be filled by the school too. Once signed a form is never written again.
 */
export function mayMeasure(facts: MayMeasureFacts): Problem<MayMeasureProblemCode>[] {
  const problems: Problem<MayMeasureProblemCode>[] = [];
  const { heldOn, today, firstTrainingDay: from, lastTrainingDay: to } = facts;
  if (!facts.form) {
    problems.push(
      problem('measurement-theme-without-form', { field: 'theme', data: { theme: facts.theme } }),
    );
  } else if (authorOf(facts.form.form) === 'observer') problems.push(...mayObserve(facts));
  else {
    const bySchool = facts.isSchoolOfTeacher && facts.form.form.signedBy.includes('school');
    if (!facts.isTeacherMeasured && !bySchool) problems.push(problem('measurement-of-another'));
  }
  if (facts.enrollment !== 'confirmed') {
    problems.push(problem('measurement-not-enrolled', { data: { state: facts.enrollment } }));
  }
  if (facts.state !== null && facts.state !== 'planned' && facts.state !== 'draft') {
    problems.push(problem('measurement-frozen', { data: { state: facts.state } }));
  }
  if (heldOn < from || heldOn > to) {
    problems.push(problem('measurement-outside-training', { field: 'heldOn', data: { heldOn, from, to } }));
  } else if (!facts.planned && heldOn > today) {
    problems.push(problem('measurement-in-future', { field: 'heldOn', data: { heldOn } }));
  }
  return problems;
}

function mayObserve(facts: MayMeasureFacts): Problem<MayMeasureProblemCode>[] {
  if (facts.isTeacherMeasured) return [problem('observation-of-oneself')];
  // A school arranges what a colleague of its own then observes; it does not write for them.
  const arranges = facts.planned && facts.isSchoolOfTeacher && SCHOOL_ROLES.includes(facts.role);
  if (facts.observer === 'somebody-else' && !arranges) return [problem('observer-not-named')];
  if (facts.observer === 'nobody' && !OBSERVERS.includes(facts.role)) return [problem('observer-not-named')];
  return [];
}
