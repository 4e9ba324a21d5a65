import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { AskedBecause } from '@tisheng/domain-rules/practice-evidence/topics/fill-gaps.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { SubmissionStateEnum } from '../../graphql/submission.model.js';

export const TopicSourceEnum = enumOf(['policy', 'office', 'workshop']);
registerEnumType(TopicSourceEnum, {
  name: 'TopicSource',
  description: 'Who suggests a topic.',
  valuesMap: {
    POLICY: { description: 'The policy.' },
    OFFICE: { description: 'An office, to everybody below it.' },
    WORKSHOP: { description: 'The leader, to the own workshop.' },
  },
});

export const TopicCoverStateEnum = enumOf(['gap', 'covered', 'crowded']);
registerEnumType(TopicCoverStateEnum, {
  name: 'TopicCoverState',
  description: 'How a topic is covered by a workshop.',
  valuesMap: {
    GAP: { description: 'Nobody takes it.' },
    COVERED: { description: 'Somebody takes it.' },
    CROWDED: { description: 'Far more than its even share take it.' },
  },
});

export const AskedBecauseEnum = enumOf(['no-topic-yet', 'shares-a-topic', 'own-topic-not-begun']);
registerEnumType(AskedBecauseEnum, {
  name: 'AskedBecause',
  description: 'Why a member might take a topic that nobody takes.',
  valuesMap: {
    NO_TOPIC_YET: { description: 'Has chosen nothing.' },
    SHARES_A_TOPIC: { description: 'Shares a topic with others and has written nothing.' },
    OWN_TOPIC_NOT_BEGUN: { description: 'Has a topic of their own and has written nothing.' },
  },
});

@ObjectType({ description: 'A workshop whose topics one steers or watches.' })
export class SteeredWorkshop {
  @Field(() => ID, { description: 'Identifies the workshop.' })
  id!: string;

  @Field({ description: 'Name of the workshop.' })
  name!: string;

  @Field({ description: 'Name of its county.' })
  countyName!: string;

  @Field(() => Int, { description: 'How many members it has.' })
  members!: number;
}

export const SteeredWorkshopConnection = connectionOf(SteeredWorkshop, 'SteeredWorkshop');

@ObjectType({ description: 'How far a workshop covers the topics of one theme.' })
export class ThemeCover {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'Title in Chinese.' })
  titleZh!: string;

  @Field({ description: 'Title in English.' })
  titleEn!: string;

  @Field(() => Int, { description: 'How many topics there are.' })
  topics!: number;

  @Field(() => Int, { description: 'How many of them nobody takes.' })
  gaps!: number;

  @Field(() => Int, { description: 'How many are crowded.' })
  crowded!: number;

  @Field(() => Int, { description: 'Members of the workshop.' })
  members!: number;

  @Field(() => Int, { description: 'Members who have chosen a topic.' })
  chosen!: number;

  @Field(() => Int, { description: 'Members who have handed something in.' })
  handedIn!: number;
}

@ObjectType({ description: 'A topic of a theme and how a workshop covers it.' })
export class CoveredTopic {
  @Field({ description: 'Names the topic within the theme.' })
  key!: string;

  @Field({ description: 'In Chinese, or as it was suggested.' })
  zh!: string;

  @Field({ description: 'In English, or as it was suggested.' })
  en!: string;

  @Field(() => TopicSourceEnum, { description: 'Who suggests it.' })
  source!: 'policy' | 'office' | 'workshop';

  @Field(() => String, {
    nullable: true,
    description: 'Name of the office or workshop; null for the policy.',
  })
  suggestedBy!: string | null;

  @Field(() => TopicCoverStateEnum, { description: 'How it is covered.' })
  state!: 'gap' | 'covered' | 'crowded';

  @Field(() => Int, { description: 'How many members take it.' })
  count!: number;

  @Field(() => Int, { description: 'How many members have it offered and have not answered.' })
  offered!: number;
}

@ObjectType({ description: 'A member of a workshop and the topic taken in a theme.' })
export class MemberOfTheme {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'Name of the study group.' })
  groupName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the topic taken; null for none and for an own topic.',
  })
  topic!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Topic in the member’s own words, or one that was withdrawn since; null otherwise.',
  })
  ownTopic!: string | null;

  @Field(() => SubmissionStateEnum, {
    nullable: true,
    description: 'State of the work; null when nothing is saved.',
  })
  state!: StateOf<'submission'> | null;

  @Field({ description: 'Whether something is written or attached.' })
  hasContent!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the topic that is offered and not answered; null otherwise.',
  })
  offered!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the topic that was declined last; null otherwise.',
  })
  declined!: string | null;
}

@ObjectType({ description: 'Who might take a topic that nobody takes.' })
export class TopicProposal {
  @Field(() => ID, { description: 'The member’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Key of the topic.' })
  topic!: string;

  @Field(() => AskedBecauseEnum, { description: 'Why this member.' })
  because!: AskedBecause;
}

@ObjectType({ description: 'How a workshop covers the topics of one theme, member by member.' })
export class TopicCoverage {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'Title in Chinese.' })
  titleZh!: string;

  @Field({ description: 'Title in English.' })
  titleEn!: string;

  @Field({ description: 'Whether one may offer topics to the members: its leader.' })
  maySteer!: boolean;

  @Field(() => [CoveredTopic], { description: 'The topics in order, the policy’s first.' })
  topics!: CoveredTopic[];

  @Field(() => [MemberOfTheme], { description: 'The members, group by group.' })
  members!: MemberOfTheme[];

  @Field(() => [TopicProposal], {
    description:
      'Who might take the topics that nobody takes, with the fewest changes; one for each that can be filled.',
  })
  proposals!: TopicProposal[];
}

@InputType({ description: 'A topic that is offered to a member.' })
export class TopicOfferInput {
  @Field(() => ID, { description: 'The member’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Key of the topic.' })
  topic!: string;
}

@ObjectType({ description: 'A topic that an office or a leader suggests beside the policy’s.' })
export class TopicSuggestion {
  @Field(() => ID, { description: 'Identifies the suggestion.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'Its words.' })
  words!: string;

  @Field(() => TopicSourceEnum, { description: 'Who suggests it.' })
  source!: 'office' | 'workshop';

  @Field({ description: 'Name of the office or workshop.' })
  suggestedBy!: string;

  @Field({ description: 'Whether one may change or withdraw it.' })
  isOwn!: boolean;

  @Field(() => Int, { description: 'How many teachers have taken it.' })
  taken!: number;

  @Field({ description: 'When it was suggested.' })
  suggestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;
}

export const TopicSuggestionConnection = connectionOf(TopicSuggestion, 'TopicSuggestion');
