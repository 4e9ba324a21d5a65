import type { Obligation, PolicyCohort, PolicyPack } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { addYears, completedYears } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';
import { retirementDateOf } from './retirement-date.js';
import type { RetirementCategory } from './retirement-date.js';
import type { Sex } from './sex.js';

/** The parts of a policy pack that decide who must take part. */
export type ObligationPolicy = Pick<PolicyPack, 'eligibility' | 'retirement'>;

export type ObligationReasonCode =
  | 'age-limit-reached'
  | 'age-limit-not-reached'
  | 'retirement-near'
  | 'retirement-not-near';

export interface ObligationFacts {
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  /** Set for the person; null where nothing is known and the policy's default holds. */
  readonly retirementCategory: RetirementCategory | null;
}

export interface ObligationDecision {
  readonly obligation: Obligation;
  /** Why, with the figures, for the teacher to read. */
  readonly reason: Problem<ObligationReasonCode>;
}

/**
 * Whether a teacher must take part, and why (decision 4). Two kinds of rule exist: an age in completed years,
 * reached on the birthday, and the time left before retirement, where exactly so many years are not fewer.
 *
 * @example a man born 1959-09-01, limit 55, on 2014-09-01 → voluntary; on 2014-08-31 → required
 */
export function obligationOf(
  facts: ObligationFacts,
  policy: ObligationPolicy,
  referenceDate: PlainDate,
): ObligationDecision {
  const rule = policy.eligibility.rule;
  if (rule.kind === 'age') {
    const limit = rule[facts.sex];
    const age = completedYears(facts.birthDate, referenceDate);
    const reached = age >= limit;
    return {
      obligation: reached ? rule.becomes : 'required',
      reason: problem(reached ? 'age-limit-reached' : 'age-limit-not-reached', {
        data: { age, limit, sex: facts.sex, referenceDate },
      }),
    };
  }
  const category = facts.retirementCategory ?? categoryOf(facts.sex, policy);
  const retirementDate = retirementDateOf(policy.retirement.schedule, category, facts.birthDate);
  // Counted back from the retirement date: counted forward, 28 and 29 February would fall on the same day.
  const near = referenceDate > addYears(retirementDate, -rule.years);
  return {
    obligation: near ? rule.becomes : 'required',
    reason: problem(near ? 'retirement-near' : 'retirement-not-near', {
      data: { years: rule.years, retirementDate, category, referenceDate },
    }),
  };
}

/** The day on which a cohort's ages are counted. */
export function referenceDateOf(
  cohort: Pick<PolicyCohort, 'firstTrainingDay' | 'enrollment'>,
  policy: Pick<PolicyPack, 'eligibility'>,
): PlainDate {
  switch (policy.eligibility.referenceDate) {
    case 'first-training-day':
      return cohort.firstTrainingDay;
    case 'enrollment-start':
      return cohort.enrollment.from;
  }
}

function categoryOf(sex: Sex, policy: ObligationPolicy): RetirementCategory {
  return sex === 'male' ? 'male' : policy.retirement.defaultFemaleCategory;
}
