import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RosterFact } from '@tisheng/domain-rules/enrollment/roster/teacher-changes.js';
import type { RosterLeavingReason } from '@tisheng/domain-rules/enrollment/roster/roster-leaving.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { ProblemModel } from '../../../../platform/graphql/problem.model.js';
import type { ChangeKind } from '../roster-diff.js';
import type { KeptReason } from '../undo-plan.js';
import {
  RosterChangeKindEnum,
  RosterFactEnum,
  RosterKeptReasonEnum,
  RosterLeavingReasonEnum,
} from './roster-wizard.enums.js';

@ObjectType({ description: 'One fact that a roster file says differently.' })
export class RosterFactChange {
  @Field(() => RosterFactEnum, { description: 'Which fact.' })
  fact!: RosterFact;

  @Field(() => String, { nullable: true, description: 'What the roster says; null where nothing is known.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What the file says; null where it says nothing.' })
  after!: string | null;
}

@ObjectType({ description: 'What a checked roster file would do to one teacher. No ID number is shown.' })
export class RosterChange {
  @Field(() => ID, { description: 'Identifies the entry within the import.' })
  key!: string;

  @Field(() => RosterChangeKindEnum, { description: 'What would happen.' })
  kind!: ChangeKind;

  @Field(() => Int, { nullable: true, description: 'Row of the file; null for who is gone from it.' })
  row!: number | null;

  @Field(() => ID, { nullable: true, description: 'The teacher; null for a new one.' })
  teacherId!: string | null;

  @Field({ description: 'Name by the file; of who is gone by the roster.' })
  name!: string;

  @Field({ description: 'School by the file; of who is gone by the roster.' })
  schoolName!: string;

  @Field(() => String, { nullable: true, description: 'School by the roster; null for a new teacher.' })
  formerSchoolName!: string | null;

  @Field({ description: 'Whether the ID number is known with another name.' })
  nameDiffers!: boolean;

  @Field(() => [RosterFactChange], { description: 'Fact by fact, what would be another.' })
  changes!: RosterFactChange[];

  @Field(() => RosterLeavingReasonEnum, {
    nullable: true,
    description: 'Why the teacher is taken off with this import; null: stays.',
  })
  leavingReason!: RosterLeavingReason | null;
}

export const RosterChangeConnection = connectionOf(RosterChange, 'RosterChange');

@ObjectType({ description: 'What a checked roster file would do in one county or unit like it.' })
export class RosterUnitChanges {
  @Field(() => ID, { description: 'The county, committee or unit of schools.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  unitName!: string;

  @Field(() => Int, { description: 'Teachers who are new.' })
  added!: number;

  @Field(() => Int, { description: 'Teachers with other facts.' })
  changed!: number;

  @Field(() => Int, { description: 'Teachers from another school.' })
  transferred!: number;

  @Field(() => Int, { description: 'Teachers who had left.' })
  returning!: number;

  @Field(() => Int, { description: 'Teachers who stay as they are.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Teachers of its schools who are not in the file.' })
  gone!: number;

  @Field(() => Int, { description: 'Of these: to be taken off.' })
  leaving!: number;
}

@ObjectType({ description: 'What a checked roster file would do, in numbers.' })
export class RosterChangeSummary {
  @Field(() => [RosterUnitChanges], { description: 'County by county, by code.' })
  units!: RosterUnitChanges[];

  @Field(() => [ProblemModel], {
    description: 'Units of which too much would change: the import waits to be released. Empty once it was.',
  })
  stops!: ProblemModel[];

  @Field({ description: 'Whether the roster was changed after the changes were looked at.' })
  isStale!: boolean;
}

@ObjectType({ description: 'How many teachers one kind of thing keeps from being undone.' })
export class RosterKeptCount {
  @Field(() => RosterKeptReasonEnum, { description: 'Kind of thing.' })
  kind!: KeptReason;

  @Field(() => Int, { description: 'Teachers.' })
  teachers!: number;

  @Field(() => Int, { description: 'Things of the kind.' })
  things!: number;
}

@ObjectType({ description: 'A teacher who would stay as the import left them.' })
export class RosterKeptTeacher {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'School.' })
  schoolName!: string;

  @Field(() => [RosterKeptReasonEnum], { description: 'Every reason.' })
  reasons!: KeptReason[];
}

@ObjectType({ description: 'What undoing a committed roster import would do.' })
export class RosterUndoReport {
  @Field(() => Int, { description: 'Teachers who were added and would go.' })
  removable!: number;

  @Field(() => Int, { description: 'Teachers who would be as before.' })
  restorable!: number;

  @Field(() => Int, { description: 'Teachers who would stay as they are now.' })
  kept!: number;

  @Field(() => [RosterKeptCount], { description: 'Why they stay.' })
  reasons!: RosterKeptCount[];

  @Field(() => [RosterKeptTeacher], { description: 'Up to 200 of those who stay, by school.' })
  keptTeachers!: RosterKeptTeacher[];
}
