import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { RoleEnum } from '../../../identity/public/role.enum.js';
import { ACCOUNT_STATES, type AccountState } from '../find-accounts.js';

export const AccountStateEnum = enumOf(ACCOUNT_STATES);
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  description: 'What an account is at the moment.',
  valuesMap: {
    ACTIVE: { description: 'Somebody signs in with it.' },
    LOCKED: { description: 'Too many wrong passwords; it opens again by itself or is unlocked.' },
    DISABLED: { description: 'An office or school has disabled it.' },
    NEVER_SIGNED_IN: { description: 'Nobody has signed in with it yet.' },
  },
});

@ObjectType({ description: 'One role of an account at one place, live or ended.' })
export class AccountGrant {
  @Field(() => ID, { description: 'Identifies the grant when it is ended.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field({ description: 'Name of the office, school or training institution.' })
  placeName!: string;

  @Field({ description: 'When it was given.' })
  grantedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who gave it; null when the program did.' })
  grantedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it is live.' })
  endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who ended it; null while it is live, or when the program did.',
  })
  endedBy!: string | null;

  @Field({ description: 'Whether the role in use may end it.' })
  mayEnd!: boolean;
}

@ObjectType({ description: 'What a person signs in with, as administrators see it.' })
export class Account {
  @Field(() => ID, { description: 'Identifies the account.' })
  id!: string;

  @Field({ description: 'Login name.' })
  login!: string;

  @Field({ description: 'Name shown in the pages.' })
  displayName!: string;

  @Field(() => AccountStateEnum, { description: 'What it is at the moment.' })
  state!: AccountState;

  @Field(() => Date, {
    nullable: true,
    description: 'When somebody signed in last; null when nobody ever did.',
  })
  lastSignedInAt!: Date | null;

  @Field({ description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Browsers in which it is signed in.' })
  sessions!: number;

  @Field(() => [AccountGrant], { description: 'Live roles within reach, the oldest first.' })
  grants!: readonly AccountGrant[];

  @Field(() => Int, { description: 'How many live roles it holds out of reach.' })
  grantsElsewhere!: number;

  @Field({ description: 'Whether the role in use may act on the account as a whole.' })
  mayAdminister!: boolean;
}

export const AccountConnection = connectionOf(Account, 'Account');

@InputType({ description: 'An account to be made, with its first role.' })
export class CreateAccountInput {
  @Field({ description: 'Name shown in the pages, 1–50 characters.' })
  displayName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Login name: small letters, digits, dots and dashes; made of the unit’s code when left out.',
  })
  login?: string | null;

  @Field(() => RoleEnum, { description: 'The first role.' })
  role!: Role;

  @Field(() => ID, { description: 'Office or school of the role.' })
  unitId!: string;
}

@InputType({ description: 'An account of an operator of a training institution to be made.' })
export class CreateOperatorAccountInput {
  @Field({ description: 'Name shown in the pages, 1–50 characters.' })
  displayName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Login name; made of the institution’s code when left out.',
  })
  login?: string | null;

  @Field(() => ID, { description: 'The training institution.' })
  institutionId!: string;
}

@InputType({ description: 'A role to be given to an account.' })
export class GiveGrantInput {
  @Field(() => ID, { description: 'The account; one of its roles is within reach.' })
  accountId!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'Office or school of the role; null for a teacher.' })
  unitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Teacher on the roster whom the account belongs to; null for other roles.',
  })
  teacherId?: string | null;
}

@ObjectType({ description: 'Teachers at and below a unit who cannot sign in yet.' })
export class TeachersToSignIn {
  @Field(() => Int, { description: 'Teachers on the roster without an account.' })
  withoutAccount!: number;

  @Field(() => Int, { description: 'Teachers with an account that nobody has used.' })
  neverSignedIn!: number;
}

@ObjectType({ description: 'First passwords that were made together, to be printed on slips once.' })
export class FirstPasswordBatch {
  @Field(() => ID, { description: 'Identifies the batch when its slips are printed.' })
  id!: string;

  @Field({ description: 'Office or school for whose teachers they were made.' })
  unitName!: string;

  @Field(() => Int, { description: 'How many accounts.' })
  accounts!: number;

  @Field({ description: 'When they were made.' })
  createdAt!: Date;

  @Field({ description: 'When they are erased if nobody prints them.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the slips were printed; null until then.' })
  downloadedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the passwords were erased; null while they are kept.',
  })
  erasedAt!: Date | null;
}
