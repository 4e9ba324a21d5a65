import { ArgsType, createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  UNIT_CHANGE_KINDS,
  UNIT_CHANGE_STATES,
  type UnitChangeKind,
  type UnitChangeState,
} from '@tisheng/domain-rules/organization/unit-change.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { isRefused, ProblemModel, Refused } from '../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import type { UnitKind } from '../persistence/unit.entity.js';
import { UnitKindEnum } from './unit.model.js';

export const UnitChangeKindEnum = enumOf(UNIT_CHANGE_KINDS);
registerEnumType(UnitChangeKindEnum, {
  name: 'UnitChangeKind',
  description: 'What a decision does to the organization tree.',
  valuesMap: {
    OPEN: { description: 'A unit is opened below another.' },
    RENAME: { description: 'A unit gets another name.' },
    RECODE: { description: 'A unit gets another code.' },
    RESTAGE: { description: 'A school teaches other stages of schooling.' },
    MOVE: { description: 'A unit goes below another unit, with everything below it.' },
    MERGE: { description: 'A unit is taken over by another of its kind.' },
    CLOSE: { description: 'A unit is closed.' },
  },
});

export const UnitChangeStateEnum = enumOf(UNIT_CHANGE_STATES);
registerEnumType(UnitChangeStateEnum, {
  name: 'UnitChangeState',
  description: 'How a decision about the tree stands.',
  valuesMap: {
    PENDING: { description: 'Waits for its day.' },
    APPLIED: { description: 'Holds.' },
    CANCELLED: { description: 'Taken back before its day.' },
    REFUSED: { description: 'The rules no longer allowed it when its day came.' },
  },
});

/** A decision about the tree, as it is asked for. */
@ArgsType()
export class UnitChangeArgs {
  @Field(() => ID, { description: 'The unit; of one that is to be opened, the unit above.' })
  unitId!: string;

  @Field(() => UnitChangeKindEnum, { description: 'What is to happen to it.' })
  kind!: UnitChangeKind;

  @Field({
    description:
      'First day on which it holds, YYYY-MM-DD: today, later, or earlier as far as the history allows.',
  })
  effectiveOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'New unit above (move), or the unit that takes it over (merge).',
  })
  targetUnitId?: string | null;

  @Field(() => String, { nullable: true, description: 'New name (open, rename).' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Code (open, recode).' })
  code?: string | null;

  @Field(() => UnitKindEnum, { nullable: true, description: 'What the new unit is (open).' })
  unitKind?: UnitKind | null;

  @Field(() => [StageOfSchoolingEnum], { nullable: true, description: 'Stages of a school (open, restage).' })
  stages?: readonly string[] | null;
}

@ObjectType({ description: 'A unit on one side of a change.' })
export class UnitChangeSide {
  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name of the unit above; null for the root.' })
  parentName!: string | null;
}

@ObjectType({ description: 'A decision about the organization tree.' })
export class UnitChange {
  @Field(() => ID, { description: 'Identifies the change.' })
  id!: string;

  @Field(() => UnitChangeKindEnum, { description: 'What it does.' })
  kind!: UnitChangeKind;

  @Field(() => UnitChangeStateEnum, { description: 'How it stands.' })
  state!: UnitChangeState;

  @Field({ description: 'First day on which it holds, YYYY-MM-DD.' })
  effectiveOn!: string;

  @Field({ description: 'Why it was decided.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Number of the document behind it.' })
  documentNo!: string | null;

  @Field({ description: 'Who decided it.' })
  decidedBy!: string;

  @Field(() => Date, { description: 'When it was decided.' })
  decidedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was applied; null until then.' })
  appliedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it back.' })
  cancelledBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  cancelReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit; null while one to be opened does not exist.' })
  unitId!: string | null;

  @Field({ description: 'Name of the unit today.' })
  unitName!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above, or the one that takes over.' })
  targetId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that unit today.' })
  targetName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name that it gives.' })
  newName!: string | null;

  @Field(() => String, { nullable: true, description: 'Code that it gives.' })
  newCode!: string | null;

  @Field(() => UnitChangeSide, { nullable: true, description: 'The unit before; null until it is applied.' })
  before!: UnitChangeSide | null;

  @Field(() => UnitChangeSide, { nullable: true, description: 'The unit after; null until it is applied.' })
  after!: UnitChangeSide | null;

  @Field(() => [ProblemModel], { description: 'Why it was refused on its day; empty otherwise.' })
  problems!: ProblemModel[];
}

export const UnitChangeConnection = connectionOf(UnitChange, 'UnitChange');

@ObjectType({ description: 'What a change would touch, before it is decided.' })
export class UnitChangePreview {
  @Field(() => [ProblemModel], {
    description: 'Everything that keeps it from being decided; empty where nothing does.',
  })
  problems!: ProblemModel[];

  @Field({ description: 'Whether it would hold at once; else it waits for its day.' })
  appliesAtOnce!: boolean;

  @Field(() => Int, { description: 'Units that would be different afterwards.' })
  units!: number;

  @Field(() => Int, { description: 'Schools at and below the unit.' })
  schools!: number;

  @Field(() => Int, { description: 'Teachers in service at and below the unit.' })
  teachers!: number;

  @Field(() => Int, { description: 'Enrollments under way at and below the unit.' })
  openEnrollments!: number;

  @Field(() => Int, { description: 'Roles of accounts that would end with the unit.' })
  accounts!: number;

  @Field(() => Int, { description: 'Changes of the same units that wait for their day.' })
  pendingChanges!: number;
}

@ObjectType({ description: 'A change was decided.' })
export class DecideUnitChangeDone {
  @Field(() => ID, { description: 'The change.' })
  changeId!: string;

  @Field({ description: 'Whether it holds already; else it waits for its day.' })
  applied!: boolean;

  @Field(() => ID, { nullable: true, description: 'The unit; null while one to be opened does not exist.' })
  unitId!: string | null;
}

export const DecideUnitChangeResult = createUnionType({
  name: 'DecideUnitChangeResult',
  description: 'The decided change, or why it was refused.',
  types: () => [DecideUnitChangeDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : DecideUnitChangeDone),
});

@ObjectType({ description: 'What was asked for about a unit is done.' })
export class UnitKept {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;
}

export const KeepUnitResult = createUnionType({
  name: 'KeepUnitResult',
  description: 'The unit, or why nothing was stored.',
  types: () => [UnitKept, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : UnitKept),
});
