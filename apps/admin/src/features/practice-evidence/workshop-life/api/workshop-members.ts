import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorkshopMembersQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopMembers($workshopId: ID!) {
    workshopMembers(workshopId: $workshopId) {
      enrollmentId
      name
      schoolName
      groupId
      groupName
      lastSignAt
      daysOfSilence
      isSilent
      themesSubmitted
      themesAccepted
      attended
    }
  }
`);

export type WorkshopMember = NonNullable<WorkshopMembersQuery['workshopMembers']>[number];

/** Members with their last sign of life. */
export const workshopMembersQuery = (workshopId: string) =>
  queryOptions({
    queryKey: ['workshop-members', workshopId],
    queryFn: () => request(document, { workshopId }),
  });
