import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ObligationChangesQuery, ObligationChangeState } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ObligationChanges($cohortId: ID!, $unitId: ID!, $states: [ObligationChangeState!], $after: String) {
    obligationChanges(cohortId: $cohortId, unitId: $unitId, states: $states, first: 50, after: $after) {
      totalCount
      nodes {
        id
        teacherId
        name
        schoolName
        before
        after
        afterReason {
          ...ProblemFields
        }
        cause
        state
        changedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ObligationChangeShown = ObligationChangesQuery['obligationChanges']['nodes'][number];

/** Changes of obligations below a unit. */
export const obligationChangesQuery = (
  cohortId: string,
  unitId: string,
  state: ObligationChangeState | null,
) =>
  infiniteQueryOptions({
    queryKey: ['obligation-changes', cohortId, unitId, state],
    queryFn: ({ pageParam }) =>
      request(document, { cohortId, unitId, states: state ? [state] : null, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ obligationChanges: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
