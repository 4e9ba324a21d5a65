import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { AllocationFieldsFragment } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const previewDocument = graphql(`
  query PeerReviewAllocationPreview($cohortId: ID!, $unitId: ID!, $theme: Int!) {
    peerReviewAllocationPreview(cohortId: $cohortId, unitId: $unitId, theme: $theme) {
      __typename
      ... on PeerReviewsAllocated {
        allocation {
          ...AllocationFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }

  fragment AllocationFields on PeerReviewAllocation {
    number
    dueOn
    works
    reviewers
    reviews
    shortWorks
    missing
    added
    leastLoad
    mostLoad
    inWorkshop
    inCounty
    inRegion
    sameSubject
  }
`);

const allocateDocument = graphql(`
  mutation AllocatePeerReviews($cohortId: ID!, $unitId: ID!, $theme: Int!) {
    allocatePeerReviews(cohortId: $cohortId, unitId: $unitId, theme: $theme) {
      __typename
      ... on PeerReviewsAllocated {
        allocation {
          ...AllocationFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

export type AllocationShown = AllocationFieldsFragment;
interface Of {
  readonly cohortId: string;
  readonly unitId: string;
  readonly theme: number;
}

/** What drawing reviewers would give now. */
export const allocationPreviewQuery = (of: Of) =>
  queryOptions({
    queryKey: ['peer-review-allocation', of.cohortId, of.unitId, of.theme],
    queryFn: () => request(previewDocument, of),
    gcTime: 0,
  });

/** Draws reviewers. */
export const useAllocatePeerReviews = (onDone: () => void) =>
  useAction(
    async (of: Of) => {
      const { allocatePeerReviews: answer } = await request(allocateDocument, of);
      switch (answer.__typename) {
        case 'PeerReviewsAllocated':
          return done(answer.allocation);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
