import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { TrackCandidatesQueryVariables } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query TrackCandidates(
    $programmeId: ID!
    $unitId: ID!
    $sessionId: ID!
    $search: String
    $first: Int!
    $after: String
  ) {
    trackCandidates(
      programmeId: $programmeId
      unitId: $unitId
      sessionId: $sessionId
      search: $search
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        teacherId
        name
        schoolName
        countyName
        duty
        stage
      }
    }
  }
`);

/** People below a unit who may be nominated for a session, page by page. */
export const trackCandidatesQuery = (filter: Omit<TrackCandidatesQueryVariables, 'first' | 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['tracks', filter.programmeId, filter.sessionId, 'candidates', filter],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      request(document, { ...filter, first: 50, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ trackCandidates: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
