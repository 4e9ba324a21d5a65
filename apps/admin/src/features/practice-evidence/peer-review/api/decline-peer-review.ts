import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myPeerReviewsQuery } from './my-peer-reviews.js';

const document = graphql(`
  mutation DeclinePeerReview($peerReviewId: ID!, $reason: String!) {
    declinePeerReview(peerReviewId: $peerReviewId, reason: $reason) {
      __typename
      ... on PeerReviewDeclined {
        peerReviewId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Declines a review; another colleague is asked. */
export const useDeclinePeerReview = (cohortId: string, onDone: () => void) =>
  useAction(
    async (input: { peerReviewId: string; reason: string }) => {
      const { declinePeerReview: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'PeerReviewDeclined':
          return done(answer.peerReviewId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myPeerReviewsQuery(cohortId).queryKey], onDone },
  );
