import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { CohortDateChangesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query CohortDateChanges($cohortId: ID!) {
    cohortDateChanges(cohortId: $cohortId) {
      id
      before {
        enrollmentFrom
        enrollmentTo
        firstTrainingDay
        lastTrainingDay
      }
      after {
        enrollmentFrom
        enrollmentTo
        firstTrainingDay
        lastTrainingDay
      }
      reason
      changedAt
      changedBy
    }
  }
`);

export type CohortDateChanges = CohortDateChangesQuery['cohortDateChanges'];

/** Every decision by which the dates of a cohort were moved. */
export const cohortDateChangesQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['cohort-date-changes', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
