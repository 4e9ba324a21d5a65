import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ShowcaseKind } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query Showcases($cohortId: ID!, $kind: ShowcaseKind, $after: String) {
    showcases(cohortId: $cohortId, kind: $kind, first: 50, after: $after) {
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

/** What is named in the region. */
export const showcasesQuery = (cohortId: string, kind: ShowcaseKind | null) =>
  infiniteQueryOptions({
    queryKey: ['showcases', cohortId, kind],
    queryFn: ({ pageParam }) => request(document, { cohortId, kind, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ showcases: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
