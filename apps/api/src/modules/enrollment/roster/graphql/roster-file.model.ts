import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import type { ProposalReason } from '@tisheng/domain-rules/enrollment/roster/propose-columns.js';
import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { ProblemModel } from '../../../../platform/graphql/problem.model.js';
import type { TextEncoding } from '../../../../platform/spreadsheet/decode-text.js';
import { ProposalReasonEnum, RosterColumnEnum, TextEncodingEnum } from './roster-wizard.enums.js';

@ObjectType({ description: 'One sheet of a roster file; a text counts as one.' })
export class RosterSheet {
  @Field({ description: 'Name of the sheet.' })
  name!: string;

  @Field(() => Int, { description: 'Number of its last row that holds something.' })
  rows!: number;

  @Field(() => Int, { description: 'Columns up to the last that holds something.' })
  width!: number;
}

@ObjectType({ description: 'One column of a roster file, and what it is taken for.' })
export class RosterFileColumn {
  @Field(() => Int, { description: 'Place in the file, from 0.' })
  index!: number;

  @Field({ description: 'Letters of the column: A, B, AA.' })
  letter!: string;

  @Field({ description: 'What stands above it; empty where nothing does.' })
  header!: string;

  @Field(() => RosterColumnEnum, { nullable: true, description: 'What is proposed; null: leave it out.' })
  column!: RosterColumn | null;

  @Field(() => Float, { description: 'How sure the proposal is, 0 to 1.' })
  confidence!: number;

  @Field(() => ProposalReasonEnum, {
    nullable: true,
    description: 'Why; null where nothing is proposed.',
  })
  reason!: ProposalReason | null;

  @Field(() => RosterColumnEnum, {
    nullable: true,
    description: 'What was settled for the file as it is read here, else the proposal; null: left out.',
  })
  settled!: RosterColumn | null;

  @Field(() => [String], { description: 'A few values below the header; ID numbers are masked.' })
  samples!: string[];
}

@ObjectType({ description: 'One of the first rows of a roster file.' })
export class RosterFileRow {
  @Field(() => Int, { description: 'Number of the row as a spreadsheet shows it.' })
  row!: number;

  @Field(() => [String], { description: 'Its cells, one for each column; ID numbers are masked.' })
  cells!: string[];
}

@ObjectType({ description: 'The beginning of a roster file as it would be read.' })
export class RosterFilePreview {
  @Field(() => [TextEncodingEnum], {
    description: 'Encodings in which a text reads without fault, the likeliest first; empty for a workbook.',
  })
  encodings!: TextEncoding[];

  @Field(() => TextEncodingEnum, {
    nullable: true,
    description: 'The one it is read in; null for a workbook.',
  })
  encoding!: TextEncoding | null;

  @Field(() => [RosterSheet], { description: 'Every visible sheet.' })
  sheets!: RosterSheet[];

  @Field({ description: 'The sheet that is read.' })
  sheet!: string;

  @Field(() => Int, { description: 'Row of the column names; 0 where the file has none.' })
  headerRow!: number;

  @Field(() => [RosterFileColumn], { description: 'Its columns, in their order.' })
  columns!: RosterFileColumn[];

  @Field(() => [RosterFileRow], { description: 'The first rows of the sheet.' })
  rows!: RosterFileRow[];

  @Field(() => [ProblemModel], { description: 'What keeps the rows from being checked so.' })
  problems!: ProblemModel[];
}

@InputType({ description: 'Which fact a column of a roster file is.' })
export class RosterColumnInput {
  @Field(() => Int, { description: 'Place in the file, from 0.' })
  @IsInt()
  index!: number;

  @Field(() => RosterColumnEnum, { description: 'The fact.' })
  @IsIn(Object.values(RosterColumnEnum))
  column!: RosterColumn;
}

@InputType({ description: 'How a roster file is to be read. Columns that are not named are left out.' })
export class RosterCheckInput {
  @Field(() => TextEncodingEnum, { nullable: true, description: 'Of a text; null for a workbook.' })
  @IsOptional()
  @IsIn(Object.values(TextEncodingEnum))
  encoding!: TextEncoding | null;

  @Field({ description: 'Name of the sheet.' })
  @IsString()
  @MaxLength(200)
  sheet!: string;

  @Field(() => Int, { description: 'Row of the column names; 0 where the file has none.' })
  @IsInt()
  headerRow!: number;

  @Field(() => [RosterColumnInput], { description: 'The columns that are read.' })
  columns!: RosterColumnInput[];
}

@ObjectType({ description: 'A roster file was checked, or its check has begun.' })
export class CheckRosterImportDone {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The job that checks a long file; null where the check is done.',
  })
  jobId!: string | null;
}
