import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { IdType } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type { RetirementCategory } from '@tisheng/domain-rules/enrollment/retirement-date.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Duty } from '@tisheng/reference-data/duties.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import { SexEnum } from '../../graphql/enrollment.enums.js';
import { DutyEnum, IdTypeEnum, RetirementCategoryEnum } from './people.enums.js';

@InputType({ description: 'The facts of one teacher, whole.' })
export class TeacherFactsInput {
  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => IdTypeEnum, { description: 'Type of ID document.' })
  idType!: IdType;

  @Field(() => String, { nullable: true, description: 'ID number; null leaves the stored one as it is.' })
  idNumber!: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex; null where the ID number tells it.' })
  sex!: Sex | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date of birth, YYYY-MM-DD; null where the ID number tells it.',
  })
  birthDate!: string | null;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling taught.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null for none.' })
  subject!: string | null;

  @Field(() => DutyEnum, { description: 'Duty.' })
  duty!: Duty;

  @Field(() => String, { nullable: true, description: 'Telephone number; null for none.' })
  phone!: string | null;

  @Field(() => RetirementCategoryEnum, {
    nullable: true,
    description: 'Category of retirement; null takes the policy’s default.',
  })
  retirementCategory!: RetirementCategory | null;
}

@ObjectType({ description: 'The teacher stands on the roster.' })
export class AddTeacherDone {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field(() => Int, { description: 'Entries that may be the same person; look at them before going on.' })
  possibleDuplicates!: number;
}

@ObjectType({ description: 'The facts were corrected.' })
export class EditTeacherDone {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field(() => Int, { description: 'So many facts changed.' })
  changed!: number;

  @Field(() => Int, { description: 'So many obligations changed with them.' })
  obligationsChanged!: number;

  @Field(() => Int, { description: 'So many obligations wait for the county.' })
  obligationsWaiting!: number;
}

@ObjectType({ description: 'The teacher has left the roster.' })
export class NoteLeavingDone {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field(() => Int, { description: 'Places in cohorts that were given back.' })
  withdrawn!: number;
}

@ObjectType({ description: 'The teacher serves again.' })
export class ReturnTeacherDone {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;
}

@ObjectType({ description: 'Two entries are one person now.' })
export class MergeTeachersDone {
  @Field(() => ID, { description: 'The entry that stayed.' })
  teacherId!: string;

  @Field(() => Int, { description: 'Cohorts in which both stood and one place was given up.' })
  cohortsUnited!: number;

  @Field(() => Int, { description: 'Rows of all stages that were brought to the one who stayed.' })
  moved!: number;
}

@ObjectType({ description: 'Two entries are two people, by decision.' })
export class KeepTeachersApartDone {
  @Field(() => ID, { description: 'One of the two.' })
  teacherId!: string;
}

@ObjectType({ description: 'The wish to be forgotten was noted.' })
export class RequestErasureDone {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@ObjectType({ description: 'The wish to be forgotten was decided.' })
export class DecideErasureDone {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'Rows from which personal data were erased; 0 for a refusal.' })
  erased!: number;
}

export const AddTeacherResult = createUnionType({
  name: 'AddTeacherResult',
  description: 'An added teacher, or everything that speaks against it.',
  types: () => [AddTeacherDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : AddTeacherDone),
});

export const EditTeacherResult = createUnionType({
  name: 'EditTeacherResult',
  description: 'A corrected teacher, or everything that speaks against it.',
  types: () => [EditTeacherDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : EditTeacherDone),
});

export const NoteLeavingResult = createUnionType({
  name: 'NoteLeavingResult',
  description: 'A leaver, or why the teacher was not taken off the roster.',
  types: () => [NoteLeavingDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : NoteLeavingDone),
});

export const ReturnTeacherResult = createUnionType({
  name: 'ReturnTeacherResult',
  description: 'A teacher who is back, or why not.',
  types: () => [ReturnTeacherDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : ReturnTeacherDone),
});

export const MergeTeachersResult = createUnionType({
  name: 'MergeTeachersResult',
  description: 'A merge, or why the two were not merged.',
  types: () => [MergeTeachersDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : MergeTeachersDone),
});

export const KeepTeachersApartResult = createUnionType({
  name: 'KeepTeachersApartResult',
  description: 'A pair kept apart, or why not.',
  types: () => [KeepTeachersApartDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : KeepTeachersApartDone),
});

export const RequestErasureResult = createUnionType({
  name: 'RequestErasureResult',
  description: 'A noted wish, or why it was not noted.',
  types: () => [RequestErasureDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : RequestErasureDone),
});

export const DecideErasureResult = createUnionType({
  name: 'DecideErasureResult',
  description: 'A decided wish, or why it was not decided.',
  types: () => [DecideErasureDone, Refused] as const,
  resolveType: (value) => (isRefused(value) ? Refused : DecideErasureDone),
});
