import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorkshopLifeQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopLife($workshopId: ID!) {
    workshopLife(workshopId: $workshopId) {
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
  }
`);

export type WorkshopLife = NonNullable<WorkshopLifeQuery['workshopLife']>;

/** One workshop with what waits. */
export const workshopLifeQuery = (workshopId: string) =>
  queryOptions({ queryKey: ['workshop-life', workshopId], queryFn: () => request(document, { workshopId }) });
