import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  WORKSHOP_ACTIVITY_KINDS,
  type WorkshopActivityKind,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { ACTIVITY_TIMES } from '../queries/find-activities.js';

export const WorkshopActivityKindEnum = enumOf(WORKSHOP_ACTIVITY_KINDS);
registerEnumType(WorkshopActivityKindEnum, {
  name: 'WorkshopActivityKind',
  description: 'What kind of activity it is.',
  valuesMap: {
    ONLINE_DISCUSSION: { description: 'A discussion in writing over days.' },
    ONLINE_MEETING: { description: 'A meeting over the network.' },
    OFFLINE_MEETING: { description: 'A meeting at a place.' },
    LESSON_STUDY: { description: 'A lesson is planned and studied together.' },
    LESSON_OBSERVATION: { description: 'A lesson is watched and talked about.' },
  },
});

export const WorkshopActivityTimeEnum = enumOf(ACTIVITY_TIMES);
registerEnumType(WorkshopActivityTimeEnum, {
  name: 'WorkshopActivityTime',
  description: 'Which activities are meant.',
  valuesMap: {
    COMING: { description: 'Those that come or run, the next first.' },
    OVER: { description: 'Those that are over, the last first.' },
  },
});

@ObjectType({ description: 'A study group that is invited.' })
export class InvitedGroup {
  @Field(() => ID, { description: 'Identifies the group.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'An activity of a workshop, online or at a place.' })
export class WorkshopActivity {
  @Field(() => ID, { description: 'Identifies the activity.' })
  activityId!: string;

  @Field(() => WorkshopActivityKindEnum, { description: 'Kind.' })
  kind!: WorkshopActivityKind;

  @Field({ description: 'Title.' })
  title!: string;

  @Field({ description: 'Plain text with line breaks; may be empty.' })
  description!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the theme that it serves; null for none.' })
  theme!: number | null;

  @Field(() => Date, { description: 'Begin.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt!: Date;

  @Field({ description: 'Where people meet; empty where they meet online.' })
  place!: string;

  @Field({ description: 'Web address under which people meet; empty for none.' })
  link!: string;

  @Field(() => [InvitedGroup], { description: 'Groups that are invited; empty for the whole workshop.' })
  groups!: readonly InvitedGroup[];

  @Field({ description: 'Who planned it.' })
  byName!: string;

  @Field(() => Date, { nullable: true, description: 'When the plan was last changed; null if never.' })
  changedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was called off; null while it holds.' })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who called it off; null while it holds.' })
  cancelledByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off; null while it holds.' })
  cancelReason!: string | null;

  @Field(() => Int, { description: 'People who are invited.' })
  invited!: number;

  @Field(() => Int, { description: 'People who said that they come.' })
  coming!: number;

  @Field(() => Int, { description: 'People who said that they do not come.' })
  notComing!: number;

  @Field(() => Int, { description: 'People who were there, as noted.' })
  attended!: number;

  @Field(() => Int, { description: 'People of whom it was noted whether they were there.' })
  marked!: number;

  @Field({ description: 'Whether the reader is invited.' })
  isInvited!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The reader’s own answer; null without one.' })
  ownAnswer!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the reader was there; null where nothing is noted.',
  })
  ownAttended!: boolean | null;

  @Field({ description: 'Whether it has ended.' })
  isOver!: boolean;
}

export const WorkshopActivityConnection = connectionOf(WorkshopActivity, 'WorkshopActivity');

@ObjectType({ description: 'Somebody who is invited to an activity.' })
export class ActivityPerson {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field({ description: 'Study group; empty for who has moved to another workshop.' })
  groupName!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they said that they come; null without an answer.',
  })
  coming!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they were there; null where nothing is noted, and of others for members.',
  })
  attended!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Who noted it; null where nothing is shown.' })
  markedByName!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was noted; null where nothing is shown.' })
  markedAt!: Date | null;
}

@ObjectType({ description: 'An activity with its people.' })
export class WorkshopActivityWithPeople extends WorkshopActivity {
  @Field(() => [ActivityPerson], { description: 'Who is invited, group by group.' })
  people!: readonly ActivityPerson[];
}

@InputType({ description: 'An activity as its leader plans it.' })
export class WorkshopActivityInput {
  @Field(() => WorkshopActivityKindEnum, { description: 'Kind.' })
  kind!: WorkshopActivityKind;

  @Field({ description: 'Title, 60 characters at most.' })
  title!: string;

  @Field({ defaultValue: '', description: 'Plain text, 2000 characters at most.' })
  description!: string;

  @Field(() => Int, { nullable: true, description: 'Number of a theme; null for none.' })
  theme?: number | null;

  @Field(() => Date, { description: 'Begin.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'End, after the begin.' })
  endsAt!: Date;

  @Field({ defaultValue: '', description: 'Place; needed where people come together.' })
  place!: string;

  @Field({ defaultValue: '', description: 'Web address; needed for a meeting online.' })
  link!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Groups that are invited; empty for the whole workshop.',
  })
  groupIds!: string[];
}

@InputType({ description: 'Whether one person was at an activity.' })
export class WorkshopAttendanceMarkInput {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Whether they were there.' })
  attended!: boolean;
}
