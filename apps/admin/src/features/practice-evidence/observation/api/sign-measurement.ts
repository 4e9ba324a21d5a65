import { graphql } from '../../../../gql/gql.js';
import type { Signer } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import type { Measurement } from './measurement-fields.js';

const document = graphql(`
  mutation SignMeasurement($measurementId: ID!, $as: Signer!, $contentHash: String!) {
    signMeasurement(measurementId: $measurementId, as: $as, contentHash: $contentHash) {
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

/** Signs a form in a name. */
export const useSignMeasurement = (onDone?: (form: Measurement) => void) =>
  useAction(
    async (input: { measurementId: string; as: Signer; contentHash: string }) => {
      const { signMeasurement: answer } = await request(document, input);
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
