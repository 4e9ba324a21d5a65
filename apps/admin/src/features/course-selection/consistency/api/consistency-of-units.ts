import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ConsistencyOfUnits($cohortId: ID!, $unitId: ID!) {
    consistencyOfUnits(cohortId: $cohortId, unitId: $unitId) {
      ...ConsistencyOverviewFields
    }
  }
`);

/** How far the plans of a unit, and of each right below it, answer their diagnoses. */
export const consistencyOfUnitsQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['consistency', 'units', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
