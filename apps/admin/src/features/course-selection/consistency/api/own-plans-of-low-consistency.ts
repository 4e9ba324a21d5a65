import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query OwnPlansOfLowConsistency($cohortId: ID!, $after: String) {
    ownPlansOfLowConsistency(cohortId: $cohortId, first: 50, after: $after) {
      totalCount
      nodes {
        ...LowPlanFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The same among an institution's own trainees. */
export const ownLowPlansQuery = (cohortId: string) =>
  infiniteQueryOptions({
    queryKey: ['consistency', 'own-low', cohortId],
    queryFn: ({ pageParam }) => request(document, { cohortId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ ownPlansOfLowConsistency: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
