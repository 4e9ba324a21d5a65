import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorkshopThreadsQuery, WorkshopThreadsQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopThreads($workshopId: ID!, $groupId: ID, $activityId: ID, $search: String!, $after: String) {
    workshopThreads(
      workshopId: $workshopId
      groupId: $groupId
      activityId: $activityId
      search: $search
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        ...ThreadFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Thread = WorkshopThreadsQuery['workshopThreads']['nodes'][number];

/** Threads of a workshop. */
export const workshopThreadsQuery = (filter: Omit<WorkshopThreadsQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['workshop-threads', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ workshopThreads: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
