import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';

@ObjectType({ description: 'A teacher whose lessons may be observed.' })
export class ObservableTeacher {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name of the teacher.' })
  teacherName!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null where none is known.' })
  subject!: string | null;

  @Field(() => Int, { description: 'Signed observations.' })
  observed!: number;

  @Field(() => Int, { description: 'Observations that are arranged, written or waiting to be signed.' })
  arranged!: number;
}

export const ObservableTeacherConnection = connectionOf(ObservableTeacher, 'ObservableTeacher');

@ObjectType({ description: 'How far the measuring of practice has come in one unit.' })
export class MeasurementCoverage {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  unitName!: string;

  @Field(() => Int, { description: 'Confirmed learners.' })
  learners!: number;

  @Field(() => Int, { description: 'Learners with a signed observation.' })
  observed!: number;

  @Field(() => Int, { description: 'Learners with an observation that is not signed yet.' })
  arranged!: number;

  @Field(() => Int, { description: 'Learners with a signed proof of outcomes.' })
  proven!: number;

  @Field(() => Int, { description: 'Learners with a signed case analysis.' })
  analysed!: number;

  @Field(() => Int, { description: 'Forms that wait for a signature or are objected to.' })
  waiting!: number;

  @Field({ description: 'Whether the policy asks for lesson observations.' })
  asksObservation!: boolean;

  @Field({ description: 'Whether the policy asks for proofs of outcomes.' })
  asksProof!: boolean;

  @Field({ description: 'Whether the policy asks for case analyses.' })
  asksCase!: boolean;
}
