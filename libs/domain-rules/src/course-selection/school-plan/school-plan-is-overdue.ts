import type { PolicyPack } from '../../policy/policy-pack.js';
import { addDays, type PlainDate } from '../../time/plain-date.js';

/** Last day on which a school's plan is handed in on time. */
export const schoolPlanDueOn = (
  { schoolPlan }: Pick<PolicyPack['selection'], 'schoolPlan'>,
  firstTrainingDay: PlainDate,
): PlainDate => addDays(firstTrainingDay, schoolPlan.dueDays);

/**
 * Whether a school is late: the policy asks for a plan, its day is over, and the school has handed in none yet. One that
 * was handed in and returned is with the school again, but not late.
 *
 * @example schoolPlanIsOverdue({ required: true, dueOn: '2030-03-22', today: '2030-03-22', handedIn: false }) // false
 */
export const schoolPlanIsOverdue = (facts: {
  readonly required: boolean;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
  readonly handedIn: boolean;
}): boolean => facts.required && !facts.handedIn && facts.today > facts.dueOn;
