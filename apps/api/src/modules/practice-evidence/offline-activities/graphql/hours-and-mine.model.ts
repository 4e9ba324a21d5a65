import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { AttendanceHowEnum, CodeTakingEnum, OfflineActivityStateEnum } from './activity.model.js';

@ObjectType({ description: 'A line of the sheet by which a school attests: one teacher at one activity.' })
export class ActivityHours {
  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field({ description: 'Its name.' })
  title!: string;

  @Field(() => Int, { description: 'Number of its theme.' })
  theme!: number;

  @Field({ description: 'Its day, YYYY-MM-DD.' })
  heldOn!: string;

  @Field(() => OfflineActivityStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'offline-activity'>;

  @Field(() => ID, { description: 'The teacher’s enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  teacherName!: string;

  @Field(() => AttendanceHowEnum, {
    nullable: true,
    description: 'How attendance was noted; null for who was not there.',
  })
  how!: 'code' | 'hand' | null;

  @Field({ description: 'Reason of what was noted by hand; else empty.' })
  reason!: string;

  @Field(() => Int, { description: 'Half-hours attended.' })
  attendedHalfHours!: number;

  @Field(() => Int, {
    description:
      'Half-hours to attest: what was attended, as far as the theme has room with the lines above.',
  })
  proposedHalfHours!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Half-hours attested for the activity; null while none are.',
  })
  givenHalfHours!: number | null;

  @Field(() => Int, { description: 'Half-hours of the theme that come from elsewhere.' })
  otherHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours that the theme has.' })
  themeHalfHours!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Another activity at the same time at which they are present.',
  })
  presentAt!: string | null;
}

export const ActivityHoursConnection = connectionOf(ActivityHours, 'ActivityHours');

@ObjectType({ description: 'An activity to which one is invited.' })
export class MyActivity {
  @Field(() => ID, { description: 'Identifies it.' })
  activityId!: string;

  @Field({ description: 'Its name.' })
  title!: string;

  @Field({ description: 'Where it takes place.' })
  place!: string;

  @Field(() => Int, { description: 'Number of its theme.' })
  theme!: number;

  @Field(() => BilingualText, { description: 'Title of the theme.' })
  themeTitle!: BilingualText;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Half-hours for who is there from beginning to end.' })
  halfHours!: number;

  @Field(() => OfflineActivityStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'offline-activity'>;

  @Field({ description: 'Who holds it.' })
  organiserName!: string;

  @Field(() => CodeTakingEnum, { description: 'Whether its codes are taken now.' })
  taking!: 'not-yet' | 'now' | 'over';

  @Field(() => Date, { nullable: true, description: 'When one came; null for who was not there.' })
  cameAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When one left; null for who stayed.' })
  leftAt!: Date | null;

  @Field(() => AttendanceHowEnum, { nullable: true, description: 'How it was noted; null while nothing is.' })
  how!: 'code' | 'hand' | null;

  @Field(() => Int, { description: 'Half-hours attended.' })
  attendedHalfHours!: number;

  @Field(() => Int, { nullable: true, description: 'Half-hours attested; null while none are.' })
  givenHalfHours!: number | null;

  @Field({ description: 'Whether a spot check has taken them back.' })
  takenBack!: boolean;
}

@ObjectType({ description: 'One’s offline hours of one theme.' })
export class MyThemeHours {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(() => BilingualText, { description: 'Its title.' })
  title!: BilingualText;

  @Field(() => Int, { description: 'Half-hours that stand attested.' })
  attestedHalfHours!: number;

  @Field(() => Int, { description: 'Of them from activities.' })
  fromActivitiesHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours that spot checks have taken back.' })
  takenBackHalfHours!: number;

  @Field(() => Int, { description: 'Half-hours that the theme has.' })
  themeHalfHours!: number;
}

@ObjectType({ description: 'One’s activities and offline hours.' })
export class MyActivities {
  @Field(() => [MyActivity], {
    description: 'Activities to which one is invited, the next first, then the past.',
  })
  activities!: MyActivity[];

  @Field(() => [MyThemeHours], { description: 'Themes with offline hours, in order.' })
  themes!: MyThemeHours[];
}
