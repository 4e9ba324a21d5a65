import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { type Refused, refused } from '../../../platform/graphql/problem.model.js';
import { toHandedInSubmission } from '../queries/submission-row.js';
import { SubmissionsToReview } from '../queries/submissions-to-review.js';
import { ReviewSubmission } from '../use-cases/review-submission.js';
import { SubmissionReviewInput } from './practice.input.js';
import { type ReviewSubmissionDone, ReviewSubmissionResult } from './practice.results.js';
import { SubmissionStateEnum } from './submission.model.js';
import { SubmissionToReview, SubmissionToReviewConnection } from './submission-to-review.model.js';

/** The work of those who review. */
@Resolver(() => SubmissionToReview)
export class ReviewResolver {
  constructor(
    private readonly list: SubmissionsToReview,
    private readonly review: ReviewSubmission,
  ) {}

  @Query(() => SubmissionToReviewConnection, {
    description: 'Works below a unit, those that wait longest first. Drafts are never listed.',
  })
  @Allow('submissionsToReview', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  submissionsToReview(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school below which to look.' }) unitId: string,
    @Args('state', {
      type: () => SubmissionStateEnum,
      defaultValue: 'submitted',
      description: 'State of the works; those that wait for review unless said otherwise.',
    })
    state: StateOf<'submission'>,
    @Args('theme', { type: () => Int, nullable: true, description: 'Number of one theme; null for all.' })
    theme: number | null,
    @Args('workshopId', { type: () => ID, nullable: true, description: 'One workshop; null for all.' })
    workshopId: string | null,
    @Args('search', {
      defaultValue: '',
      description: 'Part of the teacher’s or school’s name; empty for all.',
    })
    search: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Size of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null,
  ): Promise<Connection<SubmissionToReview>> {
    return this.list.execute(actor, {
      cohortId,
      unitId,
      state,
      theme: theme ?? null,
      workshopId: workshopId ?? null,
      search: search.trim(),
      first,
      after: after ?? null,
    });
  }

  @Mutation(() => ReviewSubmissionResult, {
    description: 'Accepts a work with its score or returns it with advice.',
  })
  @Allow('reviewSubmission', { submission: (args) => args.submissionId })
  async reviewSubmission(
    @CurrentActor() actor: Actor,
    @Args('submissionId', { type: () => ID, description: 'The work.' }) submissionId: string,
    @Args('version', { type: () => Int, description: 'Version that the reviewer read.' }) version: number,
    @Args('review', { description: 'What the reviewer decides.' }) review: SubmissionReviewInput,
  ): Promise<ReviewSubmissionDone | Refused> {
    const answer = await this.review.execute(actor, submissionId, version, {
      decision: review.decision,
      score: review.score ?? null,
      technicalScore: review.technicalScore ?? null,
      teachingScore: review.teachingScore ?? null,
      comment: review.comment.replaceAll('\u0000', ''),
      marks: review.marks ?? null,
    });
    if ('problems' in answer) return refused(answer.problems);
    return { submission: toHandedInSubmission(await this.list.one(answer.submissionId)) };
  }
}
