import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ActivityCandidatesQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ActivityCandidates($cohortId: ID!) {
    activityCandidates(cohortId: $cohortId, first: 500) {
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
export const activityCandidatesQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['activities', 'candidates', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
