import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';

export const OfflineActivityStateEnum = enumOf(LIFECYCLES['offline-activity'].states);
registerEnumType(OfflineActivityStateEnum, {
  name: 'OfflineActivityState',
  description: 'Where an activity stands.',
  valuesMap: {
    PLANNED: { description: 'Planned, under way, or over and not attested yet.' },
    ATTESTED: { description: 'A school has attested hours of it.' },
    CANCELLED: { description: 'Called off.' },
    TAKEN_BACK: { description: 'A spot check has taken its hours back.' },
  },
});

export const AttendanceHowEnum = enumOf(['code', 'hand']);
registerEnumType(AttendanceHowEnum, {
  name: 'AttendanceHow',
  description: 'How it was noted that somebody was there.',
  valuesMap: {
    CODE: { description: 'By the code shown on site.' },
    HAND: { description: 'By the organiser’s hand, with a reason.' },
  },
});

export const CodeTakingEnum = enumOf(['not-yet', 'now', 'over']);
registerEnumType(CodeTakingEnum, {
  name: 'CodeTaking',
  description: 'Whether codes of an activity are taken.',
  valuesMap: {
    NOT_YET: { description: 'It has not begun.' },
    NOW: { description: 'They are taken.' },
    OVER: { description: 'It is over.' },
  },
});

@ObjectType({ description: 'A school-based activity.' })
export class OfflineActivity {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field({ description: 'Name of the activity.' })
  title!: string;

  @Field({ description: 'Where it takes place.' })
  place!: string;

  @Field(() => Int, { description: 'Number of the theme for which it counts.' })
  theme!: number;

  @Field(() => BilingualText, { description: 'Title of the theme.' })
  themeTitle!: BilingualText;

  @Field({ description: 'Day, YYYY-MM-DD.' })
  heldOn!: string;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Half-hours for who is there from beginning to end.' })
  halfHours!: number;

  @Field(() => OfflineActivityStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'offline-activity'>;

  @Field({ description: 'School or county of the organiser.' })
  unitName!: string;

  @Field(() => String, { nullable: true, description: 'The workshop; null for an activity of a school.' })
  workshopName!: string | null;

  @Field({ description: 'Who planned it.' })
  organiserName!: string;

  @Field(() => Int, { description: 'Teachers invited.' })
  invited!: number;

  @Field(() => Int, { description: 'Teachers who were there.' })
  present!: number;

  @Field(() => Int, { description: 'Of them by the organiser’s hand.' })
  byHand!: number;

  @Field(() => Int, { description: 'Teachers with attested hours of it that stand.' })
  attested!: number;

  @Field(() => CodeTakingEnum, { description: 'Whether its codes are taken now.' })
  taking!: 'not-yet' | 'now' | 'over';

  @Field({
    description: 'Right codes came from so many who were not invited that the code must have left the room.',
  })
  codeLeaked!: boolean;

  @Field({ description: 'Whether the reader runs it.' })
  mayRun!: boolean;
}

export const OfflineActivityConnection = connectionOf(OfflineActivity, 'OfflineActivity');

@ObjectType({ description: 'One invited teacher of an activity.' })
export class ActivityParticipant {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  teacherName!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => Date, { nullable: true, description: 'When they came; null for who was not there.' })
  cameAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When they left; null for who stayed.' })
  leftAt!: Date | null;

  @Field(() => AttendanceHowEnum, { nullable: true, description: 'How it was noted; null while nothing is.' })
  how!: 'code' | 'hand' | null;

  @Field({ description: 'Reason of what was noted by hand; else empty.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Who noted it by hand; else null.' })
  markedBy!: string | null;

  @Field(() => Int, { description: 'Half-hours that they attended.' })
  attendedHalfHours!: number;

  @Field(() => Int, { nullable: true, description: 'Half-hours attested; null while none are.' })
  givenHalfHours!: number | null;

  @Field({ description: 'Whether a spot check has taken them back.' })
  takenBack!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Another activity at the same time at which they are present.',
  })
  presentAt!: string | null;
}

@ObjectType({ description: 'An activity with everybody who is invited.' })
export class OfflineActivityWithPeople {
  @Field(() => OfflineActivity, { description: 'The activity.' })
  activity!: OfflineActivity;

  @Field(() => [ActivityParticipant], { description: 'Who is invited, school by school.' })
  participants!: ActivityParticipant[];
}

@ObjectType({ description: 'The code that is shown on site.' })
export class ActivityCode {
  @Field(() => CodeTakingEnum, { description: 'Whether codes are taken now.' })
  taking!: 'not-yet' | 'now' | 'over';

  @Field(() => String, { nullable: true, description: 'Six digits; null while none are taken.' })
  code!: string | null;

  @Field(() => Date, { description: 'When the next code takes its place.' })
  changesAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Address in the picture; null while no codes are taken.',
  })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address as a QR code (SVG); null while none are taken.',
  })
  qrSvg!: string | null;

  @Field(() => Int, { description: 'Teachers invited.' })
  invited!: number;

  @Field(() => Int, { description: 'Teachers who are there.' })
  present!: number;

  @Field(() => [String], { description: 'The latest who came, the last first; eight at most.' })
  latest!: string[];

  @Field({ description: 'The code must have left the room.' })
  codeLeaked!: boolean;
}

@ObjectType({ description: 'A teacher who may be invited.' })
export class ActivityCandidate {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Name of the teacher.' })
  teacherName!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The workshop of which they may be invited; null at a school.',
  })
  workshopId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  workshopName!: string | null;

  @Field(() => String, { nullable: true, description: 'Study group; null where there is none.' })
  groupName!: string | null;
}

export const ActivityCandidateConnection = connectionOf(ActivityCandidate, 'ActivityCandidate');

@InputType({ description: 'An activity as it is planned.' })
export class OfflineActivityInput {
  @Field({ description: 'Name of the activity.' })
  title!: string;

  @Field({ description: 'Where it takes place.' })
  place!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Half-hours for who is there from beginning to end.' })
  halfHours!: number;

  @Field(() => [ID], { description: 'Enrollments of those invited.' })
  enrollmentIds!: string[];
}

@InputType({ description: 'What the organiser notes of one teacher.' })
export class AttendanceMarkInput {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Whether they were there.' })
  present!: boolean;

  @Field(() => Date, { nullable: true, description: 'When they came, where they came late.' })
  cameAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When they left, where they left early.' })
  leftAt?: Date | null;
}

@InputType({ description: 'Half-hours of one activity for one teacher.' })
export class ActivityHoursInput {
  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => ID, { description: 'The teacher’s enrollment.' })
  enrollmentId!: string;

  @Field(() => Int, { description: 'Half-hours; 0 takes back what was attested.' })
  halfHours!: number;
}
