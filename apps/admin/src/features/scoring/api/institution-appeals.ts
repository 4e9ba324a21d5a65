import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { AppealState } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionAppeals($cohortId: ID!, $state: AppealState, $after: String) {
    institutionAppeals(cohortId: $cohortId, state: $state, first: 50, after: $after) {
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

/** Appeals against results of one’s own institution, the newest first. */
export const institutionAppealsQuery = (cohortId: string, state: AppealState | null) =>
  infiniteQueryOptions({
    queryKey: ['institution-appeals', cohortId, state],
    queryFn: ({ pageParam }) => request(document, { cohortId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ institutionAppeals: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
