import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { DUTIES, type Duty } from '@tisheng/reference-data/duties.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { ObligationEnum } from '../../../../platform/graphql/obligation.enum.js';
import { isRefused, ProblemModel, Refused } from '../../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import type { EnrollmentFilter } from '../../enrolling/enrollment-filter.js';
import { EnrollmentStateEnum } from '../../graphql/enrollment.enums.js';
import { MATCHING_ACTIONS } from '../act-on-matching.js';

export const MatchingActionEnum = enumOf(MATCHING_ACTIONS);
registerEnumType(MatchingActionEnum, {
  name: 'MatchingAction',
  description: 'What is done with all enrollments that a list shows.',
  valuesMap: {
    CONFIRM: { description: 'The office confirms that they take part.' },
    WITHDRAW: { description: 'They leave the cohort.' },
    RETURN_TO_SCHOOL: { description: 'What was not confirmed yet goes back to the school.' },
  },
});

@InputType({ description: 'What a list of enrollments shows; what is left out does not narrow.' })
export class EnrollmentFilterInput {
  @Field(() => [EnrollmentStateEnum], { nullable: true, description: 'Only these states.' })
  states?: StateOf<'enrollment'>[] | null;

  @Field(() => [ObligationEnum], { nullable: true, description: 'Only these obligations.' })
  obligations?: Obligation[] | null;

  @Field(() => [StageOfSchoolingEnum], { nullable: true, description: 'Only these stages of schooling.' })
  stages?: StageOfSchooling[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `Only these duties: ${DUTIES.join(', ')}.`,
  })
  duties?: Duty[] | null;

  @Field(() => String, { nullable: true, description: 'Part of a name, or a whole learner number.' })
  search?: string | null;
}

/** The filter with null for what was left out. */
export const toFilter = (input: EnrollmentFilterInput): EnrollmentFilter => ({
  states: input.states ?? null,
  obligations: input.obligations ?? null,
  stages: input.stages ?? null,
  duties: input.duties ?? null,
  search: input.search ?? null,
});

@ObjectType({ description: 'Why some enrollments would be left out.' })
export class MatchingReason {
  @Field(() => ProblemModel, { description: 'What keeps them from it.' })
  problem!: ProblemModel;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What an action would do with all enrollments that a list shows.' })
export class MatchingPreviewAnswer {
  @Field(() => Int, { description: 'Enrollments that the list shows.' })
  matching!: number;

  @Field(() => Int, { description: 'Those of whom it would be done.' })
  able!: number;

  @Field(() => Int, { description: 'Of a confirmation: those who would wait for a place.' })
  waiting!: number;

  @Field(() => Int, { description: 'Those who would be left out.' })
  refused!: number;

  @Field(() => [MatchingReason], { description: 'Why, the most frequent first.' })
  reasons!: MatchingReason[];
}

export const BeginMatchingResult = createUnionType({
  name: 'BeginMatchingResult',
  description: 'The job that does it, or why it was not begun.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : BegunJob),
});

@ObjectType({ description: 'A teacher who was left out of work done for many.' })
export class RefusedTeacher {
  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => ProblemModel, { description: 'Why.' })
  problem!: ProblemModel;
}

export const RefusedTeacherConnection = connectionOf(RefusedTeacher, 'RefusedTeacher');
