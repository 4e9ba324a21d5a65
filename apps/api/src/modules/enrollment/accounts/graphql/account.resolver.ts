import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { RoleEnum } from '../../../identity/public/role.enum.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { CreateAccount } from '../create-account.js';
import { EndGrant } from '../end-grant.js';
import { FindAccountHistory } from '../find-account-history.js';
import { FindAccounts, type AccountState } from '../find-accounts.js';
import { GiveGrant } from '../give-grant.js';
import {
  Account,
  AccountConnection,
  AccountGrant,
  AccountStateEnum,
  CreateAccountInput,
  CreateOperatorAccountInput,
  GiveGrantInput,
} from './account.model.js';
import {
  EndGrantResult,
  FirstPasswordIssued,
  GiveGrantResult,
  GrantEnded,
  GrantGiven,
  IssueFirstPasswordResult,
} from './account.results.js';

/** Accounts and their roles, level by level. */
@Resolver(() => Account)
export class AccountResolver {
  constructor(
    private readonly organization: OrganizationReader,
    private readonly find: FindAccounts,
    private readonly history: FindAccountHistory,
    private readonly create: CreateAccount,
    private readonly give: GiveGrant,
    private readonly end: EndGrant,
  ) {}

  @Query(() => AccountConnection, { description: 'Accounts with a role at or below a unit, by name.' })
  @Allow('accounts', { unit: (args) => args.unitId })
  async accounts(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'Office or school.' }) unitId: string,
    @Args('search', { type: () => String, nullable: true, description: 'Part of a name or of a login.' })
    search: string | null,
    @Args('role', { type: () => RoleEnum, nullable: true, description: 'Only accounts with this live role.' })
    role: Role | null,
    @Args('state', {
      type: () => AccountStateEnum,
      nullable: true,
      description: 'Only accounts in this state.',
    })
    state: AccountState | null,
  ): Promise<Connection<Account>> {
    const unit = await this.organization.unit(unitId);
    const filter = { unitPath: unit?.path ?? '//', institutionId: null };
    const narrowed = { ...filter, search: search ?? null, role: role ?? null, state: state ?? null };
    return this.find.execute(actor, narrowed, page.first, page.after ?? null);
  }

  @Query(() => AccountConnection, {
    description: 'Accounts of the operators of a training institution, by name.',
  })
  @Allow('operatorAccounts', { institution: (args) => args.institutionId })
  operatorAccounts(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('institutionId', { type: () => ID, description: 'The training institution.' })
    institutionId: string,
    @Args('search', { type: () => String, nullable: true, description: 'Part of a name or of a login.' })
    search: string | null,
  ): Promise<Connection<Account>> {
    const filter = { unitPath: null, institutionId, search: search ?? null, role: null, state: null };
    return this.find.execute(actor, filter, page.first, page.after ?? null);
  }

  @Query(() => [AccountGrant], { description: 'Every role that an account ever held, the latest first.' })
  @Allow('accountHistory', { account: (args) => args.accountId })
  accountHistory(
    @CurrentActor() actor: Actor,
    @Args('accountId', { type: () => ID, description: 'The account.' }) accountId: string,
  ): Promise<AccountGrant[]> {
    return this.history.execute(actor, accountId);
  }

  @Mutation(() => IssueFirstPasswordResult, { description: 'Makes an account with its first role.' })
  @Allow('createAccount', { unit: (args) => args.input.unitId })
  async createAccount(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The account.' }) input: CreateAccountInput,
  ): Promise<FirstPasswordIssued | Refused> {
    const { displayName, role, unitId, login = null } = input;
    const answer = await this.create.execute(actor, { displayName, role, unitId, login });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new FirstPasswordIssued(), answer);
  }

  @Mutation(() => IssueFirstPasswordResult, {
    description: 'Makes an account of an operator of an institution.',
  })
  @Allow('createOperatorAccount', { institution: (args) => args.input.institutionId })
  async createOperatorAccount(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The account.' }) input: CreateOperatorAccountInput,
  ): Promise<FirstPasswordIssued | Refused> {
    const { displayName, institutionId, login = null } = input;
    const operator = { displayName, institutionId, login, role: 'institution-operator' as const };
    const answer = await this.create.execute(actor, operator);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new FirstPasswordIssued(), answer);
  }

  @Mutation(() => GiveGrantResult, { description: 'Gives an account one more role.' })
  @Allow('giveGrant', {
    unit: (args) => [args.input.unitId ?? []].flat(),
    teacher: (args) => [args.input.teacherId ?? []].flat(),
  })
  async giveGrant(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The role.' }) input: GiveGrantInput,
  ): Promise<GrantGiven | Refused> {
    const { accountId, role, unitId = null, teacherId = null } = input;
    const answer = await this.give.execute(actor, { accountId, role, unitId, teacherId });
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new GrantGiven(), answer);
  }

  @Mutation(() => EndGrantResult, { description: 'Ends a role of an account.' })
  @Allow('endGrant', { grant: (args) => args.grantId })
  async endGrant(
    @CurrentActor() actor: Actor,
    @Args('grantId', { type: () => ID, description: 'The grant.' }) grantId: string,
  ): Promise<GrantEnded | Refused> {
    const problems = await this.end.execute(actor, grantId);
    return problems.length > 0 ? refused(problems) : Object.assign(new GrantEnded(), { grantId });
  }
}
