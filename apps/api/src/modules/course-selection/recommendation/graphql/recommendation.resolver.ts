import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindTopicDemand } from '../queries/find-topic-demand.js';
import { SuggestPlan } from '../queries/suggestion-for-teacher.js';
import { RecommendForCohort } from '../use-cases/recommend-for-cohort.js';
import { PlanSuggestion, RecommendForCohortResult, TopicDemandOverview } from './recommendation.model.js';
import { toDemand, toSuggestion } from './to-recommendation.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Unit at or below which the teachers are.' };

@Resolver(() => TopicDemandOverview)
export class RecommendationResolver {
  constructor(
    private readonly demand: FindTopicDemand,
    private readonly suggest: SuggestPlan,
    private readonly recommend: RecommendForCohort,
  ) {}

  @Query(() => TopicDemandOverview, {
    description: 'Which topics the teachers at or below a unit need, beside what is chosen and on offer.',
  })
  @Allow('topicDemand', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async topicDemand(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<TopicDemandOverview> {
    return toDemand(await this.demand.ofUnit(cohortId, unitId));
  }

  @Query(() => TopicDemandOverview, {
    description: 'The same among an institution’s own trainees, beside its own courses.',
  })
  @Allow('ownTopicDemand', { cohort: (args) => args.cohortId })
  async ownTopicDemand(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<TopicDemandOverview> {
    return toDemand(await this.demand.ofInstitution(cohortId, actor.institutionId ?? ''));
  }

  @Query(() => PlanSuggestion, {
    description: 'A whole plan for the teacher to begin from, around the courses chosen so far.',
  })
  @Allow('myPlanSuggestion', { cohort: (args) => args.cohortId })
  async myPlanSuggestion(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<PlanSuggestion> {
    return toSuggestion(await this.suggest.execute(actor, cohortId));
  }

  @Mutation(() => RecommendForCohortResult, {
    description: 'Begins to recommend courses to every teacher at or below a unit.',
  })
  @Allow('recommendForCohort', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async recommendForCohort(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<BegunJob | Refused> {
    const answer = await this.recommend.execute(actor, cohortId, unitId);
    return 'problems' in answer ? refused(answer.problems) : Object.assign(new BegunJob(), answer);
  }
}
