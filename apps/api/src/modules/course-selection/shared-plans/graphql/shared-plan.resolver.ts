import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindPlanComments, type PlanCommentShown } from '../queries/find-plan-comments.js';
import { FindSharedPlans, type SharedPlanOrder } from '../queries/find-shared-plans.js';
import { AdoptSharedPlan } from '../use-cases/adopt-shared-plan.js';
import { AnswerRecommendation } from '../use-cases/answer-recommendation.js';
import { ChangePlanComment } from '../use-cases/change-plan-comment.js';
import { CommentOnPlan } from '../use-cases/comment-on-plan.js';
import { DeletePlanComment } from '../use-cases/delete-plan-comment.js';
import { ReportPlanComment } from '../use-cases/report-plan-comment.js';
import {
  MyPlanRecommendation,
  PlanCommentConnection,
  SharedPlan,
  SharedPlanConnection,
  SharedPlanOrderEnum,
} from './shared-plan.model.js';
import {
  AdoptSharedPlanResult,
  AnswerPlanRecommendationResult,
  ChangePlanCommentResult,
  CommentOnPlanResult,
  DeletePlanCommentResult,
  ReportPlanCommentResult,
  type PlanCommentChanged,
  type PlanCommentDeleted,
  type PlanCommented,
  type PlanCommentReported,
  type RecommendationAnswered,
  type SharedPlanAdopted,
} from './shared-plan.results.js';
import { toOwnRecommendation, toSharedPlan } from './to-shared-plan.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const PLAN = { type: () => ID, description: 'The shared plan.' };
const COMMENT = { type: () => ID, description: 'The comment.' };
const TEXT = { description: 'Plain text of 2 to 500 characters.' };

/** Plans of colleagues, as teachers read them, comment on them and answer for their own. */
@Resolver(() => SharedPlan)
export class SharedPlanResolver {
  constructor(
    private readonly plans: FindSharedPlans,
    private readonly comments: FindPlanComments,
    private readonly answer: AnswerRecommendation,
    private readonly adopt: AdoptSharedPlan,
    private readonly comment: CommentOnPlan,
    private readonly change: ChangePlanComment,
    private readonly remove: DeletePlanComment,
    private readonly tell: ReportPlanComment,
  ) {}

  @Query(() => SharedPlanConnection, {
    description: 'Plans of colleagues in one’s county and those shown in the whole region.',
  })
  @Allow('sharedPlans', { cohort: (args) => args.cohortId })
  async sharedPlans(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('order', {
      type: () => SharedPlanOrderEnum,
      defaultValue: SharedPlanOrderEnum.NEAREST,
      description: 'In which order.',
    })
    order: SharedPlanOrder,
    @Args() { first, after }: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<SharedPlan>> {
    const { nodes, ...page } = await this.plans.list(cohortId, actor.teacherId, { order, first, after });
    return { ...page, nodes: nodes.map(toSharedPlan) };
  }

  @Query(() => SharedPlan, {
    nullable: true,
    description: 'One of them; null when it is not shown, or no longer.',
  })
  @Allow('sharedPlan', { cohort: (args) => args.cohortId })
  async sharedPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('sharedPlanId', PLAN) sharedPlanId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SharedPlan | null> {
    const found = await this.plans.one(cohortId, actor.teacherId, sharedPlanId);
    return found && toSharedPlan(found);
  }

  @Query(() => PlanCommentConnection, {
    description: 'What colleagues said of a plan, oldest first; empty when the plan is not shown.',
  })
  @Allow('planComments', { cohort: (args) => args.cohortId })
  planComments(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('sharedPlanId', PLAN) sharedPlanId: string,
    @Args() page: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<PlanCommentShown>> {
    const { first, after } = page;
    return this.comments.under(cohortId, actor.teacherId, sharedPlanId, { first, after });
  }

  @Query(() => MyPlanRecommendation, {
    nullable: true,
    description: 'The recommendation of one’s own plan; null when nobody has recommended it.',
  })
  @Allow('myPlanRecommendation', { cohort: (args) => args.cohortId })
  async myPlanRecommendation(
    @Args('cohortId', COHORT) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MyPlanRecommendation | null> {
    const own = await this.plans.own(cohortId, actor.teacherId);
    return own && toOwnRecommendation(own);
  }

  @Mutation(() => AnswerPlanRecommendationResult, {
    description: 'Consents to one’s plan being shown, says no, or takes the consent back; at once.',
  })
  @Allow('answerPlanRecommendation', { cohort: (args) => args.cohortId })
  async answerPlanRecommendation(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('consents', { description: 'Whether it may be shown.' }) consents: boolean,
    @Args('anonymous', { description: 'Whether without name and school.' }) anonymous: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<RecommendationAnswered | Refused> {
    const problems = await this.answer.execute(actor, cohortId, consents, anonymous);
    if (problems.length > 0) return refused(problems);
    const recommendation = await this.myPlanRecommendation(cohortId, actor);
    if (!recommendation) throw new Error('What was answered is there');
    return { recommendation };
  }

  @Mutation(() => AdoptSharedPlanResult, {
    description: 'Takes the courses of a colleague’s plan that one may choose over into one’s own draft.',
  })
  @Allow('adoptSharedPlan', { cohort: (args) => args.cohortId })
  async adoptSharedPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('sharedPlanId', PLAN) sharedPlanId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SharedPlanAdopted | Refused> {
    const answer = await this.adopt.execute(actor, cohortId, sharedPlanId);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => CommentOnPlanResult, { description: 'Says something about a plan that is shown.' })
  @Allow('commentOnPlan', { cohort: (args) => args.cohortId })
  async commentOnPlan(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('sharedPlanId', PLAN) sharedPlanId: string,
    @Args('text', TEXT) text: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanCommented | Refused> {
    const problems = await this.comment.execute(actor, cohortId, sharedPlanId, text);
    return problems.length > 0 ? refused(problems) : { sharedPlanId };
  }

  @Mutation(() => ChangePlanCommentResult, { description: 'Writes one’s own comment anew.' })
  @Allow('changePlanComment', { cohort: (args) => args.cohortId })
  async changePlanComment(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('commentId', COMMENT) commentId: string,
    @Args('text', TEXT) text: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanCommentChanged | Refused> {
    const problems = await this.change.execute(actor, cohortId, commentId, text);
    return problems.length > 0 ? refused(problems) : { commentId };
  }

  @Mutation(() => DeletePlanCommentResult, { description: 'Deletes one’s own comment.' })
  @Allow('deletePlanComment', { cohort: (args) => args.cohortId })
  async deletePlanComment(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('commentId', COMMENT) commentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanCommentDeleted | Refused> {
    const problems = await this.remove.execute(actor, cohortId, commentId);
    return problems.length > 0 ? refused(problems) : { commentId };
  }

  @Mutation(() => ReportPlanCommentResult, {
    description: 'Tells school and office of a comment that does not belong there.',
  })
  @Allow('reportPlanComment', { cohort: (args) => args.cohortId })
  async reportPlanComment(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('commentId', COMMENT) commentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PlanCommentReported | Refused> {
    const problems = await this.tell.execute(actor, cohortId, commentId);
    return problems.length > 0 ? refused(problems) : { commentId };
  }
}
