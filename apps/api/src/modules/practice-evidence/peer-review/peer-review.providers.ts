import { DrawFurtherReviewers } from './draw-further-reviewers.js';
import { OwnPeerReviewResolver } from './graphql/own-peer-review.resolver.js';
import { PeerReviewDeskResolver } from './graphql/peer-review-desk.resolver.js';
import { PeerReviewRows } from './persistence/peer-review-rows.js';
import { PeerReviewsOfPeople } from './persistence/peer-reviews-of-people.js';
import { PeopleInReview } from './persistence/people-in-review.js';
import { ReviewerWeights } from './persistence/reviewer-weights.js';
import { FindBlindWork } from './queries/find-blind-work.js';
import { FindMyPeerReviews } from './queries/find-my-peer-reviews.js';
import { FindPeerReviewThemes } from './queries/find-peer-review-themes.js';
import { FindReceivedReviews } from './queries/find-received-reviews.js';
import { FindReviewedWorks } from './queries/find-reviewed-works.js';
import { FindRubrics } from './queries/find-rubrics.js';
import { LocatePeerReviews } from './queries/locate-peer-reviews.js';
import { AllocatePeerReviews } from './use-cases/allocate-peer-reviews.js';
import { AnswerReceivedReview } from './use-cases/answer-received-review.js';
import { KeepPeerReviewsGoing } from './use-cases/keep-peer-reviews-going.js';
import { OfferPeerReviews } from './use-cases/offer-peer-reviews.js';
import { WritePeerReview } from './use-cases/write-peer-review.js';

/** Colleagues who review each other. */
export const PEER_REVIEW = [
  PeopleInReview,
  PeerReviewRows,
  ReviewerWeights,
  PeerReviewsOfPeople,
  DrawFurtherReviewers,
  FindReceivedReviews,
  FindMyPeerReviews,
  FindBlindWork,
  FindReviewedWorks,
  FindPeerReviewThemes,
  FindRubrics,
  LocatePeerReviews,
  AllocatePeerReviews,
  KeepPeerReviewsGoing,
  WritePeerReview,
  AnswerReceivedReview,
  OfferPeerReviews,
  OwnPeerReviewResolver,
  PeerReviewDeskResolver,
];
