import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SharedPlanOrder } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SharedPlans($cohortId: ID!, $order: SharedPlanOrder!, $after: String) {
    sharedPlans(cohortId: $cohortId, order: $order, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...SharedPlanFields
      }
    }
  }
`);

/** Plans of colleagues that one may read. */
export const sharedPlansQuery = (cohortId: string, order: SharedPlanOrder) =>
  infiniteQueryOptions({
    queryKey: ['shared-plans', cohortId, order],
    queryFn: ({ pageParam }) => request(document, { cohortId, order, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ sharedPlans: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
