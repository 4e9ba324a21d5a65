import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyObservations($cohortId: ID!) {
    myObservations(cohortId: $cohortId) {
      ...MeasurementFields
    }
  }
`);

/** The lessons that one observes or has observed. */
export const myObservationsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['measurements', 'observed', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
