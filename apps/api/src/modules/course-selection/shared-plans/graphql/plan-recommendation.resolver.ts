import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindPlanComments, type PlanCommentOnRecord } from '../queries/find-plan-comments.js';
import { FindRecommendations, type RecommendationListed } from '../queries/find-recommendations.js';
import { ModeratePlanComment } from '../use-cases/moderate-plan-comment.js';
import { RecommendPlan } from '../use-cases/recommend-plan.js';
import { ShowPlanInRegion } from '../use-cases/show-plan-in-region.js';
import { TakeBackRecommendation } from '../use-cases/take-back-recommendation.js';
import {
  PlanCommentOnRecordConnection,
  PlanRecommendation,
  PlanRecommendationConnection,
  PlanToRecommendConnection,
  SharedPlanStateEnum,
  type PlanToRecommend,
} from './shared-plan.model.js';
import {
  ModeratePlanCommentResult,
  RecommendPlanResult,
  ShowPlanInRegionResult,
  TakeBackRecommendationResult,
  type PlanCommentModerated,
  type PlanRecommended,
  type PlanShownInRegion,
  type RecommendationTakenBack,
} from './shared-plan.results.js';
import { toPlansToRecommend } from './to-shared-plan.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Office or school whose teachers are meant.' };
const ENROLLMENT = { type: () => ID, description: 'The enrollment whose plan is meant.' };

/** Recommending plans and looking after the comments on them, as school, office and workshop leader do. */
@Resolver(() => PlanRecommendation)
export class PlanRecommendationResolver {
  constructor(
    private readonly find: FindRecommendations,
    private readonly comments: FindPlanComments,
    private readonly recommend: RecommendPlan,
    private readonly takeBack: TakeBackRecommendation,
    private readonly lift: ShowPlanInRegion,
    private readonly moderate: ModeratePlanComment,
  ) {}

  @Query(() => PlanToRecommendConnection, {
    description: 'Confirmed plans that nobody has recommended, those that answer their diagnosis best first.',
  })
  @Allow('plansToRecommend', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async plansToRecommend(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of the teacher’s or school’s name.',
    })
    search: string | null,
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<PlanToRecommend>> {
    return toPlansToRecommend(
      await this.find.candidates(actor, cohortId, unitId, search ?? '', { first, after }),
    );
  }

  @Query(() => PlanRecommendationConnection, { description: 'Recommended plans, newest first.' })
  @Allow('planRecommendations', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  planRecommendations(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('state', {
      type: () => SharedPlanStateEnum,
      nullable: true,
      description: 'Those of one state alone.',
    })
    state: StateOf<'shared-plan'> | null,
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<RecommendationListed>> {
    return this.find.made(actor, cohortId, unitId, state ?? null, { first, after });
  }

  @Query(() => PlanCommentOnRecordConnection, {
    description: 'Comments on plans of the unit’s teachers, newest first.',
  })
  @Allow('planCommentsOfUnit', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  planCommentsOfUnit(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('reportedOnly', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Those that were reported or hidden alone.',
    })
    reportedOnly: boolean,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<PlanCommentOnRecord>> {
    return this.comments.ofUnit(cohortId, unitId, reportedOnly, { first, after });
  }

  @Mutation(() => RecommendPlanResult, {
    description: 'Recommends a confirmed plan to colleagues; its teacher is asked first.',
  })
  @Allow('recommendPlan', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentId })
  async recommendPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', ENROLLMENT) enrollmentId: string,
    @Args('reason', { description: 'Why, 300 characters at most; teacher and colleagues read it.' })
    reason: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanRecommended | Refused> {
    const problems = await this.recommend.execute(actor, cohortId, enrollmentId, reason);
    return problems.length > 0 ? refused(problems) : { enrollmentId };
  }

  @Mutation(() => TakeBackRecommendationResult, {
    description: 'Takes a recommendation back; colleagues see the plan no longer.',
  })
  @Allow('takeBackRecommendation', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.enrollmentId,
  })
  async takeBackRecommendation(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', ENROLLMENT) enrollmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<RecommendationTakenBack | Refused> {
    const problems = await this.takeBack.execute(actor, cohortId, enrollmentId);
    return problems.length > 0 ? refused(problems) : { enrollmentId };
  }

  @Mutation(() => ShowPlanInRegionResult, {
    description: 'Shows a plan in the whole region, or in its county alone again.',
  })
  @Allow('showPlanInRegion', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentId })
  async showPlanInRegion(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', ENROLLMENT) enrollmentId: string,
    @Args('shows', { description: 'Whether the whole region sees it.' }) shows: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<PlanShownInRegion | Refused> {
    const problems = await this.lift.execute(actor, cohortId, enrollmentId, shows);
    return problems.length > 0 ? refused(problems) : { enrollmentId };
  }

  @Mutation(() => ModeratePlanCommentResult, {
    description: 'Hides a comment on a plan of the unit’s teachers, or shows it again.',
  })
  @Allow('moderatePlanComment', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async moderatePlanComment(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('commentId', { type: () => ID, description: 'The comment.' }) commentId: string,
    @Args('hides', { description: 'Whether it is hidden from now on.' }) hides: boolean,
    @Args('reason', { description: 'Why; needed for hiding, 300 characters at most.' }) reason: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanCommentModerated | Refused> {
    const problems = await this.moderate.execute(actor, { cohortId, unitId, commentId, hides, reason });
    return problems.length > 0 ? refused(problems) : { commentId };
  }
}
