import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { ObjectToAward } from '../use-cases/object-to-award.js';
import { AwardObjectionResult, type AwardObjectionChanged } from './award.results.js';
import { AwardViews } from './award-views.js';
import {
  AnnouncedAward,
  AnnouncedAwardConnection,
  type MyHonour,
  MyHonourConnection,
} from './honour.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const ROUND = { type: () => ID, description: 'The round.' };

/** The list that the region reads, and one’s own honours. */
@Resolver(() => AnnouncedAward)
export class HonourResolver {
  constructor(
    private readonly views: AwardViews,
    private readonly objections: ObjectToAward,
  ) {}

  @Query(() => AnnouncedAwardConnection, {
    description: 'The honours of a round, by category and place; empty while no list is shown.',
  })
  @Allow('announcedAwards', { cohort: (args) => args.cohortId })
  announcedAwards(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<AnnouncedAward>> {
    return this.views.announcedOf(cohortId, roundId, actor.accountId, page);
  }

  @Query(() => MyHonourConnection, { description: 'One’s own honours, the latest first.' })
  @Allow('myHonours')
  myHonours(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<MyHonour>> {
    return this.views.honoursOf(actor.teacherId, page);
  }

  @Mutation(() => AwardObjectionResult, { description: 'Objects to something on the list.' })
  @Allow('objectToAward', { cohort: (args) => args.cohortId })
  async objectToAward(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('roundId', ROUND) roundId: string,
    @Args('nominationId', { type: () => ID, description: 'What is objected to.' }) nominationId: string,
    @Args('text', { description: 'Why, 10 to 500 characters.' }) text: string,
  ): Promise<AwardObjectionChanged | Refused> {
    const problems = await this.objections.object(actor, cohortId, roundId, nominationId, text);
    return problems.length > 0 ? refused(problems) : { roundId };
  }
}
