import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { OfflineHoursQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query OfflineHours($cohortId: ID!, $unitId: ID!, $theme: Int!, $after: String) {
    offlineHours(cohortId: $cohortId, unitId: $unitId, theme: $theme, first: 200, after: $after) {
      totalCount
      nodes {
        enrollmentId
        teacherName
        learnerNo
        schoolName
        attestedHalfHours
        themeHalfHours
        fromActivitiesHalfHours
        takenBackHalfHours
        heldOn
        attestedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type OfflineHoursLine = OfflineHoursQuery['offlineHours']['nodes'][number];

/** The confirmed teachers of a unit with the hours attested for a theme. */
export const offlineHoursQuery = (cohortId: string, unitId: string, theme: number) =>
  infiniteQueryOptions({
    queryKey: ['offline-hours', cohortId, unitId, theme],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, theme, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ offlineHours: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
