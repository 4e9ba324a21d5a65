import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WORKSHOP_THING_KINDS } from '@tisheng/domain-rules/practice-evidence/workshop-life/next-things.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { WorkshopActivity } from './workshop-activity.model.js';
import { WorkshopAnnouncement } from './announcement.model.js';
import { DiscussionThread } from './discussion.model.js';

@ObjectType({ description: 'What waits in a workshop for whoever leads it.' })
export class WorkshopDeskNumbers {
  @Field(() => Int, { description: 'Works of its members that wait for review.' })
  worksToReview!: number;

  @Field(() => Int, { description: 'Questions that wait in its groups.' })
  questionsToAnswer!: number;

  @Field(() => Int, { description: 'Members without a sign of life for ten days or more.' })
  silentMembers!: number;

  @Field(() => Int, { description: 'Activities that run now or begin within seven days.' })
  activitiesThisWeek!: number;

  @Field(() => Int, { description: 'Activities that are over and whose attendance nobody has kept.' })
  attendanceMissing!: number;
}

@ObjectType({ description: 'A study group of a workshop, by name.' })
export class WorkshopGroup {
  @Field(() => ID, { description: 'Identifies the group.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'People.' })
  members!: number;
}

@ObjectType({ description: 'A published workshop as those see it who lead it or look after it.' })
export class WorkshopAtDesk {
  @Field(() => ID, { description: 'The workshop.' })
  workshopId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Name of the county.' })
  countyName!: string;

  @Field(() => Int, { description: 'People.' })
  members!: number;

  @Field(() => [String], { description: 'Names of those who lead it now; empty while nobody does.' })
  leaders!: readonly string[];

  @Field(() => [WorkshopGroup], { description: 'Its groups, in order.' })
  groups!: readonly WorkshopGroup[];

  @Field(() => WorkshopDeskNumbers, { nullable: true, description: 'What waits; null for members.' })
  desk!: WorkshopDeskNumbers | null;
}

export const WorkshopAtDeskConnection = connectionOf(WorkshopAtDesk, 'WorkshopAtDesk');

@ObjectType({ description: 'A workshop as its people see it.' })
export class WorkshopLife extends WorkshopAtDesk {
  @Field({ description: 'Whether the reader may announce, plan and keep order now.' })
  canRun!: boolean;

  @Field({ description: 'Whether the reader is in one of its groups.' })
  isMember!: boolean;

  @Field(() => ID, { nullable: true, description: 'The reader’s own group; null for who is no member.' })
  ownGroupId!: string | null;
}

@ObjectType({ description: 'A member of a workshop with signs of life and progress.' })
export class WorkshopMember {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field(() => ID, { description: 'The study group.' })
  groupId!: string;

  @Field({ description: 'Name of the study group.' })
  groupName!: string;

  @Field(() => Date, {
    nullable: true,
    description:
      'When they last wrote, answered, read an announcement, attended or handed in; null if never.',
  })
  lastSignAt!: Date | null;

  @Field(() => Int, { description: 'Days since then, or since they came.' })
  daysOfSilence!: number;

  @Field({ description: 'Ten days or more without a sign of life.' })
  isSilent!: boolean;

  @Field(() => Int, { description: 'Themes handed in and not returned.' })
  themesSubmitted!: number;

  @Field(() => Int, { description: 'Themes accepted.' })
  themesAccepted!: number;

  @Field(() => Int, { description: 'Activities attended.' })
  attended!: number;
}

export const WorkshopThingKindEnum = enumOf(WORKSHOP_THING_KINDS);
registerEnumType(WorkshopThingKindEnum, {
  name: 'WorkshopThingKind',
  description: 'What a member is to do.',
  valuesMap: {
    ATTEND: { description: 'Come to an activity that one has promised to attend.' },
    ANSWER_ACTIVITY: { description: 'Say whether one comes to an activity.' },
    THEME_DUE: { description: 'Hand in the work of a theme.' },
    READ_ANNOUNCEMENT: { description: 'Read an announcement.' },
    ACCEPT_ANSWER: { description: 'Look at the answers to one’s own question.' },
    ANSWER_QUESTION: { description: 'Answer a question of one’s group.' },
  },
});

@ObjectType({ description: 'Something that waits for a member of a workshop.' })
export class WorkshopThingToDo {
  @Field(() => WorkshopThingKindEnum, { description: 'What is to be done.' })
  kind!: string;

  @Field(() => ID, { description: 'The activity, announcement or question, or the number of the theme.' })
  id!: string;

  @Field({ description: 'Its title, in Chinese where there are two.' })
  title!: string;

  @Field({ description: 'Its title, in English where there are two.' })
  titleEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Day by which, or on which; null where it has none.',
  })
  day!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The moment at which it begins; null where it has none.',
  })
  at!: Date | null;
}

@ObjectType({ description: 'A member’s workshop at one look.' })
export class MyWorkshopHome {
  @Field(() => WorkshopLife, { description: 'The workshop.' })
  workshop!: WorkshopLife;

  @Field(() => [WorkshopThingToDo], { description: 'What waits for the member, the next first.' })
  things!: readonly WorkshopThingToDo[];

  @Field(() => [WorkshopAnnouncement], { description: 'Announcements that hold today, five at most.' })
  announcements!: readonly WorkshopAnnouncement[];

  @Field(() => [WorkshopActivity], { description: 'Coming activities that one is invited to, five at most.' })
  activities!: readonly WorkshopActivity[];

  @Field(() => [DiscussionThread], { description: 'Threads, those of the own group first, five at most.' })
  threads!: readonly DiscussionThread[];
}
