import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'The dates of a cohort at one time.' })
export class CohortDatesSet {
  @Field({ description: 'First day of enrollment, YYYY-MM-DD.' })
  enrollmentFrom!: string;

  @Field({ description: 'Last day of enrollment, YYYY-MM-DD.' })
  enrollmentTo!: string;

  @Field({ description: 'First training day, YYYY-MM-DD.' })
  firstTrainingDay!: string;

  @Field({ description: 'Last training day, YYYY-MM-DD.' })
  lastTrainingDay!: string;
}

@InputType({ description: 'The dates that a cohort is to have.' })
export class CohortDatesInput {
  @Field({ description: 'First day of enrollment, YYYY-MM-DD.' })
  enrollmentFrom!: string;

  @Field({ description: 'Last day of enrollment, YYYY-MM-DD.' })
  enrollmentTo!: string;

  @Field({ description: 'First training day, YYYY-MM-DD.' })
  firstTrainingDay!: string;

  @Field({ description: 'Last training day, YYYY-MM-DD.' })
  lastTrainingDay!: string;
}

@ObjectType({ description: 'A decision by which the dates of a cohort were moved.' })
export class CohortDateChange {
  @Field(() => ID, { description: 'Identifies the decision.' })
  id!: string;

  @Field(() => CohortDatesSet, { description: 'What held before.' })
  before!: CohortDatesSet;

  @Field(() => CohortDatesSet, { description: 'What held from then on.' })
  after!: CohortDatesSet;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field(() => Date, { description: 'When.' })
  changedAt!: Date;

  @Field({ description: 'Who decided.' })
  changedBy!: string;
}

@ObjectType({ description: 'The dates are moved.' })
export class MoveCohortDatesDone {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;
}

export const MoveCohortDatesResult = createUnionType({
  name: 'MoveCohortDatesResult',
  description: 'The cohort, or why its dates stay.',
  types: () => [MoveCohortDatesDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : MoveCohortDatesDone),
});

@ObjectType({ description: 'A unit that may enroll teachers after the window has ended.' })
export class LateAdmission {
  @Field(() => ID, { description: 'Identifies the permission.' })
  id!: string;

  @Field(() => ID, { description: 'County or school.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  unitName!: string;

  @Field({ description: 'Last day on which it may, YYYY-MM-DD.' })
  until!: string;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field(() => Date, { description: 'When it was granted.' })
  grantedAt!: Date;

  @Field({ description: 'Who granted it.' })
  grantedBy!: string;
}

@ObjectType({ description: 'The late admission is granted.' })
export class GrantLateAdmissionDone {
  @Field(() => ID, { description: 'Identifies the permission.' })
  admissionId!: string;
}

export const GrantLateAdmissionResult = createUnionType({
  name: 'GrantLateAdmissionResult',
  description: 'The permission, or why it was not granted.',
  types: () => [GrantLateAdmissionDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : GrantLateAdmissionDone),
});
