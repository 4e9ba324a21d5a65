import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MyActivitiesQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyActivities($cohortId: ID!) {
    myActivities(cohortId: $cohortId) {
      activities {
        activityId
        title
        place
        theme
        themeTitle {
          zh
          en
        }
        startsAt
        endsAt
        halfHours
        state
        organiserName
        taking
        cameAt
        leftAt
        how
        attendedHalfHours
        givenHalfHours
        takenBack
      }
      themes {
        theme
        title {
          zh
          en
        }
        attestedHalfHours
        fromActivitiesHalfHours
        takenBackHalfHours
        themeHalfHours
      }
    }
  }
`);

export type MyActivity = MyActivitiesQuery['myActivities']['activities'][number];
export type MyThemeHours = MyActivitiesQuery['myActivities']['themes'][number];

/** One's own activities and offline hours. */
export const myActivitiesQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['activities', 'mine', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
