import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorkshopThreadQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopThread($workshopId: ID!, $threadId: ID!) {
    workshopThread(workshopId: $workshopId, threadId: $threadId) {
      threadId
      workshopId
      workshopName
      countyName
      groupId
      groupName
      activityId
      activityTitle
      title
      byName
      openedAt
      lastPostAt
      posts
      closedAt
      closedByName
      isInRegion
      canWrite
      keepsOrder
      keepsRecord
    }
  }
`);

export type ThreadOpened = NonNullable<WorkshopThreadQuery['workshopThread']>;

/** One thread with what the reader may do. */
export const workshopThreadQuery = (workshopId: string, threadId: string) =>
  queryOptions({
    queryKey: ['workshop-thread', workshopId, threadId],
    queryFn: () => request(document, { workshopId, threadId }),
  });
