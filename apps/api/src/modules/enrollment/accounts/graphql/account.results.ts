import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'A first password, which is shown here and never again.' })
export class FirstPasswordIssued {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field({ description: 'Login name.' })
  login!: string;

  @Field({ description: 'Good for one sign-in; a password of one’s own must follow.' })
  firstPassword!: string;
}

@ObjectType({ description: 'The account holds one more role.' })
export class GrantGiven {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;
}

@ObjectType({ description: 'The role has ended, with the sessions under it; the record of it stays.' })
export class GrantEnded {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;
}

@ObjectType({ description: 'It was done to the account.' })
export class AccountAdministered {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;
}

const orRefused =
  (
    done:
      | typeof FirstPasswordIssued
      | typeof GrantGiven
      | typeof GrantEnded
      | typeof AccountAdministered
      | typeof BegunJob,
  ) =>
  (value: object) =>
    value instanceof Refused ? Refused : done;

export const IssueFirstPasswordResult = createUnionType({
  name: 'IssueFirstPasswordResult',
  description: 'The first password, or why there is none.',
  types: () => [FirstPasswordIssued, Refused] as const,
  resolveType: orRefused(FirstPasswordIssued),
});

export const GiveGrantResult = createUnionType({
  name: 'GiveGrantResult',
  description: 'The new grant, or why there is none.',
  types: () => [GrantGiven, Refused] as const,
  resolveType: orRefused(GrantGiven),
});

export const EndGrantResult = createUnionType({
  name: 'EndGrantResult',
  description: 'The ended grant, or why it goes on.',
  types: () => [GrantEnded, Refused] as const,
  resolveType: orRefused(GrantEnded),
});

export const AdministerAccountResult = createUnionType({
  name: 'AdministerAccountResult',
  description: 'The account, or why nothing was done.',
  types: () => [AccountAdministered, Refused] as const,
  resolveType: orRefused(AccountAdministered),
});

export const CreateTeacherAccountsResult = createUnionType({
  name: 'CreateTeacherAccountsResult',
  description: 'The work has begun, or why it has not.',
  types: () => [BegunJob, Refused] as const,
  resolveType: orRefused(BegunJob),
});
