import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { isRefused, ProblemModel, Refused } from '../../../platform/graphql/problem.model.js';
import { RosterImportStateEnum, RosterProblemSeverityEnum } from './enrollment.enums.js';

@ObjectType({ description: 'A roster file that was uploaded, and what came of its rows.' })
export class RosterImport {
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

  @Field(() => Date, { description: 'When the file arrived.' })
  uploadedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was committed; null until then.' })
  committedAt!: Date | null;
}

export const RosterImportConnection = connectionOf(RosterImport, 'RosterImport');

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

@ObjectType({ description: 'A roster file became the roster.' })
export class CommitRosterImportDone {
  @Field(() => Int, { description: 'Teachers who are new.' })
  teachersAdded!: number;

  @Field(() => Int, { description: 'Known teachers of whom the file says something else than before.' })
  teachersChanged!: number;

  @Field(() => Int, { description: 'Teachers among them who moved to another school.' })
  teachersTransferred!: number;
}

export const CommitRosterImportResult = createUnionType({
  name: 'CommitRosterImportResult',
  description: 'The counts of a committed file, or why it was refused.',
  types: () => [CommitRosterImportDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : CommitRosterImportDone),
});

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
