import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'One line of a cohort’s places, as an office has it.' })
export class QuotaLine {
  @Field(() => Int, { description: 'Place of the line in the quota, from 0.' })
  position!: number;

  @Field(() => [StageOfSchoolingEnum], { description: 'Stages of schooling that the places are for.' })
  stages!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Places that the office has; null where it was given none, or the cohort is unlimited.',
  })
  held!: number | null;

  @Field({ description: 'Whether the cohort has no quota at all.' })
  isUnlimited!: boolean;

  @Field(() => Int, { description: 'Places that the office has given to the units directly below.' })
  given!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which the roster was counted, YYYY-MM-DD, where the policy names a share of it.',
  })
  countedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Teachers who served on that day.' })
  countedTeachers!: number | null;
}

@ObjectType({ description: 'How a unit stands in one line of the quota.' })
export class QuotaCell {
  @Field(() => Int, { description: 'Place of the line in the quota, from 0.' })
  position!: number;

  @Field(() => Int, { nullable: true, description: 'Places that the unit was given; null for none yet.' })
  teachers!: number | null;

  @Field(() => Int, { description: 'Its share in proportion to the roster, by largest remainder.' })
  proposed!: number;

  @Field(() => Int, { description: 'Places that the unit itself has given on.' })
  passedOn!: number;

  @Field(() => Int, { description: 'Teachers on the roster, of the stages of the line.' })
  roster!: number;

  @Field(() => Int, { description: 'Put forward or registered, and not confirmed yet.' })
  putForward!: number;

  @Field(() => Int, { description: 'On the waiting list.' })
  waiting!: number;

  @Field(() => Int, { description: 'Confirmed.' })
  confirmed!: number;

  @Field(() => Int, {
    description: 'Enrolled teachers who use no place, because they take part voluntarily.',
  })
  beside!: number;
}

@ObjectType({ description: 'One unit directly below the office, in every line of the quota.' })
export class QuotaRow {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field({ description: 'Its code.' })
  code!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'Whether it is a school; schools are given no places of their own.' })
  isSchool!: boolean;

  @Field(() => [QuotaCell], { description: 'One entry a line, in the order of the lines.' })
  cells!: readonly QuotaCell[];
}

@ObjectType({ description: 'The places of an office, what it gave on, and how far they are used.' })
export class QuotaTable {
  @Field(() => [QuotaLine], { description: 'The lines of the quota.' })
  lines!: readonly QuotaLine[];

  @Field(() => [QuotaRow], { description: 'The units directly below, by code.' })
  rows!: readonly QuotaRow[];
}

@InputType({ description: 'Places of one line for one unit directly below.' })
export class QuotaShareInput {
  @Field(() => Int, { description: 'Place of the line in the quota, from 0.' })
  position!: number;

  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => Int, { description: 'Places that it has from now on.' })
  teachers!: number;
}

@ObjectType({ description: 'The places are given.' })
export class DistributeQuotaDone {
  @Field(() => Int, { description: 'Sum of the places named.' })
  given!: number;

  @Field(() => Int, { description: 'Teachers who moved up from the waiting list because of it.' })
  promoted!: number;
}

export const DistributeQuotaResult = createUnionType({
  name: 'DistributeQuotaResult',
  description: 'What was given, or why nothing was.',
  types: () => [DistributeQuotaDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : DistributeQuotaDone),
});

@ObjectType({ description: 'The roster was counted and the quota made.' })
export class CountQuotaFromRosterDone {
  @Field(() => Int, { description: 'Teachers who served on the day.' })
  teachers!: number;

  @Field(() => Int, { description: 'Places: the policy’s share of them.' })
  places!: number;
}

export const CountQuotaFromRosterResult = createUnionType({
  name: 'CountQuotaFromRosterResult',
  description: 'The quota, or why it was not made.',
  types: () => [CountQuotaFromRosterDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : CountQuotaFromRosterDone),
});
