import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Half } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { HalfEnum } from './track.model.js';

@ObjectType({ description: 'A session is open as written.' })
export class SaveTrackSessionDone {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}

export const SaveTrackSessionResult = createUnionType({
  name: 'SaveTrackSessionResult',
  description: 'The session, or why it cannot be so.',
  types: () => [SaveTrackSessionDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : SaveTrackSessionDone),
});

@ObjectType({ description: 'People were nominated for a session.' })
export class NominateForTrackDone {
  @Field(() => Int, { description: 'How many.' })
  nominated!: number;
}

export const NominateForTrackResult = createUnionType({
  name: 'NominateForTrackResult',
  description: 'How many were nominated, or why nobody was.',
  types: () => [NominateForTrackDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : NominateForTrackDone),
});

@ObjectType({ description: 'Nominations were decided.' })
export class DecideTrackNominationsDone {
  @Field(() => Int, { description: 'How many.' })
  decided!: number;
}

export const DecideTrackNominationsResult = createUnionType({
  name: 'DecideTrackNominationsResult',
  description: 'How many were decided, or why none was.',
  types: () => [DecideTrackNominationsDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : DecideTrackNominationsDone),
});

@ObjectType({ description: 'A code is shown on site.' })
export class ShowAttendanceCodeDone {
  @Field({ description: 'Six digits.' })
  code!: string;

  @Field({ description: 'From then on it no longer counts.' })
  validUntil!: Date;
}

export const ShowAttendanceCodeResult = createUnionType({
  name: 'ShowAttendanceCodeResult',
  description: 'The code, or why none can be shown.',
  types: () => [ShowAttendanceCodeDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : ShowAttendanceCodeDone),
});

@ObjectType({ description: 'Attendance of a half-day is attested.' })
export class AttestTrackAttendanceDone {
  @Field(() => Int, { description: 'People who were there.' })
  present!: number;
}

export const AttestTrackAttendanceResult = createUnionType({
  name: 'AttestTrackAttendanceResult',
  description: 'How many were there, or why it cannot be attested.',
  types: () => [AttestTrackAttendanceDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : AttestTrackAttendanceDone),
});

@ObjectType({ description: 'It is noted that one was there.' })
export class AttendTrackSessionDone {
  @Field({ description: 'Day, YYYY-MM-DD.' })
  day!: string;

  @Field(() => HalfEnum, { description: 'Half of the day.' })
  half!: Half;
}

export const AttendTrackSessionResult = createUnionType({
  name: 'AttendTrackSessionResult',
  description: 'The half-day, or why it was not noted.',
  types: () => [AttendTrackSessionDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : AttendTrackSessionDone),
});
