import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ActivityCandidatesQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ActivityCandidates($cohortId: ID!, $unitId: ID!) {
    activityCandidates(cohortId: $cohortId, unitId: $unitId, first: 500) {
      totalCount
      nodes {
        enrollmentId
        teacherName
        schoolName
        workshopId
        workshopName
        groupName
      }
    }
  }
`);

export type Candidate = ActivityCandidatesQuery['activityCandidates']['nodes'][number];

/** Teachers whom one may invite. */
export const activityCandidatesQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['activities', 'candidates', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
