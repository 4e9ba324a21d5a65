import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import type { Measurement } from './measurement-fields.js';

const document = graphql(`
  mutation ObjectToMeasurement($measurementId: ID!, $contentHash: String!, $words: String!) {
    objectToMeasurement(measurementId: $measurementId, contentHash: $contentHash, words: $words) {
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

/** Objects to a form that one is asked to sign. */
export const useObjectToMeasurement = (onDone?: (form: Measurement) => void) =>
  useAction(
    async (input: { measurementId: string; contentHash: string; words: string }) => {
      const { objectToMeasurement: answer } = await request(document, input);
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
