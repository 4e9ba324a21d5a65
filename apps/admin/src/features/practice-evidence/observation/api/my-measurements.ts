import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyMeasurements($cohortId: ID!) {
    myMeasurements(cohortId: $cohortId) {
      ...MeasurementFields
    }
  }
`);

/** The forms about oneself. */
export const myMeasurementsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['measurements', 'mine', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
