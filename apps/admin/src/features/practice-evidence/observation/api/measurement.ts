import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query Measurement($measurementId: ID!) {
    measurement(measurementId: $measurementId) {
      ...MeasurementFields
    }
  }
`);

/** One form; null where the reader has nothing to do with it. */
export const measurementQuery = (measurementId: string) =>
  queryOptions({
    queryKey: ['measurements', 'one', measurementId],
    queryFn: () => request(document, { measurementId }),
  });
