import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SpotChecksQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SpotChecks($cohortId: ID!, $unitId: ID!, $after: String) {
    spotChecks(cohortId: $cohortId, unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        id
        state
        activityId
        title
        place
        theme
        startsAt
        endsAt
        unitName
        organiserName
        invited
        byCode
        byHand
        codeLeaked
        people
        halfHours
        drawnAt
        drawnBy
        words
        files {
          id
          name
          mediaType
          bytes
        }
        answeredBy
        answeredAt
        reason
        decidedBy
        decidedAt
        takenBackPeople
        takenBackHalfHours
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SpotCheck = SpotChecksQuery['spotChecks']['nodes'][number];

/** Spot checks at or below a unit, those to decide first. */
export const spotChecksQuery = (cohortId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['spot-checks', 'list', cohortId, unitId],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ spotChecks: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
