import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SpotCheckDrawsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SpotCheckDraws($cohortId: ID!, $unitId: ID!, $after: String) {
    spotCheckDraws(cohortId: $cohortId, unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        id
        unitName
        seed
        share
        candidates
        drawn
        drawnBy
        drawnAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Draw = SpotCheckDrawsQuery['spotCheckDraws']['nodes'][number];

/** Draws with their seeds. */
export const spotCheckDrawsQuery = (cohortId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['spot-checks', 'draws', cohortId, unitId],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ spotCheckDraws: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
