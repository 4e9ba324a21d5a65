import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { isRefused, ProblemModel, Refused } from '../../../platform/graphql/problem.model.js';
import { RosterImportStateEnum, RosterProblemSeverityEnum } from './enrollment.enums.js';

@ObjectType({
  description: 'A roster file that was uploaded, and what came of its rows, as a list shows it.',
})
export class RosterImportSummary {
  @Field(() => ID, { description: 'Identifies the import.' })
  id!: string;

  @Field(() => ID, { description: 'Programme whose roster it is for.' })
  programmeId!: string;

  @Field(() => ID, { description: 'Unit in whose name the file was sent.' })
  unitId!: string;

  @Field({ description: 'Name of that unit.' })
  unitName!: string;

  @Field({ description: 'Name of the file.' })
  fileName!: string;

  @Field(() => RosterImportStateEnum, { description: 'How far the import has come.' })
  state!: StateOf<'roster-import'>;

  @Field(() => String, { nullable: true, description: 'Sheet that was read; null before the check.' })
  sheet!: string | null;

  @Field(() => Int, { nullable: true, description: 'Row of the header; null before the check.' })
  headerRow!: number | null;

  @Field(() => Int, { description: 'Rows that speak of a teacher.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Rows that can be committed.' })
  rowsAccepted!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  rowsRejected!: number;

  @Field(() => Int, { description: 'Accepted rows that should be looked at.' })
  rowsWarned!: number;

  @Field(() => Int, { nullable: true, description: 'Teachers who are new; null until committed.' })
  teachersAdded!: number | null;

  @Field(() => Int, { nullable: true, description: 'Known teachers who changed; null until committed.' })
  teachersChanged!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Known teachers who moved to another school; null until committed.',
  })
  teachersTransferred!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Teachers who were taken off; null until committed.',
  })
  teachersLeft!: number | null;

  @Field(() => Int, { description: 'How many files were tried in this import.' })
  attempt!: number;

  @Field({ description: 'Whether the file was kept, so that it can be read in another way and handed back.' })
  hasFile!: boolean;

  @Field(() => ID, { nullable: true, description: 'The long work that was begun last; null before any.' })
  jobId!: string | null;

  @Field({ description: 'Whether that work waits or runs.' })
  isBusy!: boolean;

  @Field(() => Date, { description: 'When the file arrived.' })
  uploadedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its rows were checked; null before.' })
  checkedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was put before the office above; null where it never was.',
  })
  heldAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the office above released it; null where it did not.',
  })
  releasedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was released.' })
  releaseReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was undone; null where it was not.' })
  undoneAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was undone.' })
  undoReason!: string | null;

  @Field({ description: 'Whether it was sent by a unit below the one that asks.' })
  isFromBelow!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was committed; null until then.' })
  committedAt!: Date | null;
}

/** Its faults and attempts are asked for one import at a time: in a list each row would be read by itself. */
@ObjectType({
  description: 'A roster file that was uploaded, what came of its rows, and all that was wrong with them.',
})
export class RosterImport extends RosterImportSummary {}

@ObjectType({ description: 'One of the files that were tried in a roster import.' })
export class RosterAttempt {
  @Field(() => Int, { description: 'The first is 1.' })
  attempt!: number;

  @Field({ description: 'Name of the file.' })
  fileName!: string;

  @Field(() => Date, { description: 'When it arrived.' })
  uploadedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows that can be committed; null where it was not checked.',
  })
  rowsAccepted!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows that were refused; null where it was not checked.' })
  rowsRejected!: number | null;
}

@ObjectType({ description: 'All faults of one kind in one column of a roster file.' })
export class RosterProblemKind {
  @Field({ description: 'Stable name of the rule that is broken.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Title of the column; null where the row is meant.' })
  column!: string | null;

  @Field(() => RosterProblemSeverityEnum, { description: 'What it means for the rows.' })
  severity!: 'error' | 'warning';

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => ProblemModel, { description: 'The first of them.' })
  example!: ProblemModel;
}

export const RosterImportConnection = connectionOf(RosterImportSummary, 'RosterImport');

@ObjectType({ description: 'One fault of one cell of a roster file.' })
export class RosterProblem {
  @Field(() => RosterProblemSeverityEnum, { description: 'What it means for the row.' })
  severity!: 'error' | 'warning';

  @Field(() => ProblemModel, {
    description: 'The fault: row of the sheet, title of the column, and the words.',
  })
  problem!: ProblemModel;
}

export const RosterProblemConnection = connectionOf(RosterProblem, 'RosterProblem');

@ObjectType({ description: 'A roster file was thrown away.' })
export class DiscardRosterImportDone {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

export const DiscardRosterImportResult = createUnionType({
  name: 'DiscardRosterImportResult',
  description: 'The discarded import, or why it was refused.',
  types: () => [DiscardRosterImportDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : DiscardRosterImportDone),
});
