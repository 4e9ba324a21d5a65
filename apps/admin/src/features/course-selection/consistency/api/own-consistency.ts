import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query OwnConsistency($cohortId: ID!) {
    ownConsistency(cohortId: $cohortId) {
      ...ConsistencyOverviewFields
    }
  }
`);

/** How far the plans of an institution's own trainees answer their diagnoses, county by county. */
export const ownConsistencyQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['consistency', 'own', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
