import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { WorkshopQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Workshop($cohortId: ID!, $unitId: ID!, $workshopId: ID!) {
    workshop(cohortId: $cohortId, unitId: $unitId, workshopId: $workshopId) {
      id
      name
      countyId
      countyName
      stage
      subject
      publishedAt
      groupCount
      members
      leaders {
        teacherId
        name
      }
      groups {
        id
        name
        schoolName
        members {
          enrollmentId
          teacherId
          name
          learnerNo
          schoolName
          stage
          subject
        }
      }
      changes {
        kind
        before
        after
        reason
        byName
        at
      }
    }
  }
`);

export type WorkshopWithGroups = NonNullable<WorkshopQuery['workshop']>;

/** One workshop with its groups and history. */
export const workshopQuery = (cohortId: string, unitId: string, workshopId: string) =>
  queryOptions({
    queryKey: ['workshops', cohortId, unitId, workshopId],
    queryFn: () => request(document, { cohortId, unitId, workshopId }),
  });
