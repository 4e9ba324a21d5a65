import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { TransfersQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query Transfers($unitId: ID!, $after: String) {
    transfers(unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        id
        teacherId
        name
        fromSchoolName
        fromCountyName
        toSchoolName
        toCountyName
        proposedBy
        effectiveOn
        note
        state
        proposedAt
        decisionReason
        isToDecide
        isToWithdraw
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type TransferShown = TransfersQuery['transfers']['nodes'][number];

/** Transfers from and to the schools of a unit. */
export const transfersQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['transfers', unitId],
    queryFn: ({ pageParam }) => request(document, { unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ transfers: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
