import type { Obligation, PolicyCohort, PolicyPack, StageOfSchooling } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { PlainDate } from '../time/plain-date.js';
import { countsInQuota } from './quota.js';
import type { QuotaFulfilment } from './quota.js';
import { schoolBelongsToCohort } from './school-belongs-to-cohort.js';

export type EnrollmentProblemCode =
  | 'enrollment-not-open'
  | 'enrollment-closed'
  | 'teacher-has-left'
  | 'already-enrolled'
  | 'in-another-active-cohort'
  | 'school-not-in-cohort'
  | 'stage-not-in-cohort'
  | 'cohort-full'
  | 'teacher-did-not-volunteer';

export interface EnrollmentFacts {
  readonly today: PlainDate;
  readonly teacher: {
    readonly stage: StageOfSchooling;
    /** Whether the teacher still serves at the school. */
    readonly inService: boolean;
    readonly obligation: Obligation;
    /** Whether one who need not take part has agreed to; without meaning for the required. */
    readonly volunteers: boolean;
  };
  /** Names of the teacher's school and of every unit above it. */
  readonly unitNames: readonly string[];
  /** Whether the teacher has a live enrolment in this very cohort. */
  readonly enrolledInThisCohort: boolean;
  /** Name of another cohort of the same programme in which the teacher is active, or null. */
  readonly otherActiveCohort: string | null;
  /** Fulfilment of the quotas that apply: the cohort's own and, where it has one, the county's. */
  readonly quotas: readonly QuotaFulfilment[];
}

/**
 * Everything that keeps a teacher out of a cohort; empty when the enrolment may be made. The first and the last
 * day of the window belong to it. Who counts in no quota needs no free place.
 */
export function mayEnroll(
  facts: EnrollmentFacts,
  cohort: Pick<PolicyCohort, 'enrollment' | 'units'>,
  policy: Pick<PolicyPack, 'eligibility'>,
): Problem<EnrollmentProblemCode>[] {
  const problems: Problem<EnrollmentProblemCode>[] = [];
  const { teacher, today } = facts;
  const { from, to } = cohort.enrollment;
  if (today < from) problems.push(problem('enrollment-not-open', { data: { from, to } }));
  if (today > to) problems.push(problem('enrollment-closed', { data: { from, to } }));
  if (!teacher.inService) problems.push(problem('teacher-has-left'));
  if (facts.enrolledInThisCohort) problems.push(problem('already-enrolled'));
  if (facts.otherActiveCohort !== null) {
    problems.push(problem('in-another-active-cohort', { data: { cohort: facts.otherActiveCohort } }));
  }
  if (!schoolBelongsToCohort(facts.unitNames, cohort)) {
    problems.push(problem('school-not-in-cohort', { data: { units: cohort.units.join('、') } }));
  }
  if (teacher.obligation !== 'required' && !teacher.volunteers) {
    problems.push(problem('teacher-did-not-volunteer', { data: { obligation: teacher.obligation } }));
  }
  return [...problems, ...quotaProblems(facts, policy)];
}

function quotaProblems(
  { teacher, quotas }: EnrollmentFacts,
  policy: Pick<PolicyPack, 'eligibility'>,
): Problem<EnrollmentProblemCode>[] {
  const lines = quotas.filter((quota) => quota.stages.includes(teacher.stage));
  if (quotas.length > 0 && lines.length === 0) {
    return [problem('stage-not-in-cohort', { data: { stage: teacher.stage } })];
  }
  if (!countsInQuota(teacher.obligation, policy)) return [];
  return lines
    .filter((line) => line.free === 0)
    .map((line) => problem('cohort-full', { data: { quota: line.teachers, taken: line.taken } }));
}
