import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import { SexEnum } from './enrollment.enums.js';

@ObjectType({ description: 'A teacher on the roster.' })
export class Teacher {
  @Field(() => ID, { description: 'Identifies the teacher.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => SexEnum, { description: 'Sex.' })
  sex!: Sex;

  @Field({ description: 'Date of birth, YYYY-MM-DD.' })
  birthDate!: string;

  @Field({ description: 'Type of ID document.' })
  idType!: string;

  @Field({ description: 'ID number, masked but for the last four characters.' })
  maskedIdNumber!: string;

  @Field(() => ID, { description: 'School where the teacher serves.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'Name of the county (or unit like it) above the school.' })
  countyName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling taught.' })
  stage!: StageOfSchooling;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the subject; null where the roster names none.',
  })
  subject!: string | null;

  @Field({ description: 'Duty on the roster: teacher, principal, …' })
  duty!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; null where the roster names none or the role may not see it.',
  })
  phone!: string | null;

  @Field(() => [String], { description: 'Learner numbers, one for each programme of the region.' })
  learnerNumbers!: readonly string[];

  @Field({ description: 'Whether the teacher has left the roster.' })
  left!: boolean;
}

export const TeacherConnection = connectionOf(Teacher, 'Teacher');

@ObjectType({ description: 'A whole ID number; the look at it is written into the trail.' })
export class UnmaskedIdNumber {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'The whole number.' })
  idNumber!: string;
}
