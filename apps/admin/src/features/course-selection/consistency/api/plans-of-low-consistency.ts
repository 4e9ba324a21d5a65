import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PlansOfLowConsistency($cohortId: ID!, $unitId: ID!, $after: String) {
    plansOfLowConsistency(cohortId: $cohortId, unitId: $unitId, first: 50, after: $after) {
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

/** Plans at or below a unit that hardly answer their diagnoses, the least consistent first. */
export const lowPlansQuery = (cohortId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['consistency', 'low', cohortId, unitId],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ plansOfLowConsistency: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
