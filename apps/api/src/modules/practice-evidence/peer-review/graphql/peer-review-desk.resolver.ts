import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindPeerReviewThemes, toAllocation } from '../queries/find-peer-review-themes.js';
import { FindReviewedWorks, type ReviewedFilter } from '../queries/find-reviewed-works.js';
import { FindRubrics } from '../queries/find-rubrics.js';
import { AllocatePeerReviews } from '../use-cases/allocate-peer-reviews.js';
import { AnswerReceivedReview } from '../use-cases/answer-received-review.js';
import {
  PeerReviewedWork,
  PeerReviewedWorkConnection,
  type PeerReviewer,
  PeerReviewerConnection,
  PeerReviewFilterEnum,
} from './peer-review-desk.model.js';
import { PeerReviewTheme } from './peer-review-rounds.model.js';
import {
  AllocatePeerReviewsResult,
  AnswerReceivedReviewResult,
  type PeerReviewsAllocated,
  type ReceivedReviewAnswered,
} from './peer-review.results.js';
import { Rubric } from './rubric.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Office or school below which works are meant.' };
const THEME = { type: () => Int, description: 'Number of the theme.' };

/** Reviews among colleagues, for those who decide on works. */
@Resolver(() => PeerReviewedWork)
export class PeerReviewDeskResolver {
  constructor(
    private readonly themes: FindPeerReviewThemes,
    private readonly works: FindReviewedWorks,
    private readonly rubrics: FindRubrics,
    private readonly allocate: AllocatePeerReviews,
    private readonly answer: AnswerReceivedReview,
  ) {}

  @Query(() => [Rubric], { description: 'By what the works of each theme are judged.' })
  @Allow('practiceRubrics', { cohort: (args) => args.cohortId })
  practiceRubrics(@Args('cohortId', COHORT) cohortId: string): Promise<Rubric[]> {
    return this.rubrics.execute(cohortId);
  }

  @Query(() => [PeerReviewTheme], {
    description: 'Where the reviews among colleagues stand, theme by theme.',
  })
  @Allow('peerReviewThemes', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  peerReviewThemes(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<PeerReviewTheme[]> {
    return this.themes.execute(cohortId, unitId);
  }

  @Query(() => PeerReviewedWorkConnection, {
    description:
      'Works before colleagues: open objections first, then those whose reviews lie farthest apart.',
  })
  @Allow('peerReviewedWorks', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  peerReviewedWorks(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('theme', THEME) theme: number,
    @Args('filter', { type: () => PeerReviewFilterEnum, defaultValue: 'all', description: 'Which of them.' })
    filter: ReviewedFilter,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<PeerReviewedWork>> {
    return this.works.list(actor, { cohortId, unitId, theme, first, after: after ?? null }, filter);
  }

  @Query(() => PeerReviewerConnection, {
    description: 'Colleagues who were asked to review, those who did least of it first.',
  })
  @Allow('peerReviewers', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  peerReviewers(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('theme', THEME) theme: number,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<PeerReviewer>> {
    return this.works.reviewers({ cohortId, unitId, theme, first, after: after ?? null });
  }

  @Query(() => PeerReviewedWork, {
    nullable: true,
    description: 'What colleagues said about a work; null where nobody was asked.',
  })
  @Allow('peerReviewsOfWork', { submission: (args) => args.submissionId })
  peerReviewsOfWork(
    @CurrentActor() actor: Actor,
    @Args('submissionId', { type: () => ID, description: 'The work.' }) submissionId: string,
  ): Promise<PeerReviewedWork | null> {
    return this.works.ofWork(actor, submissionId);
  }

  @Query(() => AllocatePeerReviewsResult, {
    description: 'What drawing reviewers would give now, without drawing them.',
  })
  @Allow('peerReviewAllocationPreview', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async peerReviewAllocationPreview(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('theme', THEME) theme: number,
  ): Promise<PeerReviewsAllocated | Refused> {
    const made = await this.allocate.preview({ cohortId, unitId, theme });
    return 'problems' in made ? refused(made.problems) : { allocation: toAllocation(made) };
  }

  @Mutation(() => AllocatePeerReviewsResult, {
    description: 'Draws reviewers for the works of a theme that have none yet.',
  })
  @Allow('allocatePeerReviews', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async allocatePeerReviews(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('theme', THEME) theme: number,
  ): Promise<PeerReviewsAllocated | Refused> {
    const made = await this.allocate.execute(actor, { cohortId, unitId, theme });
    return 'problems' in made ? refused(made.problems) : { allocation: toAllocation(made) };
  }

  @Mutation(() => AnswerReceivedReviewResult, {
    description: 'Decides on an author’s objection; an upheld one sets the review aside.',
  })
  @Allow('decidePeerObjection', { receivedReview: (args) => args.receivedReviewId })
  async decidePeerObjection(
    @CurrentActor() actor: Actor,
    @Args('receivedReviewId', { type: () => ID, description: 'The review.' }) receivedReviewId: string,
    @Args('isUpheld', { description: 'Whether the review is set aside.' }) isUpheld: boolean,
    @Args('answer', { description: 'Answer to the author, 5 to 500 characters.' }) answer: string,
  ): Promise<ReceivedReviewAnswered | Refused> {
    const words = answer.replaceAll('\u0000', '');
    const decided = await this.answer.decide(actor, receivedReviewId, isUpheld, words);
    return 'problems' in decided ? refused(decided.problems) : { receivedReviewId };
  }
}
