import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindBlindWork } from '../queries/find-blind-work.js';
import { FindMyPeerReviews } from '../queries/find-my-peer-reviews.js';
import { AnswerReceivedReview } from '../use-cases/answer-received-review.js';
import { OfferPeerReviews } from '../use-cases/offer-peer-reviews.js';
import { type PeerReviewDraft, type Written, WritePeerReview } from '../use-cases/write-peer-review.js';
import { MyPeerReviews, PeerReview } from './my-peer-reviews.model.js';
import { PeerReviewDraftInput } from './peer-review-parts.model.js';
import {
  AnswerReceivedReviewResult,
  DeclinePeerReviewResult,
  OfferPeerReviewsResult,
  PeerReviewResult,
  type PeerReviewDeclined,
  type PeerReviewsOffered,
  type PeerReviewWritten,
  type ReceivedReviewAnswered,
} from './peer-review.results.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const REVIEW = { type: () => ID, description: 'The review.' };
const RECEIVED = { type: () => ID, description: 'A review of one’s own work.' };
const REVISION = { type: () => Int, description: 'Revision that the page began from.' };
const DRAFT = { description: 'What is written.' };

/** Reviews among colleagues, for the teacher. */
@Resolver(() => PeerReview)
export class OwnPeerReviewResolver {
  constructor(
    private readonly mine: FindMyPeerReviews,
    private readonly work: FindBlindWork,
    private readonly write: WritePeerReview,
    private readonly answer: AnswerReceivedReview,
    private readonly offer: OfferPeerReviews,
  ) {}

  @Query(() => MyPeerReviews, {
    description: 'Reviews that a teacher is asked for, and those of their works.',
  })
  @Allow('myPeerReviews', { cohort: (args) => args.cohortId })
  myPeerReviews(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<MyPeerReviews> {
    return this.mine.execute(actor, cohortId);
  }

  @Query(() => PeerReview, { description: 'A work to be reviewed, without whose it is.' })
  @Allow('peerReview', { peerReview: (args) => args.peerReviewId })
  peerReview(@Args('peerReviewId', REVIEW) peerReviewId: string): Promise<PeerReview> {
    return this.work.execute(peerReviewId);
  }

  @Mutation(() => PeerReviewResult, {
    description: 'Opens a review: from now on the work is shown and the time runs.',
  })
  @Allow('openPeerReview', { peerReview: (args) => args.peerReviewId })
  async openPeerReview(
    @CurrentActor() actor: Actor,
    @Args('peerReviewId', REVIEW) peerReviewId: string,
  ): Promise<PeerReviewWritten | Refused> {
    return this.written(await this.write.open(actor, peerReviewId));
  }

  @Mutation(() => PeerReviewResult, { description: 'Saves a review as far as it is written.' })
  @Allow('savePeerReview', { peerReview: (args) => args.peerReviewId })
  async savePeerReview(
    @CurrentActor() actor: Actor,
    @Args('peerReviewId', REVIEW) peerReviewId: string,
    @Args('revision', REVISION) revision: number,
    @Args('draft', DRAFT) draft: PeerReviewDraftInput,
  ): Promise<PeerReviewWritten | Refused> {
    return this.written(await this.write.save(actor, peerReviewId, revision, toDraft(draft)));
  }

  @Mutation(() => PeerReviewResult, {
    description: 'Hands a review in. One that does not count is answered with why, and may be mended.',
  })
  @Allow('submitPeerReview', { peerReview: (args) => args.peerReviewId })
  async submitPeerReview(
    @CurrentActor() actor: Actor,
    @Args('peerReviewId', REVIEW) peerReviewId: string,
    @Args('revision', REVISION) revision: number,
    @Args('draft', DRAFT) draft: PeerReviewDraftInput,
  ): Promise<PeerReviewWritten | Refused> {
    return this.written(await this.write.submit(actor, peerReviewId, revision, toDraft(draft)));
  }

  @Mutation(() => DeclinePeerReviewResult, {
    description: 'Declines a review because of a conflict of interest; another colleague is asked.',
  })
  @Allow('declinePeerReview', { peerReview: (args) => args.peerReviewId })
  async declinePeerReview(
    @CurrentActor() actor: Actor,
    @Args('peerReviewId', REVIEW) peerReviewId: string,
    @Args('reason', { description: 'Why, 5 to 500 characters.' }) reason: string,
  ): Promise<PeerReviewDeclined | Refused> {
    const answer = await this.write.decline(actor, peerReviewId, plain(reason));
    return 'problems' in answer ? refused(answer.problems) : { peerReviewId };
  }

  @Mutation(() => AnswerReceivedReviewResult, {
    description: 'Says whether a review of one’s own work was helpful.',
  })
  @Allow('ratePeerReview', { receivedReview: (args) => args.receivedReviewId })
  async ratePeerReview(
    @CurrentActor() actor: Actor,
    @Args('receivedReviewId', RECEIVED) receivedReviewId: string,
    @Args('isHelpful', { type: () => Boolean, nullable: true, description: 'Null takes the word back.' })
    isHelpful: boolean | null,
  ): Promise<ReceivedReviewAnswered | Refused> {
    const answer = await this.answer.rate(actor, receivedReviewId, isHelpful ?? null);
    return 'problems' in answer ? refused(answer.problems) : { receivedReviewId };
  }

  @Mutation(() => AnswerReceivedReviewResult, {
    description: 'Objects to a review of one’s own work, once; whoever decides on the work answers.',
  })
  @Allow('objectToPeerReview', { receivedReview: (args) => args.receivedReviewId })
  async objectToPeerReview(
    @CurrentActor() actor: Actor,
    @Args('receivedReviewId', RECEIVED) receivedReviewId: string,
    @Args('reason', { description: 'Why, 5 to 500 characters.' }) reason: string,
  ): Promise<ReceivedReviewAnswered | Refused> {
    const answer = await this.answer.object(actor, receivedReviewId, plain(reason));
    return 'problems' in answer ? refused(answer.problems) : { receivedReviewId };
  }

  @Mutation(() => OfferPeerReviewsResult, {
    description: 'Offers to review more works of a theme, or takes it back.',
  })
  @Allow('offerPeerReviews', { cohort: (args) => args.cohortId })
  async offerPeerReviews(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('theme', { type: () => Int, description: 'Number of the theme.' }) theme: number,
    @Args('isWilling', { description: 'False takes the offer back.' }) isWilling: boolean,
  ): Promise<PeerReviewsOffered | Refused> {
    const problems = await this.offer.execute(actor, cohortId, theme, isWilling);
    return problems.length > 0 ? refused(problems) : { theme };
  }

  private async written(answer: Written): Promise<PeerReviewWritten | Refused> {
    return 'problems' in answer
      ? refused(answer.problems)
      : { review: await this.work.execute(answer.reviewId) };
  }
}

const plain = (text: string): string => text.replaceAll('\u0000', '');

function toDraft({ marks, comment }: PeerReviewDraftInput): PeerReviewDraft {
  return {
    marks: marks.flatMap(({ criterion, level }) =>
      level === null || level === undefined ? [] : [{ criterion, level }],
    ),
    comments: Object.fromEntries(
      marks.flatMap((mark) => (mark.comment.trim() === '' ? [] : [[mark.criterion, plain(mark.comment)]])),
    ),
    comment: plain(comment),
  };
}
