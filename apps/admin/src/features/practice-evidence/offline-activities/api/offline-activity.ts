import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { OfflineActivityQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query OfflineActivity($activityId: ID!) {
    offlineActivity(activityId: $activityId) {
      activity {
        ...ActivityFields
      }
      participants {
        enrollmentId
        teacherName
        schoolName
        cameAt
        leftAt
        how
        reason
        markedBy
        attendedHalfHours
        givenHalfHours
        takenBack
        presentAt
      }
    }
  }
`);

export type Participant = NonNullable<OfflineActivityQuery['offlineActivity']>['participants'][number];

/** One activity with everybody who is invited. */
export const offlineActivityQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['activities', 'one', activityId],
    queryFn: () => request(document, { activityId }),
  });
