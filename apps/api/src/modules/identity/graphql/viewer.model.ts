import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ROLES, type Role } from '@tisheng/domain-rules/access/roles.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person may do; always at one place.',
  valuesMap: {
    PROVINCE_OFFICE: { description: 'Project office of the province.' },
    CITY_OFFICE: { description: 'Project office of a city or prefecture.' },
    COUNTY_OFFICE: { description: 'Project office of a county or district.' },
    SCHOOL_ADMINISTRATOR: { description: 'IT staff of a school: roster, accounts, offline hours.' },
    PRINCIPAL: { description: 'Head of a school: ratings and appeals.' },
    TEACHER: { description: 'Learner of the programme.' },
    WORKSHOP_LEADER: { description: 'Leads a workshop and reviews its work.' },
    EXPERT: { description: 'Researcher, expert or judge.' },
    TRAINING_COLLEGE: { description: 'The unit’s own training college; co-signs the practice proof.' },
    INSTITUTION_OPERATOR: { description: 'Staff of a training institution.' },
    INSPECTOR: { description: 'Looks, and changes nothing.' },
  },
});

@ObjectType({ description: 'One role that the person holds at one place.' })
export class Grant {
  @Field(() => ID, { description: 'Identifies the grant when the role is switched.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: 'Office or school of the role; null for teachers and institutions.',
  })
  unitId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Training institution of the role; null for everybody else.',
  })
  institutionId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Teacher whose own things the role reaches; null for everybody else.',
  })
  teacherId!: string | null;
}

@ObjectType({ description: 'The person who asks, and the role they work under.' })
export class Viewer {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field({ description: 'Name shown in the pages.' })
  displayName!: string;

  @Field({ description: 'Whether the first password must be changed before anything else.' })
  mustChangePassword!: boolean;

  @Field(() => Grant, { description: 'The role in use.' })
  grant!: Grant;

  @Field(() => [Grant], { description: 'Every role that the person holds.' })
  grants!: Grant[];
}
