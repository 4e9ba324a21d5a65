import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { isRefused, ProblemModel, Refused } from '../../../platform/graphql/problem.model.js';
import { CohortStateEnum, EnrollmentStateEnum } from './enrollment.enums.js';

@ObjectType({ description: 'Teachers were put forward.' })
export class PutForwardTeachersDone {
  @Field(() => Int, { description: 'Teachers who got a place.' })
  putForward!: number;

  @Field(() => Int, { description: 'Teachers for whom no place was free; they wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'Teachers who were in the cohort before.' })
  alreadyEnrolled!: number;

  @Field(() => Int, { description: 'Teachers of the unit who cannot take part, or need not.' })
  leftOut!: number;

  @Field(() => [ProblemModel], {
    description: 'Why the first of them were left out; `field` is the learner number.',
  })
  problems!: ProblemModel[];
}

export const PutForwardTeachersResult = createUnionType({
  name: 'PutForwardTeachersResult',
  description: 'What became of the teachers, or why none was put forward.',
  types: () => [PutForwardTeachersDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : PutForwardTeachersDone),
});

@ObjectType({ description: 'The teacher is registered.' })
export class RegisterForCohortDone {
  @Field(() => ID, { description: 'The teacher’s enrollment.' })
  enrollmentId!: string;

  @Field(() => EnrollmentStateEnum, { description: 'Registered, or waiting where no place is free.' })
  state!: StateOf<'enrollment'>;
}

export const RegisterForCohortResult = createUnionType({
  name: 'RegisterForCohortResult',
  description: 'The enrollment, or why the teacher cannot register.',
  types: () => [RegisterForCohortDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : RegisterForCohortDone),
});

@ObjectType({ description: 'Enrollments were confirmed.' })
export class ConfirmEnrollmentsDone {
  @Field(() => Int, { description: 'How many.' })
  confirmed!: number;

  @Field(() => Int, {
    description: 'Those for whom no place is free; they wait, and are confirmed as soon as one is.',
  })
  waiting!: number;
}

export const ConfirmEnrollmentsResult = createUnionType({
  name: 'ConfirmEnrollmentsResult',
  description: 'How many were confirmed, or why none was.',
  types: () => [ConfirmEnrollmentsDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : ConfirmEnrollmentsDone),
});

@ObjectType({ description: 'Enrollments were withdrawn.' })
export class WithdrawEnrollmentsDone {
  @Field(() => Int, { description: 'How many.' })
  withdrawn!: number;
}

export const WithdrawEnrollmentsResult = createUnionType({
  name: 'WithdrawEnrollmentsResult',
  description: 'How many were withdrawn, or why none was.',
  types: () => [WithdrawEnrollmentsDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : WithdrawEnrollmentsDone),
});

@ObjectType({ description: 'The cohort went on.' })
export class AdvanceCohortDone {
  @Field(() => CohortStateEnum, { description: 'State before.' })
  from!: StateOf<'cohort'>;

  @Field(() => CohortStateEnum, { description: 'State now.' })
  to!: StateOf<'cohort'>;
}

export const AdvanceCohortResult = createUnionType({
  name: 'AdvanceCohortResult',
  description: 'The step that the cohort made, or why it could not.',
  types: () => [AdvanceCohortDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : AdvanceCohortDone),
});
