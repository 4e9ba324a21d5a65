import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AwardCategory, AwardPot } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { NominateForAward } from '../use-cases/nominate-for-award.js';
import { WithdrawNomination } from '../use-cases/withdraw-nomination.js';
import { AwardCategoryEnum, AwardPotEnum } from './award.enums.js';
import { AwardNominationResult, type AwardNominationChanged } from './award.results.js';
import {
  type AwardCandidate,
  AwardCandidateConnection,
  AwardNominee,
  AwardNomineeConnection,
} from './award-nominee.model.js';
import { AwardViews } from './award-views.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'The office or school that asks.' };
const ROUND = { type: () => ID, description: 'The round.' };

/** What units nominate. */
@Resolver(() => AwardNominee)
export class AwardNomineeResolver {
  constructor(
    private readonly views: AwardViews,
    private readonly nominate: NominateForAward,
    private readonly withdraw: WithdrawNomination,
  ) {}

  @Query(() => AwardNomineeConnection, {
    description: 'What was nominated: all of it for the office of the round, a unit’s own for the unit.',
  })
  @Allow('awardNominees', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  awardNominees(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('category', {
      type: () => AwardCategoryEnum,
      nullable: true,
      description: 'One of them; null for all.',
    })
    category: AwardCategory | null,
    @Args() page: PageArgs,
  ): Promise<Connection<AwardNominee>> {
    return this.views.nomineesOf(cohortId, unitId, roundId, category ?? null, page);
  }

  @Query(() => AwardCandidateConnection, { description: 'What a unit can nominate, the best first.' })
  @Allow('awardCandidates', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  awardCandidates(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('pot', { type: () => AwardPotEnum, description: 'Works, workshops or leaders.' }) pot: AwardPot,
    @Args() page: PageArgs,
  ): Promise<Connection<AwardCandidate>> {
    return this.views.candidatesOf(cohortId, unitId, roundId, pot, page);
  }

  @Mutation(() => AwardNominationResult, { description: 'Nominates a work, a workshop or a leader.' })
  @Allow('nominateForAward', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async nominateForAward(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('pot', { type: () => AwardPotEnum, description: 'Works, workshops or leaders.' }) pot: AwardPot,
    @Args('nomineeId', { type: () => ID, description: 'What is nominated.' }) nomineeId: string,
    @Args('reason', { description: 'Why, 300 characters at most.' }) reason: string,
  ): Promise<AwardNominationChanged | Refused> {
    const asked = { cohortId, unitId, roundId, pot, nomineeId, reason };
    const answer = await this.nominate.execute(actor, asked);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => AwardNominationResult, { description: 'Takes a nomination back before judging begins.' })
  @Allow('withdrawNomination', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async withdrawNomination(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('nominationId', { type: () => ID, description: 'The nomination.' }) nominationId: string,
  ): Promise<AwardNominationChanged | Refused> {
    const problems = await this.withdraw.execute(actor, { cohortId, unitId, roundId, nominationId });
    return problems.length > 0 ? refused(problems) : { nominationId };
  }
}
