import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { AppealState } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Appeals($cohortId: ID!, $unitId: ID!, $state: AppealState, $after: String) {
    appeals(cohortId: $cohortId, unitId: $unitId, state: $state, first: 50, after: $after) {
      totalCount
      nodes {
        ...AppealOnDesk
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Appeals of the teachers at or below a unit, the newest first. */
export const appealsQuery = (cohortId: string, unitId: string, state: AppealState | null) =>
  infiniteQueryOptions({
    queryKey: ['appeals', cohortId, unitId, state],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ appeals: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
