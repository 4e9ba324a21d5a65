import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ThemeState } from '@tisheng/domain-rules/practice-evidence/theme-state.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { Submission } from './submission.model.js';

export const PracticeThemeStateEnum = enumOf([
  'region',
  'not-open',
  'open',
  'overdue',
  'closed',
  'draft',
  'submitted',
  'returned',
  'accepted',
]);
registerEnumType(PracticeThemeStateEnum, {
  name: 'PracticeThemeState',
  description: 'State of a theme for one teacher today.',
  valuesMap: {
    REGION: { description: 'Done by the region; teachers hand in nothing.' },
    NOT_OPEN: { description: 'Training has not begun.' },
    OPEN: { description: 'Work may be handed in; nothing is written yet.' },
    OVERDUE: { description: 'The due day has passed; late work is still taken.' },
    CLOSED: { description: 'No work is taken any more.' },
    DRAFT: { description: 'Being written, not handed in yet.' },
    SUBMITTED: { description: 'Handed in, waits for review.' },
    RETURNED: { description: 'Returned with advice; may be handed in again.' },
    ACCEPTED: { description: 'Accepted with a score.' },
  },
});

export const ThemeLeaderEnum = enumOf(['workshop-leader', 'county-experts', 'trainer-team', 'region']);
registerEnumType(ThemeLeaderEnum, {
  name: 'ThemeLeader',
  description: 'Who leads a theme.',
  valuesMap: {
    WORKSHOP_LEADER: { description: 'The leader of the workshop.' },
    COUNTY_EXPERTS: { description: 'The county’s team of experts.' },
    TRAINER_TEAM: { description: 'The trainers of school and county with the leader.' },
    REGION: { description: 'The region.' },
  },
});

export const OfflineModeEnum = enumOf(['self', 'school', 'offline', 'region']);
registerEnumType(OfflineModeEnum, {
  name: 'OfflineMode',
  description: 'How the offline hours of a theme are spent.',
  valuesMap: {
    SELF: { description: 'By oneself.' },
    SCHOOL: { description: 'In the school’s activities.' },
    OFFLINE: { description: 'Offline, by oneself and in the group.' },
    REGION: { description: 'In the region’s activities.' },
  },
});

@ObjectType({ description: 'A topic that an office or the leader suggests to a teacher.' })
export class TopicForMe {
  @Field(() => ID, { description: 'Identifies the suggestion.' })
  id!: string;

  @Field({ description: 'Its words.' })
  words!: string;

  @Field({ description: 'Whether the leader of one’s workshop suggests it; else an office.' })
  byWorkshop!: boolean;

  @Field({ description: 'Name of the workshop or office.' })
  suggestedBy!: string;
}

@ObjectType({ description: 'A topic that nobody of one’s workshop takes, offered by its leader.' })
export class TopicOfferForMe {
  @Field({ description: 'The topic.' })
  words!: string;

  @Field(() => String, { nullable: true, description: 'Who offers it; null where no account is known.' })
  offeredBy!: string | null;

  @Field({ description: 'When it was offered.' })
  offeredAt!: Date;
}

@ObjectType({ description: 'A school’s work that counts for a teacher named on it.' })
export class SchoolWorkForMe {
  @Field({ description: 'Title of the work.' })
  title!: string;

  @Field({ description: 'Who handed it in.' })
  ownerName!: string;

  @Field({ description: 'Whether it is accepted; else it waits for review.' })
  accepted!: boolean;

  @Field(() => Int, { nullable: true, description: 'Points × 100; null before it is accepted.' })
  scoreHundredths!: number | null;
}

@ObjectType({ description: 'A topic that a theme suggests.' })
export class PracticeTopic {
  @Field(() => Int, { description: 'Place among the topics, from 0.' })
  position!: number;

  @Field({ description: 'The topic in Chinese.' })
  zh!: string;

  @Field({ description: 'The topic in English.' })
  en!: string;
}

@ObjectType({ description: 'A theme of the practice on one teacher’s path, with their own work for it.' })
export class PracticeTheme {
  @Field(() => Int, { description: 'Number of the theme in the policy.' })
  theme!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Training stage that it belongs to; null for themes of the region.',
  })
  stage!: number | null;

  @Field({ description: 'Title in Chinese.' })
  titleZh!: string;

  @Field({ description: 'Title in English.' })
  titleEn!: string;

  @Field({ description: 'What is to be done, in Chinese.' })
  taskZh!: string;

  @Field({ description: 'What is to be done, in English.' })
  taskEn!: string;

  @Field({ description: 'What is expected in the end, in Chinese.' })
  expectedResultZh!: string;

  @Field({ description: 'What is expected in the end, in English.' })
  expectedResultEn!: string;

  @Field(() => [PracticeTopic], {
    description: 'Suggested topics; a teacher may also take one of their own.',
  })
  topics!: PracticeTopic[];

  @Field(() => [TopicForMe], { description: 'Topics that the leader and offices suggest beside these.' })
  suggestedTopics!: TopicForMe[];

  @Field(() => TopicOfferForMe, {
    nullable: true,
    description: 'A topic that the leader offers and that waits for an answer; null otherwise.',
  })
  topicOffer!: TopicOfferForMe | null;

  @Field(() => ThemeLeaderEnum, { description: 'Who leads the theme.' })
  ledBy!: 'workshop-leader' | 'county-experts' | 'trainer-team' | 'region';

  @Field(() => OfflineModeEnum, { description: 'How the offline hours are spent.' })
  offlineMode!: 'self' | 'school' | 'offline' | 'region';

  @Field({ description: 'Whether a school’s work may stand for several teachers.' })
  mayBeOfSchool!: boolean;

  @Field(() => SchoolWorkForMe, {
    nullable: true,
    description: 'A school’s work that counts for the teacher; null where there is none.',
  })
  schoolWork!: SchoolWorkForMe | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Last day on which this teacher may hand in, later than closesOn after a late return; null for themes without one.',
  })
  handInUntil!: string | null;

  @Field({
    description:
      'Whether a finished work is asked, which is also judged on technical level and teaching value.',
  })
  isWork!: boolean;

  @Field(() => PracticeThemeStateEnum, { description: 'Where the teacher stands in this theme today.' })
  state!: ThemeState;

  @Field(() => String, {
    nullable: true,
    description: 'Last day on time, YYYY-MM-DD; null for themes without one.',
  })
  dueOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day on which late work is taken, YYYY-MM-DD; null as dueOn.',
  })
  closesOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until the due day, negative when it has passed; null as dueOn.',
  })
  daysLeft!: number | null;

  @Field(() => Int, { description: 'Online half-hours of the theme.' })
  onlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline half-hours of the theme.' })
  offlineHalfHours!: number;

  @Field(() => Int, { description: 'Offline half-hours that the school has attested.' })
  attestedHalfHours!: number;

  @Field(() => Submission, {
    nullable: true,
    description: 'The teacher’s own work; null where nothing is written yet.',
  })
  submission!: Submission | null;
}
