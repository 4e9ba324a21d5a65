import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';
import type { UnitKind } from '../persistence/unit.entity.js';
import { Unit, UnitKindEnum } from './unit.model.js';

@ObjectType({ description: 'A unit as a line of the tree, with what stands at and below it.' })
export class UnitNode extends Unit {
  @Field(() => String, { nullable: true, description: 'Name of the unit above; null for the root.' })
  parentName!: string | null;

  @Field(() => UnitKindEnum, { nullable: true, description: 'What the unit above is; null for the root.' })
  parentKind!: UnitKind | null;

  @Field(() => [StageOfSchoolingEnum], { description: 'Stages that a school teaches; empty for offices.' })
  stages!: readonly string[];

  @Field(() => Int, { description: 'Units directly below.' })
  subunits!: number;

  @Field(() => Int, { description: 'Schools anywhere below.' })
  schools!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Accounts of those who keep the unit; null for the tree of a past day.',
  })
  accounts!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Teachers in service at and below the unit; null for the tree of a past day.',
  })
  teachers!: number | null;

  @Field(() => Int, { description: 'Changes of the unit that wait for their day.' })
  pendingChanges!: number;

  @Field({
    description: 'Whether the reader reaches the unit today: a past tree names units that have left since.',
  })
  mayOpen!: boolean;
}

export const UnitNodeConnection = connectionOf(UnitNode, 'UnitNode');

@ObjectType({ description: 'The first responsible person of a school: its principal.' })
export class ResponsiblePerson {
  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; null where the role may not see it.',
  })
  phone!: string | null;
}

@ObjectType({ description: 'Somebody who keeps a unit by an account.' })
export class UnitKeeper {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field({ description: 'Name shown.' })
  displayName!: string;

  @Field(() => String, { description: 'Role held at the unit, as the access table names it.' })
  role!: Role;

  @Field(() => Date, { description: 'Since when.' })
  since!: Date;
}

@ObjectType({ description: 'What was true of a unit for a time.' })
export class UnitVersion {
  @Field({ description: 'First day, YYYY-MM-DD.' })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description: 'First day on which it was so no more; null for what holds now.',
  })
  to!: string | null;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name of the unit above; null for the root.' })
  parentName!: string | null;
}

@ObjectType({ description: 'A training body of a unit’s own, beside the tree.' })
export class TrainingCollege {
  @Field(() => ID, { description: 'Identifies the college.' })
  id!: string;

  @Field(() => ID, { description: 'Office to which it belongs.' })
  unitId!: string;

  @Field({ description: 'Name of that office.' })
  unitName!: string;

  @Field({ description: 'Name of the college.' })
  name!: string;

  @Field({ description: 'Day since when it exists, YYYY-MM-DD.' })
  since!: string;
}

@ObjectType({ description: 'Everything about one office or school.' })
export class UnitProfile {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => [Unit], { description: 'From the root of the region down to the unit above.' })
  ancestors!: readonly Unit[];

  @Field(() => [StageOfSchoolingEnum], { description: 'Stages that a school teaches; empty for offices.' })
  stages!: readonly string[];

  @Field(() => String, { nullable: true, description: 'First day that the history knows, YYYY-MM-DD.' })
  openedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day on which the unit is no more; null while it is open.',
  })
  closedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit that took it over; null where none did.' })
  mergedIntoId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the unit that took it over.' })
  mergedIntoName!: string | null;

  @Field(() => Int, { description: 'Schools below.' })
  schools!: number;

  @Field(() => Int, { description: 'Teachers in service at and below the unit.' })
  teachers!: number;

  @Field(() => Int, { description: 'Enrollments under way at and below the unit.' })
  openEnrollments!: number;

  @Field(() => ResponsiblePerson, {
    nullable: true,
    description: 'Who answers first for the school; null where nobody is named.',
  })
  responsible!: ResponsiblePerson | null;

  @Field(() => [UnitKeeper], {
    description: 'Accounts of the office, or of the school’s administrator and principal.',
  })
  keepers!: readonly UnitKeeper[];

  @Field(() => [UnitVersion], { description: 'What was true of it and when, the latest first.' })
  versions!: readonly UnitVersion[];
}
