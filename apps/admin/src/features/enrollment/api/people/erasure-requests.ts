import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ErasureRequestsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ErasureRequests($unitId: ID!, $after: String) {
    erasureRequests(unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        id
        teacherId
        name
        schoolName
        reason
        state
        requestedAt
        decisionReason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ErasureRequestShown = ErasureRequestsQuery['erasureRequests']['nodes'][number];

/** Wishes to be forgotten below a unit. */
export const erasureRequestsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['erasure-requests', unitId],
    queryFn: ({ pageParam }) => request(document, { unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ erasureRequests: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
