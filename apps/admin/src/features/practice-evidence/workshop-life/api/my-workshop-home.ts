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
      }
      threads {
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
      }
    }
  }
`);

export type MyWorkshopHome = NonNullable<MyWorkshopHomeQuery['myWorkshopHome']>;

/** One’s own workshop at one look. */
export const myWorkshopHomeQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['workshop-home', cohortId], queryFn: () => request(document, { cohortId }) });
