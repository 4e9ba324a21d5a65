import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { OfflineActivityState } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query OfflineActivities($cohortId: ID!, $unitId: ID!, $state: OfflineActivityState, $after: String) {
    offlineActivities(cohortId: $cohortId, unitId: $unitId, state: $state, first: 50, after: $after) {
      totalCount
      nodes {
        ...ActivityFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The activities of organisers at or below a unit. */
export const offlineActivitiesQuery = (
  cohortId: string,
  unitId: string,
  state: OfflineActivityState | null,
) =>
  infiniteQueryOptions({
    queryKey: ['activities', 'of-unit', cohortId, unitId, state],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ offlineActivities: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
