import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ActivityHoursQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ActivityHours($cohortId: ID!, $open: Boolean! = true, $after: String) {
    activityHours(cohortId: $cohortId, open: $open, first: 200, after: $after) {
      totalCount
      nodes {
        activityId
        title
        theme
        heldOn
        state
        enrollmentId
        teacherName
        how
        reason
        attendedHalfHours
        proposedHalfHours
        givenHalfHours
        otherHalfHours
        themeHalfHours
        presentAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type HoursLine = ActivityHoursQuery['activityHours']['nodes'][number];

/** The sheet by which a school attests from attendance. */
export const activityHoursQuery = (cohortId: string, open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['activities', 'hours', cohortId, open],
    queryFn: ({ pageParam }) => request(document, { cohortId, open, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ activityHours: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
