import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { CountQuotaFromRoster } from '../count-quota-from-roster.js';
import { DistributeQuota } from '../distribute-quota.js';
import { FindQuotaTable, type QuotaTableData } from '../find-quota-table.js';
import {
  CountQuotaFromRosterDone,
  CountQuotaFromRosterResult,
  DistributeQuotaDone,
  DistributeQuotaResult,
  QuotaShareInput,
  QuotaTable,
} from './quota.model.js';

const cohortArg = { type: () => ID, description: 'The cohort.' } as const;

@Resolver(() => QuotaTable)
export class QuotaResolver {
  constructor(
    private readonly find: FindQuotaTable,
    private readonly distribute: DistributeQuota,
    private readonly count: CountQuotaFromRoster,
  ) {}

  @Query(() => QuotaTable, {
    description: 'The places of an office and of the units directly below it, and how far they are used.',
  })
  @Allow('quotaTable', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  quotaTable(
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'The office; a county’s rows are its schools.' })
    unitId: string,
  ): Promise<QuotaTableData> {
    return this.find.execute(cohortId, unitId);
  }

  @Mutation(() => DistributeQuotaResult, {
    description: 'Gives places of an office to the units directly below it; the units not named keep theirs.',
  })
  @Allow('distributeQuota', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async distributeQuota(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'The office whose places are given.' }) unitId: string,
    @Args('shares', { type: () => [QuotaShareInput], description: 'What units are to have.' })
    shares: QuotaShareInput[],
  ): Promise<DistributeQuotaDone | Refused> {
    const answer = await this.distribute.execute(actor, cohortId, unitId, shares);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new DistributeQuotaDone(), answer);
  }

  @Mutation(() => CountQuotaFromRosterResult, {
    description: 'Makes the quota of a cohort whose policy names a share of all teachers.',
  })
  @Allow('countQuotaFromRoster', { cohort: (args) => args.cohortId })
  async countQuotaFromRoster(
    @CurrentActor() actor: Actor,
    @Args('cohortId', cohortArg) cohortId: string,
    @Args('countedOn', { description: 'Day at whose end the roster is counted, YYYY-MM-DD.' })
    countedOn: string,
  ): Promise<CountQuotaFromRosterDone | Refused> {
    const answer = await this.count.execute(actor, cohortId, countedOn);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new CountQuotaFromRosterDone(), answer);
  }
}
