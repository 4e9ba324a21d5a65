import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { RoleEnum } from '../public/role.enum.js';

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
