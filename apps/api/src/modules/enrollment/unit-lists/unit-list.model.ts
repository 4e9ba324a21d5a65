import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  UNIT_LIST_OUTCOMES,
  type UnitListOutcome,
} from '@tisheng/domain-rules/organization/unit-list-outcome.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { isRefused, ProblemModel, Refused } from '../../../platform/graphql/problem.model.js';
import type { UnitListKind } from './read-unit-list.js';

export const UnitListKindEnum = enumOf(['counties', 'schools']);
registerEnumType(UnitListKindEnum, {
  name: 'UnitListKind',
  description: 'What a list of units names.',
  valuesMap: {
    COUNTIES: { description: 'Counties and units like them.' },
    SCHOOLS: { description: 'Schools and kindergartens.' },
  },
});

export const UnitListStateEnum = enumOf(['checked', 'committed', 'discarded']);
registerEnumType(UnitListStateEnum, {
  name: 'UnitListState',
  description: 'How far a list of units has come.',
  valuesMap: {
    CHECKED: { description: 'Waits to be committed; the tree is untouched.' },
    COMMITTED: { description: 'The tree is as the list says.' },
    DISCARDED: { description: 'Thrown away.' },
  },
});

export const UnitListOutcomeEnum = enumOf(UNIT_LIST_OUTCOMES);
registerEnumType(UnitListOutcomeEnum, {
  name: 'UnitListOutcome',
  description: 'What a row of a list means for the tree.',
  valuesMap: {
    NEW: { description: 'The unit is opened.' },
    RENAMED: { description: 'The unit gets the name of the list.' },
    MOVED: { description: 'The unit goes below another; it may be renamed with it.' },
    CHANGED: { description: 'The stages of the school are others.' },
    UNCHANGED: { description: 'The tree says the same.' },
    MISSING: { description: 'The list does not name the unit; it stays.' },
  },
});

@ObjectType({ description: 'How many rows of a list mean one thing.' })
export class UnitListCount {
  @Field(() => UnitListOutcomeEnum, { description: 'What they mean.' })
  outcome!: UnitListOutcome;

  @Field(() => Int, { description: 'How many.' })
  rows!: number;
}

@ObjectType({ description: 'A row of a list of units.' })
export class UnitListRow {
  @Field(() => Int, { description: 'Place in the list, from 0.' })
  position!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Row of the sheet; null for a unit that the list does not name.',
  })
  row!: number | null;

  @Field(() => UnitListOutcomeEnum, { description: 'What the row means for the tree.' })
  outcome!: UnitListOutcome;

  @Field({ description: 'Code of the unit.' })
  code!: string;

  @Field({ description: 'Name that the list gives.' })
  name!: string;

  @Field({ description: 'Name of the unit above that the list gives.' })
  parentName!: string;

  @Field(() => String, { nullable: true, description: 'Name today; null for a unit that is new.' })
  formerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the unit above today.' })
  formerParentName!: string | null;
}

export const UnitListRowConnection = connectionOf(UnitListRow, 'UnitListRow');
export const UnitListProblemConnection = connectionOf(ProblemModel, 'UnitListProblem');

@ObjectType({ description: 'A list of counties or schools that an office has sent.' })
export class UnitList {
  @Field(() => ID, { description: 'Identifies the list.' })
  id!: string;

  @Field(() => ID, { description: 'Office in whose name it was sent.' })
  unitId!: string;

  @Field({ description: 'Name of that office.' })
  unitName!: string;

  @Field(() => UnitListKindEnum, { description: 'What it names.' })
  kind!: UnitListKind;

  @Field({ description: 'Name of the file.' })
  fileName!: string;

  @Field(() => UnitListStateEnum, { description: 'How far it has come.' })
  state!: string;

  @Field(() => Int, { description: 'Rows that speak of a unit.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  rowsRejected!: number;

  @Field(() => [UnitListCount], {
    description: 'What the other rows mean, and how many units the list does not name.',
  })
  counts!: UnitListCount[];

  @Field(() => Date, { description: 'When it arrived.' })
  uploadedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was committed or thrown away.' })
  endedAt!: Date | null;
}

export const UnitListConnection = connectionOf(UnitList, 'UnitList');

@ObjectType({ description: 'The tree is as the list says.' })
export class CommitUnitListDone {
  @Field(() => Int, { description: 'Units that were opened.' })
  opened!: number;

  @Field(() => Int, { description: 'Units that were renamed, moved or changed.' })
  changed!: number;
}

export const CommitUnitListResult = createUnionType({
  name: 'CommitUnitListResult',
  description: 'The counts of a committed list, or why it was refused.',
  types: () => [CommitUnitListDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : CommitUnitListDone),
});

@ObjectType({ description: 'The list was thrown away.' })
export class DiscardUnitListDone {
  @Field(() => ID, { description: 'The list.' })
  listId!: string;
}

export const DiscardUnitListResult = createUnionType({
  name: 'DiscardUnitListResult',
  description: 'The list, or why it was refused.',
  types: () => [DiscardUnitListDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : DiscardUnitListDone),
});
