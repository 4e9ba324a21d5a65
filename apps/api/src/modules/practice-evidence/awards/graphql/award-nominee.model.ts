import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { RoleEnum } from '../../../identity/public/role.enum.js';
import { AwardCategoryEnum } from './award.enums.js';

@ObjectType({ description: 'Somebody behind a nominee.' })
export class AwardPerson {
  @Field(() => ID, { description: 'Their certificate of honour, once the list is final.' })
  honourId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field(() => String, { nullable: true, description: 'Number of the certificate; null before.' })
  certificateNo!: string | null;
}

@ObjectType({ description: 'What one judge has given.' })
export class AwardScore {
  @Field({ description: 'Who.' })
  judgeName!: string;

  @Field({ description: 'Whether called because the others lie far apart.' })
  isExtra!: boolean;

  @Field(() => Int, { nullable: true, description: 'Technical level, 0 to 100; null before.' })
  technical!: number | null;

  @Field(() => Int, { nullable: true, description: 'Teaching value, 0 to 100; null before.' })
  teaching!: number | null;

  @Field(() => String, { nullable: true, description: 'What the judge says; null before.' })
  comment!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was handed back; null while it is kept.' })
  returnReason!: string | null;
}

@ObjectType({ description: 'What was nominated, and what became of it.' })
export class AwardNominee {
  @Field(() => ID, { description: 'Identifies the nomination.' })
  id!: string;

  @Field(() => AwardCategoryEnum, { description: 'What it is.' })
  category!: AwardCategory;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field(() => ID, { description: 'The unit that nominates.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  unitName!: string;

  @Field(() => [AwardPerson], { description: 'The people behind it.' })
  people!: AwardPerson[];

  @Field({ description: 'Why it was nominated.' })
  reason!: string;

  @Field(() => Date, { description: 'When.' })
  nominatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was struck off the list; null otherwise.' })
  struckOutReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number by which judges know it; null before judging.' })
  number!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points for technical level; null while hidden.' })
  technical!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points for teaching value; null while hidden.' })
  teaching!: number | null;

  @Field(() => Float, { nullable: true, description: 'Half of each; null while hidden.' })
  total!: number | null;

  @Field(() => Float, { nullable: true, description: 'How far judges lie apart; null for others.' })
  spread!: number | null;

  @Field(() => Int, { nullable: true, description: 'Place in its category; null while hidden.' })
  rank!: number | null;

  @Field(() => BilingualText, { nullable: true, description: 'Honour; null for none, and while hidden.' })
  honour!: BilingualText | null;

  @Field(() => [AwardScore], { description: 'What judges gave; for the office of the round alone.' })
  scores!: AwardScore[];
}

export const AwardNomineeConnection = connectionOf(AwardNominee, 'AwardNominee');

@ObjectType({ description: 'Something that a unit can nominate.' })
export class AwardCandidate {
  @Field(() => ID, { description: 'A work, a workshop, or the teacher who leads.' })
  id!: string;

  @Field(() => AwardCategoryEnum, { description: 'What it is.' })
  category!: AwardCategory;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field(() => [String], { description: 'The people behind it.' })
  people!: string[];

  @Field({ description: 'School, or county of a workshop.' })
  schoolName!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Points of its review; null for workshops and leaders.',
  })
  score!: number | null;

  @Field({ description: 'Whether it is whole and everybody named agrees.' })
  isReady!: boolean;

  @Field({ description: 'Whether it is nominated in this round.' })
  isNominated!: boolean;
}

export const AwardCandidateConnection = connectionOf(AwardCandidate, 'AwardCandidate');

@ObjectType({ description: 'A judge of a round.' })
export class AwardJudge {
  @Field(() => ID, { description: 'The judge.' })
  judgeId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'Works given and kept.' })
  assigned!: number;

  @Field(() => Int, { description: 'Works scored.' })
  scored!: number;

  @Field(() => Int, { description: 'Works handed back.' })
  returned!: number;

  @Field(() => Int, { description: 'Schools and relatives that the judge has named.' })
  recusals!: number;
}

export const AwardJudgeConnection = connectionOf(AwardJudge, 'AwardJudge');

@ObjectType({ description: 'Somebody who can be named a judge.' })
export class AwardJudgeCandidate {
  @Field(() => ID, { description: 'The person.' })
  judgeId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'Role.' })
  role!: Role;

  @Field({ description: 'Office or school.' })
  unitName!: string;

  @Field({ description: 'Whether named already.' })
  isNamed!: boolean;
}

export const AwardJudgeCandidateConnection = connectionOf(AwardJudgeCandidate, 'AwardJudgeCandidate');

@ObjectType({ description: 'An objection to something on the list.' })
export class AwardObjection {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'What it is about.' })
  title!: string;

  @Field(() => [String], { description: 'The people behind that.' })
  people!: string[];

  @Field({ description: 'Who objects.' })
  objectorName!: string;

  @Field({ description: 'What is objected.' })
  text!: string;

  @Field(() => Date, { description: 'When.' })
  madeAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was upheld; null while it waits.' })
  upheld!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What the office says; null while it waits.' })
  answer!: string | null;
}

export const AwardObjectionConnection = connectionOf(AwardObjection, 'AwardObjection');
