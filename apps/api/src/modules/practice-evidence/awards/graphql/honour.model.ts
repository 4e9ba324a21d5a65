import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { OfficeLevel } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { LibraryEntryStateEnum } from '../../library/graphql/library.enums.js';
import { AwardPerson } from './award-nominee.model.js';
import { AwardCategoryEnum, AwardLevelEnum } from './award.enums.js';

@ObjectType({ description: 'An honour on the list that the region reads.' })
export class AnnouncedAward {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => AwardCategoryEnum, { description: 'What it is.' })
  category!: AwardCategory;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field(() => [AwardPerson], { description: 'Who is honoured.' })
  people!: AwardPerson[];

  @Field({ description: 'Unit that nominated it.' })
  unitName!: string;

  @Field(() => Int, { description: 'Place in its category.' })
  rank!: number;

  @Field(() => BilingualText, { description: 'The honour.' })
  honour!: BilingualText;

  @Field(() => String, { nullable: true, description: 'What oneself has objected; null for nothing.' })
  ownObjection!: string | null;

  @Field(() => String, { nullable: true, description: 'What was answered; null before.' })
  objectionAnswer!: string | null;
}

export const AnnouncedAwardConnection = connectionOf(AnnouncedAward, 'AnnouncedAward');

@ObjectType({ description: 'An honour of one’s own.' })
export class MyHonour {
  @Field(() => ID, { description: 'The certificate of honour.' })
  id!: string;

  @Field(() => ID, { description: 'Cohort of the round.' })
  cohortId!: string;

  @Field({ description: 'What the round was called.' })
  roundName!: string;

  @Field({ description: 'Who gives the honour.' })
  unitName!: string;

  @Field(() => AwardLevelEnum, { description: 'At which level.' })
  level!: OfficeLevel;

  @Field(() => AwardCategoryEnum, { description: 'What for.' })
  category!: AwardCategory;

  @Field({ description: 'What that is called.' })
  title!: string;

  @Field(() => BilingualText, { description: 'The honour.' })
  honour!: BilingualText;

  @Field(() => Date, { description: 'When the list became final.' })
  publishedAt!: Date;

  @Field({ description: 'Number of the certificate.' })
  certificateNo!: string;

  @Field({ description: 'Where it is printed.' })
  filePath!: string;

  @Field(() => [String], { description: 'All who share it.' })
  people!: string[];

  @Field(() => ID, { nullable: true, description: 'The work; null for workshops and leaders.' })
  workId!: string | null;

  @Field(() => LibraryEntryStateEnum, {
    nullable: true,
    description: 'Where the work stands in the library; null where it does not.',
  })
  libraryState!: StateOf<'library-entry'> | null;

  @Field(() => ID, { nullable: true, description: 'Its place in the library; null where it has none.' })
  libraryEntryId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why an office has taken it down; null otherwise.' })
  libraryReason!: string | null;
}

export const MyHonourConnection = connectionOf(MyHonour, 'MyHonour');
