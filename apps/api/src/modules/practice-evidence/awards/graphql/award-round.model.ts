import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { OfficeLevel } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AwardCategory, AwardPot } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { AwardCategoryEnum, AwardLevelEnum, AwardPotEnum, AwardRoundStateEnum } from './award.enums.js';

@ObjectType({ description: 'How many the unit that asks may nominate.' })
export class AwardShare {
  @Field(() => AwardPotEnum, { description: 'What shares the quota.' })
  pot!: AwardPot;

  @Field(() => Int, { description: 'How many may be nominated.' })
  quota!: number;

  @Field(() => Int, { description: 'How many are.' })
  taken!: number;

  @Field({ description: 'Whether they must have been honoured in the unit’s own round.' })
  fromOwnRound!: boolean;
}

@ObjectType({ description: 'A round of awards as a unit sees it.' })
export class AwardRound {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'What it is called.' })
  name!: string;

  @Field(() => ID, { description: 'The office or school that gives the honours.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  unitName!: string;

  @Field(() => AwardLevelEnum, { description: 'Its level.' })
  level!: OfficeLevel;

  @Field(() => [AwardCategoryEnum], { description: 'What is honoured.' })
  categories!: AwardCategory[];

  @Field(() => AwardRoundStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'award-round'>;

  @Field({ description: 'First day for nominations.' })
  nominateFrom!: string;

  @Field({ description: 'Last day for nominations.' })
  nominateUntil!: string;

  @Field({ description: 'Last day for scores.' })
  judgeUntil!: string;

  @Field(() => Int, { description: 'Days for objections.' })
  objectionDays!: number;

  @Field(() => Date, { nullable: true, description: 'When the list was shown; null before.' })
  announcedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day for objections; null before the list is shown.',
  })
  objectUntil!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the list became final; null before.' })
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off; null otherwise.' })
  cancelReason!: string | null;

  @Field({ description: 'Whether the unit that asks has opened it.' })
  isOwn!: boolean;

  @Field(() => [AwardShare], { description: 'What the unit that asks may nominate; empty for nothing.' })
  shares!: AwardShare[];

  @Field(() => Int, { description: 'What was nominated.' })
  nominees!: number;

  @Field(() => Int, { description: 'What is honoured, once the list is shown.' })
  honoured!: number;

  @Field(() => Int, { description: 'Judges that were named.' })
  judges!: number;

  @Field(() => Int, { description: 'Scores that are asked for.' })
  assigned!: number;

  @Field(() => Int, { description: 'Scores that are given.' })
  scored!: number;

  @Field(() => Int, { description: 'Objections that wait for an answer.' })
  openObjections!: number;
}

export const AwardRoundConnection = connectionOf(AwardRound, 'AwardRound');

@InputType({ description: 'The days of a round, all included.' })
export class AwardCalendarInput {
  @Field({ description: 'First day for nominations.' })
  nominateFrom!: string;

  @Field({ description: 'Last day for nominations.' })
  nominateUntil!: string;

  @Field({ description: 'Last day for scores.' })
  judgeUntil!: string;

  @Field(() => Int, { description: 'Days for objections, 3 to 30.' })
  objectionDays!: number;
}
