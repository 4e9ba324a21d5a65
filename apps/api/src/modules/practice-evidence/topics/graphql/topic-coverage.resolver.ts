import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { type Refused, refused } from '../../../../platform/graphql/problem.model.js';
import { MyThemes } from '../../queries/my-themes.js';
import { FindTopicCoverage } from '../queries/find-topic-coverage.js';
import { AnswerTopicOffer } from '../use-cases/answer-topic-offer.js';
import { SendTopicOffers } from '../use-cases/send-topic-offers.js';
import {
  SteeredWorkshop,
  SteeredWorkshopConnection,
  ThemeCover,
  TopicCoverage,
  TopicOfferInput,
} from './topic.model.js';
import {
  AnswerTopicOfferDone,
  AnswerTopicOfferResult,
  SendTopicOffersDone,
  SendTopicOffersResult,
} from './topic.results.js';

const COHORT = { type: () => ID, description: 'The cohort.' } as const;
const UNIT = {
  type: () => ID,
  description: 'Unit at or below which the county of the workshop is.',
} as const;
const WORKSHOP = { type: () => ID, description: 'The workshop.' } as const;
const THEME = { type: () => Int, description: 'Number of the theme.' } as const;

/** How workshops cover the topics of the themes, and how gaps are filled. */
@Resolver(() => TopicCoverage)
export class TopicCoverageResolver {
  constructor(
    private readonly find: FindTopicCoverage,
    private readonly send: SendTopicOffers,
    private readonly answer: AnswerTopicOffer,
    private readonly themes: MyThemes,
  ) {}

  @Query(() => SteeredWorkshopConnection, {
    description:
      'The published workshops that one leads, or for an office those of the counties at or below a unit.',
  })
  @Allow('steeredWorkshops', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  steeredWorkshops(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<SteeredWorkshop>> {
    return this.find.workshopsOf(actor, cohortId, unitId, { first, after: after ?? null });
  }

  @Query(() => [ThemeCover], {
    nullable: true,
    description: 'How far a workshop covers the topics, theme by theme; null for one that is not reached.',
  })
  @Allow('topicOverview', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  topicOverview(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', WORKSHOP) workshopId: string,
  ): Promise<ThemeCover[] | null> {
    return this.find.overview(actor, { cohortId, unitId, workshopId });
  }

  @Query(() => TopicCoverage, {
    nullable: true,
    description: 'Who of a workshop takes which topic of a theme; null for one that is not reached.',
  })
  @Allow('topicCoverage', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  topicCoverage(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('theme', THEME) theme: number,
  ): Promise<TopicCoverage | null> {
    return this.find.ofTheme(actor, { cohortId, unitId, workshopId }, theme);
  }

  @Mutation(() => SendTopicOffersResult, {
    description: 'Asks members of one’s own workshop whether they would take topics that nobody takes.',
  })
  @Allow('sendTopicOffers', {
    cohort: (args) => args.cohortId,
    unit: (args) => args.unitId,
    enrollment: (args) => args.offers.map(({ enrollmentId }: TopicOfferInput) => enrollmentId),
  })
  async sendTopicOffers(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('workshopId', WORKSHOP) workshopId: string,
    @Args('theme', THEME) theme: number,
    @Args('offers', { type: () => [TopicOfferInput], description: 'Who is asked for which topic.' })
    offers: TopicOfferInput[],
  ): Promise<SendTopicOffersDone | Refused> {
    const place = { cohortId, unitId, workshopId };
    const answer = await this.send.execute(actor, place, theme, offers);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new SendTopicOffersDone(), answer);
  }

  @Mutation(() => AnswerTopicOfferResult, {
    description: 'Takes the topic that the leader offers, or declines it.',
  })
  @Allow('answerTopicOffer', { cohort: (args) => args.cohortId })
  async answerTopicOffer(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('theme', THEME) theme: number,
    @Args('accepts', { description: 'Whether one takes it.' }) accepts: boolean,
  ): Promise<AnswerTopicOfferDone | Refused> {
    const problems = await this.answer.execute(actor, cohortId, theme, accepts);
    if (problems.length > 0) return refused(problems);
    return Object.assign(new AnswerTopicOfferDone(), {
      theme: await this.themes.one(actor, cohortId, theme),
    });
  }
}
