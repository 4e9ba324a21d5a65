import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myPeerReviewsQuery } from './my-peer-reviews.js';

const document = graphql(`
  mutation OfferPeerReviews($cohortId: ID!, $theme: Int!, $isWilling: Boolean!) {
    offerPeerReviews(cohortId: $cohortId, theme: $theme, isWilling: $isWilling) {
      __typename
      ... on PeerReviewsOffered {
        theme
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Offers to review more works of a theme, or takes it back. */
export const useOfferPeerReviews = (cohortId: string) =>
  useAction(
    async (input: { theme: number; isWilling: boolean }) => {
      const { offerPeerReviews: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PeerReviewsOffered':
          return done(answer.theme);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myPeerReviewsQuery(cohortId).queryKey] },
  );
