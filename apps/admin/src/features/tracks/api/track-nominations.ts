import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { TrackNominationsQuery, TrackNominationsQueryVariables } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query TrackNominations(
    $programmeId: ID!
    $unitId: ID!
    $sessionId: ID!
    $states: [TrackNominationState!]
    $search: String
    $first: Int!
    $after: String
  ) {
    trackNominations(
      programmeId: $programmeId
      unitId: $unitId
      sessionId: $sessionId
      states: $states
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
        id
        teacherId
        name
        schoolName
        countyName
        duty
        stage
        state
        reason
        nominatedAt
        attended {
          day
          half
          how
        }
      }
    }
  }
`);

export type Nomination = TrackNominationsQuery['trackNominations']['nodes'][number];

/** Nominations for a session below a unit, page by page. */
export const trackNominationsQuery = (
  filter: Omit<TrackNominationsQueryVariables, 'first' | 'after'>,
  first = 50,
) =>
  infiniteQueryOptions({
    queryKey: ['tracks', filter.programmeId, filter.sessionId, 'nominations', filter, first],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      request(document, { ...filter, first, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ trackNominations: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
