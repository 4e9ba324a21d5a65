import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  NOMINATION_DECISIONS,
  NOMINATION_STATES,
  type NominationState,
} from '@tisheng/domain-rules/enrollment/tracks/decide-nominations.js';
import { HALVES, type Half } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';

export const HalfEnum = enumOf(HALVES);
registerEnumType(HalfEnum, {
  name: 'HalfOfDay',
  description: 'Half of a day of training.',
  valuesMap: { MORNING: { description: 'Before noon.' }, AFTERNOON: { description: 'After noon.' } },
});

export const NominationStateEnum = enumOf(NOMINATION_STATES);
registerEnumType(NominationStateEnum, {
  name: 'TrackNominationState',
  description: 'What became of a nomination.',
  valuesMap: {
    NOMINATED: { description: 'Waits for the office at the top of the region.' },
    CONFIRMED: { description: 'Takes part in the session.' },
    DECLINED: { description: 'Does not take part: the office declined.' },
    WITHDRAWN: { description: 'Does not take part: withdrawn.' },
  },
});

export const NominationDecisionEnum = enumOf(NOMINATION_DECISIONS);
registerEnumType(NominationDecisionEnum, {
  name: 'TrackNominationDecision',
  description: 'What is decided of nominations.',
  valuesMap: {
    CONFIRM: { description: 'They take part.' },
    DECLINE: { description: 'They do not take part.' },
    WITHDRAW: { description: 'They are taken back by those who nominated.' },
  },
});

export const AttendanceSourceEnum = enumOf(['list', 'code']);
registerEnumType(AttendanceSourceEnum, {
  name: 'AttendanceSource',
  description: 'How it is known that somebody was there.',
  valuesMap: {
    LIST: { description: 'By the office’s list.' },
    CODE: { description: 'By the code shown on site.' },
  },
});

