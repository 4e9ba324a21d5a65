import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { PeerReview } from './my-peer-reviews.model.js';
import { PeerReviewAllocation } from './peer-review-rounds.model.js';

@ObjectType({ description: 'The review as it stands now.' })
export class PeerReviewWritten {
  @Field(() => PeerReview, { description: 'The review with its work.' })
  review!: PeerReview;
}

@ObjectType({ description: 'The review was declined; another colleague is asked.' })
export class PeerReviewDeclined {
  @Field(() => ID, { description: 'The review.' })
  peerReviewId!: string;
}

@ObjectType({ description: 'What an author or a leader said to a review is noted.' })
export class ReceivedReviewAnswered {
  @Field(() => ID, { description: 'The review.' })
  receivedReviewId!: string;
}

@ObjectType({ description: 'The offer is noted.' })
export class PeerReviewsOffered {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;
}

@ObjectType({ description: 'Reviewers were drawn, or would be.' })
export class PeerReviewsAllocated {
  @Field(() => PeerReviewAllocation, { description: 'What it gives.' })
  allocation!: PeerReviewAllocation;
}

const union = <T extends new () => object>(name: string, description: string, done: T) =>
  createUnionType({
    name,
    description,
    types: () => [done, Refused] as const,
    resolveType: (value) => (isRefused(value) ? Refused : done),
  });

export const PeerReviewResult = union('PeerReviewResult', 'What became of a review.', PeerReviewWritten);
export const DeclinePeerReviewResult = union(
  'DeclinePeerReviewResult',
  'What became of a review that somebody cannot make.',
  PeerReviewDeclined,
);
export const AnswerReceivedReviewResult = union(
  'AnswerReceivedReviewResult',
  'What became of a word about a review.',
  ReceivedReviewAnswered,
);
export const OfferPeerReviewsResult = union(
  'OfferPeerReviewsResult',
  'What became of an offer to review more.',
  PeerReviewsOffered,
);
export const AllocatePeerReviewsResult = union(
  'AllocatePeerReviewsResult',
  'What came of drawing reviewers.',
  PeerReviewsAllocated,
);
