import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ReviewDecision } from '@tisheng/domain-rules/certification/completion-review/may-decide-review.js';
import type { ReviewExceptionCode } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import type { ReviewPlace } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { ListReviews } from '../queries/list-reviews.js';
import { ReviewProgress } from '../queries/review-progress.js';
import { DecideCompletionReview } from '../use-cases/decide-completion-review.js';
import { PassCompletionReviews } from '../use-cases/pass-completion-reviews.js';
import {
  CompletionReviewProgress,
  DecideCompletionReviewResult,
  PassCompletionReviewsResult,
  ReviewDecisionEnum,
  ReviewedLearner,
  ReviewedLearnerConnection,
  ReviewExceptionEnum,
  ReviewPlaceEnum,
  type CompletionReviewDecided,
  type CompletionReviewsPassed,
} from './review.model.js';
import { toProgress, toReviewedLearner } from './to-model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Office or school; what stands below it is included.' };

/** The completion review (结业审核), county by county and by exception. */
@Resolver(() => ReviewedLearner)
export class CompletionReviewResolver {
  constructor(
    private readonly progress: ReviewProgress,
    private readonly list: ListReviews,
    private readonly passAll: PassCompletionReviews,
    private readonly decide: DecideCompletionReview,
  ) {}

  @Query(() => CompletionReviewProgress, {
    description: 'How far the completion review has come at or below a unit.',
  })
  @Allow('completionReview', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async completionReview(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<CompletionReviewProgress> {
    return toProgress(await this.progress.execute(actor, cohortId, unitId));
  }

  @Query(() => ReviewedLearnerConnection, {
    description: 'Learners of the completion review at or below a unit, by learner number.',
  })
  @Allow('completionReviewLearners', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async completionReviewLearners(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('place', { type: () => ReviewPlaceEnum, nullable: true, description: 'Those at this place alone.' })
    place: ReviewPlace | null,
    @Args('exception', {
      type: () => ReviewExceptionEnum,
      nullable: true,
      description: 'Those with this exception alone.',
    })
    exception: ReviewExceptionCode | null,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of the name, or the learner number.',
    })
    search: string | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ReviewedLearner>> {
    const filter = {
      cohortId,
      unitId,
      place: place ?? null,
      exception: exception ?? null,
      search: search ?? null,
    };
    const page = await this.list.execute(filter, first, after ?? null);
    return { ...page, nodes: page.nodes.map(toReviewedLearner) };
  }

  @Mutation(() => PassCompletionReviewsResult, {
    description:
      'Passes everybody below a unit whom nothing keeps back: the county those without exception, the city those whom the county has passed.',
  })
  @Allow('passCompletionReviews', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async passCompletionReviews(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('expected', {
      type: () => Int,
      description: 'How many the office saw; refused when it is another number now.',
    })
    expected: number,
  ): Promise<CompletionReviewsPassed | Refused> {
    const answer = await this.passAll.execute(actor, cohortId, unitId, expected);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => DecideCompletionReviewResult, {
    description: 'Decides about one learner: passed, held back or returned.',
  })
  @Allow('decideCompletionReview', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.enrollmentId,
  })
  async decideCompletionReview(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', { type: () => ID, description: 'The learner’s enrollment.' }) enrollmentId: string,
    @Args('decision', { type: () => ReviewDecisionEnum, description: 'What is decided.' })
    decision: ReviewDecision,
    @Args('reason', { description: 'Why; may be empty where nothing is open and the learner is passed.' })
    reason: string,
  ): Promise<CompletionReviewDecided | Refused> {
    const answer = await this.decide.execute(actor, { cohortId, enrollmentId }, decision, reason);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }
}
