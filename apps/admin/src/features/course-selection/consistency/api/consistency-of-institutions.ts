import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ConsistencyOfInstitutions($cohortId: ID!, $unitId: ID!) {
    consistencyOfInstitutions(cohortId: $cohortId, unitId: $unitId) {
      ...ConsistencyOverviewFields
    }
  }
`);

/** The same, institution beside institution. */
export const consistencyOfInstitutionsQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['consistency', 'institutions', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
