import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  DISTORTION_KINDS,
  type DistortionKind,
} from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import { FINDING_VERDICTS } from '@tisheng/domain-rules/exchange/distortion/may-judge-finding.js';
import { RECORD_KINDS, type RecordKind } from '@tisheng/domain-rules/exchange/record-codes.js';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import type { FindingState } from '../queries/find-findings.js';

export const DistortionKindEnum = enumOf(DISTORTION_KINDS);
registerEnumType(DistortionKindEnum, {
  name: 'DistortionKind',
  description: 'How records look distorted.',
  valuesMap: {
    MORE_MINUTES_THAN_TIME: { description: 'More study within a stretch of time than the stretch is long.' },
    OVERLAPPING_SESSIONS: { description: 'Two courses studied at the same moment.' },
    FASTER_THAN_COURSE: { description: 'A course completed in less time than it takes.' },
    ROBOT_REGULARITY: { description: 'Sessions of the same length at the same distance, again and again.' },
    ONE_DEVICE_MANY_LEARNERS: { description: 'One device that studies for many learners.' },
    LEARNERS_IN_LOCK_STEP: {
      description: 'Homework and posts of learners that agree in moment, course and score.',
    },
    COUNTERS_RUNNING_BACKWARDS: { description: 'Corrections that take back what had been reported.' },
    PADDING_BEFORE_DEADLINE: {
      description: 'A school whose study falls together in the last days of a cycle.',
    },
  },
});

export const FindingStateEnum = enumOf(LIFECYCLES['distortion-finding'].states);
registerEnumType(FindingStateEnum, {
  name: 'DistortionFindingState',
  description: 'How far a finding of distorted data has come.',
  valuesMap: {
    OPEN: { description: 'Nobody has judged it.' },
    ASKED: { description: 'The institution was asked.' },
    ANSWERED: { description: 'The institution has answered.' },
    DISMISSED: { description: 'Found to be no distortion.' },
    STRUCK: { description: 'Its records count no longer.' },
  },
});

export const FindingVerdictEnum = enumOf(FINDING_VERDICTS);
registerEnumType(FindingVerdictEnum, {
  name: 'DistortionVerdict',
  description: 'What an office does with a finding.',
  valuesMap: {
    ASK: { description: 'Asks the institution.' },
    DISMISS: { description: 'Finds it to be no distortion.' },
    STRIKE: { description: 'Strikes the records: they stay, and count no longer.' },
    RESTORE: { description: 'Lets struck records count again.' },
  },
});

export const FindingActionEnum = enumOf(['ask', 'answer', 'dismiss', 'strike', 'restore']);
registerEnumType(FindingActionEnum, {
  name: 'DistortionAction',
  description: 'What was done with a finding.',
  valuesMap: {
    ASK: { description: 'The institution was asked.' },
    ANSWER: { description: 'The institution answered.' },
    DISMISS: { description: 'It was dismissed.' },
    STRIKE: { description: 'The records were struck.' },
    RESTORE: { description: 'The records were restored.' },
  },
});

export const FindingRecordKindEnum = Object.fromEntries(
  Object.keys(RECORD_KINDS).map((name) => [name, name]),
) as Readonly<Record<RecordKind, RecordKind>>;
registerEnumType(FindingRecordKindEnum, {
  name: 'DoubtedRecordKind',
  description: 'What a record in doubt tells of.',
  valuesMap: {
    COURSE_STUDY: { description: 'Study of a course.' },
    DISCUSSION: { description: 'Taking part in a discussion.' },
    POST: { description: 'Posts.' },
    COMMENT: { description: 'Comments.' },
    HOMEWORK: { description: 'Homework handed in.' },
  },
});

@ObjectType('DistortionEvidence', { description: 'One measured fact that led to a finding.' })
export class FindingEvidence {
  @Field({ description: 'Name of the fact; its sentence and unit stand in the messages.' })
  name!: string;

  @Field(() => Float, { description: 'Its value.' })
  value!: number;
}

