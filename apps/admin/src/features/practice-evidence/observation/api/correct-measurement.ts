import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import type { Measurement } from './measurement-fields.js';

const document = graphql(`
  mutation CorrectMeasurement($measurementId: ID!) {
    correctMeasurement(measurementId: $measurementId) {
      __typename
      ... on MeasurementDone {
        measurement {
          ...MeasurementFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Begins a correction of a signed form; answers the new version. */
export const useCorrectMeasurement = (onDone?: (form: Measurement) => void) =>
  useAction(
    async (input: { measurementId: string }) => {
      const { correctMeasurement: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'MeasurementDone':
          return done(answer.measurement);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['measurements']], ...(onDone ? { onDone } : {}) },
  );
