import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { AccountAction } from '@tisheng/domain-rules/access/who-may-administer-an-account.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { AdministerAccount } from '../administer-account.js';
import { Account } from './account.model.js';
import {
  AccountAdministered,
  AdministerAccountResult,
  FirstPasswordIssued,
  IssueFirstPasswordResult,
} from './account.results.js';

const ACCOUNT = { type: () => ID, description: 'The account; every role of it is within reach.' } as const;

/** What is done to an account as a whole. */
@Resolver(() => Account)
export class AccountAdministrationResolver {
  constructor(private readonly administer: AdministerAccount) {}

  @Mutation(() => IssueFirstPasswordResult, {
    description: 'Sets a new first password and ends every session of the account.',
  })
  @Allow('resetPassword', { account: (args) => args.accountId })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Args('accountId', ACCOUNT) accountId: string,
  ): Promise<FirstPasswordIssued | Refused> {
    const answer = await this.administer.execute(actor, 'reset-password', accountId);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new FirstPasswordIssued(), answer);
  }

  @Mutation(() => AdministerAccountResult, {
    description: 'Lets nobody sign in with the account any more and ends its sessions.',
  })
  @Allow('disableAccount', { account: (args) => args.accountId })
  disableAccount(
    @CurrentActor() actor: Actor,
    @Args('accountId', ACCOUNT) accountId: string,
  ): Promise<AccountAdministered | Refused> {
    return this.act(actor, 'disable', accountId);
  }

  @Mutation(() => AdministerAccountResult, {
    description: 'Lets people sign in with a disabled account again.',
  })
  @Allow('enableAccount', { account: (args) => args.accountId })
  enableAccount(
    @CurrentActor() actor: Actor,
    @Args('accountId', ACCOUNT) accountId: string,
  ): Promise<AccountAdministered | Refused> {
    return this.act(actor, 'enable', accountId);
  }

  @Mutation(() => AdministerAccountResult, {
    description: 'Forgets the wrong passwords that locked an account.',
  })
  @Allow('unlockAccount', { account: (args) => args.accountId })
  unlockAccount(
    @CurrentActor() actor: Actor,
    @Args('accountId', ACCOUNT) accountId: string,
  ): Promise<AccountAdministered | Refused> {
    return this.act(actor, 'unlock', accountId);
  }

  @Mutation(() => AdministerAccountResult, { description: 'Ends every session of an account.' })
  @Allow('endSessionsOfAccount', { account: (args) => args.accountId })
  endSessionsOfAccount(
    @CurrentActor() actor: Actor,
    @Args('accountId', ACCOUNT) accountId: string,
  ): Promise<AccountAdministered | Refused> {
    return this.act(actor, 'end-sessions', accountId);
  }

  private async act(
    actor: Actor,
    action: AccountAction,
    accountId: string,
  ): Promise<AccountAdministered | Refused> {
    const answer = await this.administer.execute(actor, action, accountId);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new AccountAdministered(), { accountId });
  }
}