@ObjectType({ description: 'A session that the policy names.' })
export class PlannedTrackSession {
  @Field({ description: 'Its code in the policy.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  name!: BilingualText;

  @Field({ description: 'Month, YYYY-MM.' })
  month!: string;

  @Field(() => [StageOfSchoolingEnum], { description: 'Stages of schooling that it is for.' })
  stages!: readonly string[];
}

@ObjectType({ description: 'A session of a track: days, place and people.' })
export class TrackSession {
  @Field(() => ID, { description: 'Identifies the session.' })
  id!: string;

  @Field({ description: 'Name, as the office gave it.' })
  name!: string;

  @Field(() => [StageOfSchoolingEnum], { description: 'Stages of schooling that it is for.' })
  stages!: readonly string[];

  @Field({ description: 'First day, YYYY-MM-DD.' })
  fromDate!: string;

  @Field({ description: 'Last day, YYYY-MM-DD.' })
  toDate!: string;

  @Field({ description: 'Last day of nominations, YYYY-MM-DD.' })
  nominateUntil!: string;

  @Field({ description: 'Where it takes place.' })
  place!: string;

  @Field(() => Int, { description: 'Places.' })
  capacity!: number;

  @Field(() => Int, { description: 'Nominations that wait for a decision.' })
  nominated!: number;

  @Field(() => Int, { description: 'People who take part.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Places that the counties within one’s own reach may fill.' })
  sharePlaces!: number;

  @Field(() => Int, { description: 'How many of those are taken.' })
  shareTaken!: number;
}

@ObjectType({
  description: 'Training of managers, principals, researchers and backbone teachers beside the cohorts.',
})
export class Track {
  @Field({ description: 'Code in the policy.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name.' })
  name!: BilingualText;

  @Field(() => [String], { description: 'Codes of the duties that it is for.' })
  duties!: readonly string[];

  @Field(() => Int, { description: 'Places over all sessions.' })
  participants!: number;

  @Field(() => String, { nullable: true, description: 'Where the policy says so.' })
  clause!: string | null;

  @Field(() => [PlannedTrackSession], {
    description: 'Sessions that the policy names; empty where it leaves them open.',
  })
  planned!: readonly PlannedTrackSession[];

  @Field(() => [TrackSession], { description: 'Sessions that were opened, by their first day.' })
  sessions!: readonly TrackSession[];
}

@ObjectType({ description: 'A half-day in which somebody was there.' })
export class AttendedHalfDay {
  @Field({ description: 'Day, YYYY-MM-DD.' })
  day!: string;

  @Field(() => HalfEnum, { description: 'Half of the day.' })
  half!: Half;

  @Field(() => AttendanceSourceEnum, { description: 'How it is known.' })
  how!: 'list' | 'code';
}

@ObjectType({ description: 'Somebody whom a session is for.' })
export class TrackPerson {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School or office.' })
  schoolName!: string;

  @Field({ description: 'County, or the unit that decides like one.' })
  countyName!: string;

  @Field({ description: 'Code of the duty.' })
  duty!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling.' })
  stage!: string;
}

@ObjectType({ description: 'A nomination for a session.' })
export class TrackNomination extends TrackPerson {
  @Field(() => ID, { description: 'Identifies the nomination.' })
  id!: string;

  @Field(() => NominationStateEnum, { description: 'What became of it.' })
  state!: NominationState;

  @Field(() => String, { nullable: true, description: 'Reason of the last decision, where one was given.' })
  reason!: string | null;

  @Field({ description: 'When it was made.' })
  nominatedAt!: Date;

  @Field(() => [AttendedHalfDay], { description: 'Half-days in which the person was there.' })
  attended!: readonly AttendedHalfDay[];
}

export const TrackPersonConnection = connectionOf(TrackPerson, 'TrackPerson');
export const TrackNominationConnection = connectionOf(TrackNomination, 'TrackNomination');

@ObjectType({ description: 'A half-day of a session.' })
export class SessionHalfDay {
  @Field({ description: 'Day, YYYY-MM-DD.' })
  day!: string;

  @Field(() => HalfEnum, { description: 'Half of the day.' })
  half!: Half;

  @Field(() => Int, { description: 'People who were there.' })
  present!: number;

  @Field(() => String, { nullable: true, description: 'Who attested the list; null while nobody has.' })
  attestedByName!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was attested.' })
  attestedAt!: Date | null;
}

@ObjectType({ description: 'A half-day in which a teacher is expected.' })
export class ExpectedHalfDay {
  @Field({ description: 'Day, YYYY-MM-DD.' })
  day!: string;

  @Field(() => HalfEnum, { description: 'Half of the day.' })
  half!: Half;
}

@ObjectType({ description: 'One’s own place in a session of a track.' })
export class MyTrackSession {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field({ description: 'Name of the session.' })
  name!: string;

  @Field(() => BilingualText, { description: 'Name of the track.' })
  trackName!: BilingualText;

  @Field({ description: 'First day, YYYY-MM-DD.' })
  fromDate!: string;

  @Field({ description: 'Last day, YYYY-MM-DD.' })
  toDate!: string;

  @Field({ description: 'Where it takes place.' })
  place!: string;

  @Field(() => NominationStateEnum, { description: 'What became of the nomination.' })
  state!: NominationState;

  @Field(() => String, { nullable: true, description: 'Reason of the last decision, where one was given.' })
  reason!: string | null;

  @Field(() => [ExpectedHalfDay], { description: 'Half-days of the session.' })
  halfDays!: readonly ExpectedHalfDay[];

  @Field(() => [AttendedHalfDay], { description: 'Half-days in which one was there.' })
  attended!: readonly AttendedHalfDay[];
}

@InputType({ description: 'A session as the office writes it down.' })
export class TrackSessionInput {
  @Field(() => ID, { nullable: true, description: 'The session to change; left out for a new one.' })
  id?: string | null;

  @Field({ description: 'Code of the track in the policy.' })
  trackCode!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => [StageOfSchoolingEnum], { description: 'Stages of schooling that it is for.' })
  stages!: string[];

  @Field({ description: 'First day, YYYY-MM-DD.' })
  fromDate!: string;

  @Field({ description: 'Last day, YYYY-MM-DD.' })
  toDate!: string;

  @Field({ description: 'Last day of nominations, YYYY-MM-DD.' })
  nominateUntil!: string;

  @Field({ description: 'Where it takes place.' })
  place!: string;

  @Field(() => Int, { description: 'Places.' })
  capacity!: number;
}
