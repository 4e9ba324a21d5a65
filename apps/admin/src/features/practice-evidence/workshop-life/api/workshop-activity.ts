import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorkshopActivityQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopActivity($workshopId: ID!, $activityId: ID!) {
    workshopActivity(workshopId: $workshopId, activityId: $activityId) {
      activityId
      kind
      title
      description
      theme
      startsAt
      endsAt
      place
      link
      groups {
        id
        name
      }
      byName
      changedAt
      cancelledAt
      cancelledByName
      cancelReason
      invited
      coming
      notComing
      attended
      marked
      isInvited
      ownAnswer
      ownAttended
      isOver
      people {
        enrollmentId
        name
        schoolName
        groupName
        coming
        attended
        markedByName
        markedAt
      }
    }
  }
`);

export type ActivityWithPeople = NonNullable<WorkshopActivityQuery['workshopActivity']>;

/** One activity with its people. */
export const workshopActivityQuery = (workshopId: string, activityId: string) =>
  queryOptions({
    queryKey: ['workshop-activity', workshopId, activityId],
    queryFn: () => request(document, { workshopId, activityId }),
  });
