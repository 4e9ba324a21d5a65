import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { ObligationEnum } from '../../../platform/graphql/obligation.enum.js';
import { ProblemModel } from '../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import { EnrollmentStateEnum } from './enrollment.enums.js';

@ObjectType({ description: 'One teacher’s place in one cohort.' })
export class Enrollment {
  @Field(() => ID, { description: 'Identifies the enrollment.' })
  id!: string;

  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({
    description: 'Programme-wide number without personal meaning, by which institutions know the teacher.',
  })
  learnerNo!: string;

  @Field({ description: 'Name of the teacher.' })
  name!: string;

  @Field({ description: 'ID number, masked but for the last four characters.' })
  maskedIdNumber!: string;

  @Field(() => ID, { description: 'School of the teacher.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => ID, { description: 'County (or unit like it) that decides for the school.' })
  countyId!: string;

  @Field({ description: 'Name of that county.' })
  countyName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling taught.' })
  stage!: StageOfSchooling;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the subject; null where the roster names none.',
  })
  subject!: string | null;

  @Field(() => ObligationEnum, { description: 'Whether the teacher must take part.' })
  obligation!: Obligation;

  @Field(() => ProblemModel, { description: 'Why, with the figures, in words for the teacher.' })
  obligationReason!: ProblemModel;

  @Field(() => EnrollmentStateEnum, { description: 'How far the enrollment has come.' })
  state!: StateOf<'enrollment'>;

  @Field(() => ID, { nullable: true, description: 'Training institution; null until the county has chosen.' })
  institutionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the institution; null until the county has chosen.',
  })
  institutionName!: string | null;

  @Field(() => Date, { description: 'When the teacher was put forward or registered.' })
  putForwardAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the county confirmed; null until then.' })
  confirmedAt!: Date | null;

  @Field({
    description: 'What the teacher does: teacher, principal, backbone-teacher, researcher, manager, trainer.',
  })
  duty!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place on the waiting list, from 1; null for who does not wait.',
  })
  waitingPosition!: number | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the county confirmed, also of one who waits for a place; null until then.',
  })
  approvedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the teacher moved up from the waiting list; null for who never did.',
  })
  promotedAt!: Date | null;
}

export const EnrollmentConnection = connectionOf(Enrollment, 'Enrollment');