@ObjectType({ description: 'A sign of distorted data (annex art. 16): a ground to look, no verdict.' })
export class DistortionFinding {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => DistortionKindEnum, { description: 'How the records look distorted.' })
  kind!: DistortionKind;

  @Field(() => FindingStateEnum, { description: 'How far it has come.' })
  state!: FindingState;

  @Field(() => Int, { description: 'How far beyond the threshold, 0 to 100.' })
  weight!: number;

  @Field({ description: 'The institution that pushed the records.' })
  institutionName!: string;

  @Field({ description: 'Moment of the first record in doubt.' })
  from!: Date;

  @Field({ description: 'Moment of the last record in doubt.' })
  to!: Date;

  @Field(() => [FindingEvidence], { description: 'What was measured.' })
  evidence!: readonly FindingEvidence[];

  @Field(() => Int, { description: 'Records in doubt.' })
  records!: number;

  @Field(() => Int, { description: 'Learners concerned.' })
  learners!: number;

  @Field(() => [String], { description: 'The first few of them who stand below the unit that looks.' })
  names!: readonly string[];

  @Field(() => [String], { description: 'Counties of all of them.' })
  countyNames!: readonly string[];

  @Field({ description: 'Whether every learner stands below the unit that looks.' })
  allBelow!: boolean;

  @Field({ description: 'When it was first found.' })
  foundAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When further records joined it after it was dismissed.',
  })
  grownAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the institution may answer; null before it was asked.',
  })
  answerBy!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was dismissed or its records were struck.' })
  decidedAt!: Date | null;
}

export const DistortionFindingConnection = connectionOf(DistortionFinding, 'DistortionFinding');

@ObjectType({ description: 'What was done with a finding.' })
export class DistortionStep {
  @Field(() => FindingActionEnum, { description: 'What was done.' })
  action!: 'ask' | 'answer' | 'dismiss' | 'strike' | 'restore';

  @Field({ description: 'In whose words: the question, the answer or the reason.' })
  text!: string;

  @Field({ description: 'Who did it.' })
  byName!: string;

  @Field({ description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A learner of a finding, with what of theirs is in doubt.' })
export class DoubtedLearner {
  @Field(() => ID, { description: 'The enrollment.' })
  enrollmentId!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field({ description: 'The teacher.' })
  teacherName!: string;

  @Field({ description: 'Their school.' })
  schoolName!: string;

  @Field({ description: 'Its county.' })
  countyName!: string;

  @Field(() => Int, { description: 'Records in doubt that count, or counted until they were struck.' })
  records!: number;

  @Field(() => Int, { description: 'Minutes of these records.' })
  minutes!: number;

  @Field(() => Int, { description: 'Courses that are completed by these records alone.' })
  coursesLost!: number;

  @Field(() => Int, { description: 'Half hours of these courses.' })
  halfHoursLost!: number;

  @Field(() => Int, { description: 'Half hours of completed courses as they count now.' })
  halfHoursNow!: number;
}

@ObjectType({ description: 'A record in doubt.' })
export class DoubtedRecord {
  @Field({ description: 'The institution’s id of it.' })
  recordId!: string;

  @Field({ description: 'Learner number.' })
  learnerNo!: string;

  @Field({ description: 'The teacher.' })
  teacherName!: string;

  @Field(() => FindingRecordKindEnum, { description: 'What it tells of.' })
  kind!: RecordKind;

  @Field({ description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Minutes; null where the kind has none.' })
  minutes!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score from 0 to 100; null without one.' })
  score!: number | null;

  @Field(() => String, { nullable: true, description: 'Title of the course; null without one.' })
  courseTitle!: string | null;

  @Field({ description: 'Whether it completes the course.' })
  completed!: boolean;

  @Field({ description: 'Whether it counts: neither corrected nor struck.' })
  counts!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Small number of the device within this finding; null where none was told.',
  })
  device!: number | null;
}

@ObjectType({ description: 'A finding with everything that one needs to judge it.' })
export class DistortionFindingInFull {
  @Field(() => DistortionFinding, { description: 'The finding.' })
  finding!: DistortionFinding;

  @Field(() => [DistortionStep], { description: 'What was done with it, in order.' })
  steps!: readonly DistortionStep[];

  @Field(() => [DoubtedLearner], { description: 'Its learners, the first 200.' })
  doubted!: readonly DoubtedLearner[];

  @Field(() => [DoubtedRecord], {
    description: 'Its records by moment, the first 500; all of them are struck.',
  })
  records!: readonly DoubtedRecord[];
}

@ObjectType({ description: 'Records of one’s own that count no longer, and why.' })
export class MyStruckRecords {
  @Field(() => ID, { description: 'The finding.' })
  id!: string;

  @Field(() => DistortionKindEnum, { description: 'How they look distorted.' })
  kind!: DistortionKind;

  @Field({ description: 'The institution that pushed them.' })
  institutionName!: string;

  @Field(() => Int, { description: 'How many.' })
  records!: number;

  @Field(() => Int, { description: 'Minutes of study that they told.' })
  minutes!: number;

  @Field({ description: 'Moment of the first.' })
  from!: Date;

  @Field({ description: 'Moment of the last.' })
  to!: Date;

  @Field({ description: 'Why they were struck.' })
  reason!: string;

  @Field({ description: 'Who struck them.' })
  decidedByName!: string;

  @Field({ description: 'When.' })
  decidedAt!: Date;
}
