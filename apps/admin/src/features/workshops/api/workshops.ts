import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { WorkshopsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Workshops($cohortId: ID!, $unitId: ID!, $first: Int!, $after: String) {
    workshops(cohortId: $cohortId, unitId: $unitId, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        countyId
        countyName
        stage
        subject
        publishedAt
        groupCount
        members
        leaders {
          teacherId
          name
        }
      }
    }
  }
`);

export type Workshop = WorkshopsQuery['workshops']['nodes'][number];

/** The workshops of the counties at or below a unit, page by page. */
export const workshopsQuery = (cohortId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['workshops', cohortId, unitId],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      request(document, { cohortId, unitId, first: 50, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ workshops: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
