import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import { SexEnum } from '../../graphql/enrollment.enums.js';
import {
  DuplicateEvidenceEnum,
  DuplicatePairStateEnum,
  DutyEnum,
  ErasureStateEnum,
  IdTypeEnum,
} from './people.enums.js';

@ObjectType({ description: 'One of two entries of the roster that may be the same person.' })
export class PairEntry {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => SexEnum, { description: 'Sex.' })
  sex!: Sex;

  @Field({ description: 'Date of birth, YYYY-MM-DD.' })
  birthDate!: string;

  @Field(() => IdTypeEnum, { description: 'Type of ID document.' })
  idType!: string;

  @Field({ description: 'ID number, masked but for the last four characters.' })
  maskedIdNumber!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'Name of the county.' })
  countyName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling taught.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null for none.' })
  subject!: string | null;

  @Field(() => DutyEnum, { description: 'Duty.' })
  duty!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, masked; null for none.' })
  phone!: string | null;

  @Field(() => [String], { description: 'Learner numbers.' })
  learnerNumbers!: readonly string[];

  @Field(() => [String], { description: 'Names of the cohorts in which the entry stands.' })
  cohorts!: readonly string[];

  @Field({ description: 'Whether the teacher serves.' })
  inService!: boolean;

  @Field(() => Date, { description: 'When the entry came to the roster.' })
  createdAt!: Date;
}

@ObjectType({ description: 'Two entries of the roster that may be one person.' })
export class DuplicatePair {
  @Field(() => ID, { description: 'Identifies the pair.' })
  id!: string;

  @Field(() => DuplicateEvidenceEnum, { description: 'What speaks for it.' })
  evidence!: string;

  @Field(() => DuplicatePairStateEnum, { description: 'What became of it.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why it was kept apart; null while it is open.' })
  reason!: string | null;

  @Field(() => Date, { description: 'When the pair was found.' })
  foundAt!: Date;

  @Field(() => PairEntry, { description: 'The entry that came first.' })
  first!: PairEntry;

  @Field(() => PairEntry, { description: 'The entry that came later.' })
  second!: PairEntry;
}

export const DuplicatePairConnection = connectionOf(DuplicatePair, 'DuplicatePair');

@ObjectType({ description: 'A person’s wish to have their data erased.' })
export class ErasureRequest {
  @Field(() => ID, { description: 'Identifies the request.' })
  id!: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name of the teacher; the learner number once the data are erased.' })
  name!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'Why; empty once the data are erased.' })
  reason!: string;

  @Field(() => ErasureStateEnum, { description: 'What became of it.' })
  state!: string;

  @Field(() => Date, { description: 'When it was made.' })
  requestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Reason of the decision; null until then.' })
  decisionReason!: string | null;
}

export const ErasureRequestConnection = connectionOf(ErasureRequest, 'ErasureRequest');
