import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myPeerReviewsQuery } from './my-peer-reviews.js';

const rateDocument = graphql(`
  mutation RatePeerReview($receivedReviewId: ID!, $isHelpful: Boolean) {
    ratePeerReview(receivedReviewId: $receivedReviewId, isHelpful: $isHelpful) {
      __typename
      ... on ReceivedReviewAnswered {
        receivedReviewId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

const objectDocument = graphql(`
  mutation ObjectToPeerReview($receivedReviewId: ID!, $reason: String!) {
    objectToPeerReview(receivedReviewId: $receivedReviewId, reason: $reason) {
      __typename
      ... on ReceivedReviewAnswered {
        receivedReviewId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Says whether a review was helpful; null takes the word back. */
export const useRatePeerReview = (cohortId: string) =>
  useAction(
    async (input: { receivedReviewId: string; isHelpful: boolean | null }) => {
      const { ratePeerReview: answer } = await request(rateDocument, input);
      switch (answer.__typename) {
        case 'ReceivedReviewAnswered':
          return done(answer.receivedReviewId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myPeerReviewsQuery(cohortId).queryKey] },
  );

/** Objects to a review of one's own work. */
export const useObjectToPeerReview = (cohortId: string, onDone: () => void) =>
  useAction(
    async (input: { receivedReviewId: string; reason: string }) => {
      const { objectToPeerReview: answer } = await request(objectDocument, input);
      switch (answer.__typename) {
        case 'ReceivedReviewAnswered':
          return done(answer.receivedReviewId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myPeerReviewsQuery(cohortId).queryKey], onDone },
  );
