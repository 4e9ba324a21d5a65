import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SimilarPairState } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SimilarPairs($cohortId: ID!, $unitId: ID!, $state: SimilarPairState!, $after: String) {
    similarPairs(cohortId: $cohortId, unitId: $unitId, state: $state, first: 50, after: $after) {
      totalCount
      nodes {
        ...SimilarPairFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const SIMILARITY_KEY = 'similar-works';

/** Pairs of works with a teacher at or below a unit, the most alike first. */
export const similarPairsQuery = (cohortId: string, unitId: string, state: SimilarPairState) =>
  infiniteQueryOptions({
    queryKey: [SIMILARITY_KEY, cohortId, unitId, state],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ similarPairs: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
