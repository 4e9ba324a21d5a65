import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ShowcaseState } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ShowcasesOfUnit($cohortId: ID!, $unitId: ID!, $state: ShowcaseState, $after: String) {
    showcasesOfUnit(cohortId: $cohortId, unitId: $unitId, state: $state, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ShowcaseFields
      }
    }
  }
`);

/** What a unit and those below it have applied for. */
export const showcasesOfUnitQuery = (cohortId: string, unitId: string, state: ShowcaseState | null) =>
  infiniteQueryOptions({
    queryKey: ['showcases-of-unit', cohortId, unitId, state],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ showcasesOfUnit: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
