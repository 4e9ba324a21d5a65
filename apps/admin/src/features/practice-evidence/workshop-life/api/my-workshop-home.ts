import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MyWorkshopHomeQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyWorkshopHome($cohortId: ID!) {
    myWorkshopHome(cohortId: $cohortId) {
      workshop {
        workshopId
        name
        countyName
        members
        leaders
        groups {
          id
          name
          members
        }
        desk {
          worksToReview
          questionsToAnswer
          silentMembers
          activitiesThisWeek
          attendanceMissing
        }
        canRun
        isMember
        ownGroupId
      }
      things {
        kind
        id
        title
        titleEn
        day
        at
      }
      announcements {
        announcementId
        title
        text
        pinned
        shownUntil
        isCurrent
        byName
        publishedAt
        withdrawnAt
        withdrawnByName
        isRead
        readers
        members
      }
      activities {
        ...WorkshopActivityFields
      }
      threads {
        ...ThreadFields
      }
    }
  }
`);

export type MyWorkshopHome = NonNullable<MyWorkshopHomeQuery['myWorkshopHome']>;

/** One’s own workshop at one look. */
export const myWorkshopHomeQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['workshop-home', cohortId], queryFn: () => request(document, { cohortId }) });
