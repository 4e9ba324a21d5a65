import { graphql } from '../../../../gql/gql.js';
import type { MeasurementInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, type Outcome, refused } from '../../../../lib/outcome.js';
import type { Measurement } from './measurement-fields.js';

const document = graphql(`
  mutation SaveMeasurement($cohortId: ID!, $measurement: MeasurementInput!) {
    saveMeasurement(cohortId: $cohortId, measurement: $measurement) {
      __typename
      ... on MeasurementSaved {
        measurement {
          ...MeasurementFields
        }
      }
      ... on MeasurementConflict {
        stored {
          ...MeasurementFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

export interface SavedForm {
  readonly form: Measurement;
  /** Another device had written since: nothing was stored. */
  readonly conflict: boolean;
}

/** Sends a form that is being written. Throws `ApiError` when it does not arrive. */
export async function saveMeasurement(
  cohortId: string,
  measurement: MeasurementInput,
): Promise<Outcome<SavedForm>> {
  const { saveMeasurement: answer } = await request(document, { cohortId, measurement });
  switch (answer.__typename) {
    case 'MeasurementSaved':
      return done({ form: answer.measurement, conflict: false });
    case 'MeasurementConflict':
      return done({ form: answer.stored, conflict: true });
    case 'Refused':
      return refused(answer.problems);
    default:
      return assertNever(answer);
  }
}
