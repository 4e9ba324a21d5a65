import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorkshopActivitiesQuery, WorkshopActivitiesQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopActivities($workshopId: ID!, $time: WorkshopActivityTime!, $after: String) {
    workshopActivities(workshopId: $workshopId, time: $time, first: 50, after: $after) {
      totalCount
      nodes {
        ...WorkshopActivityFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Activity = WorkshopActivitiesQuery['workshopActivities']['nodes'][number];

/** Activities of a workshop. */
export const workshopActivitiesQuery = (filter: Omit<WorkshopActivitiesQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['workshop-activities', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ workshopActivities: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
