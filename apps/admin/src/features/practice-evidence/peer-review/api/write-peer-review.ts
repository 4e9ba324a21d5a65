import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PeerReviewDraftInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myPeerReviewsQuery } from './my-peer-reviews.js';
import { peerReviewQuery, type BlindReview } from './peer-review.js';

const openDocument = graphql(`
  mutation OpenPeerReview($peerReviewId: ID!) {
    openPeerReview(peerReviewId: $peerReviewId) {
      __typename
      ... on PeerReviewWritten {
        review {
          ...PeerReviewFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

const saveDocument = graphql(`
  mutation SavePeerReview($peerReviewId: ID!, $revision: Int!, $draft: PeerReviewDraftInput!) {
    savePeerReview(peerReviewId: $peerReviewId, revision: $revision, draft: $draft) {
      __typename
      ... on PeerReviewWritten {
        review {
          id
          revision
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

const submitDocument = graphql(`
  mutation SubmitPeerReview($peerReviewId: ID!, $revision: Int!, $draft: PeerReviewDraftInput!) {
    submitPeerReview(peerReviewId: $peerReviewId, revision: $revision, draft: $draft) {
      __typename
      ... on PeerReviewWritten {
        review {
          ...PeerReviewFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

export interface ReviewToWrite {
  readonly peerReviewId: string;
  readonly revision: number;
  readonly draft: PeerReviewDraftInput;
}

/** Shows the review as the server answered it, without asking again. */
function useShowReview(): (review: BlindReview) => void {
  const queries = useQueryClient();
  return (review) => queries.setQueryData(peerReviewQuery(review.id).queryKey, { peerReview: review });
}

/** Opens a review: from now on the work is shown and the time runs. */
export function useOpenPeerReview() {
  const show = useShowReview();
  return useAction(async (peerReviewId: string) => {
    const { openPeerReview: answer } = await request(openDocument, { peerReviewId });
    switch (answer.__typename) {
      case 'PeerReviewWritten':
        show(answer.review);
        return done(answer.review);
      case 'Refused':
        return refused(answer.problems);
      default:
        return assertNever(answer);
    }
  });
}

/** Saves what is written so far; answers the new revision. */
export async function savePeerReview(input: ReviewToWrite) {
  const { savePeerReview: answer } = await request(saveDocument, input);
  switch (answer.__typename) {
    case 'PeerReviewWritten':
      return done(answer.review.revision);
    case 'Refused':
      return refused(answer.problems);
    default:
      return assertNever(answer);
  }
}

/** Hands a review in. */
export function useSubmitPeerReview(cohortId: string) {
  const show = useShowReview();
  return useAction(
    async (input: ReviewToWrite) => {
      const { submitPeerReview: answer } = await request(submitDocument, input);
      switch (answer.__typename) {
        case 'PeerReviewWritten':
          show(answer.review);
          return done(answer.review);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myPeerReviewsQuery(cohortId).queryKey] },
  );
}
