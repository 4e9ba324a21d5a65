import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation GrantLateAdmission($cohortId: ID!, $unitId: ID!, $until: String!, $reason: String!) {
    grantLateAdmission(cohortId: $cohortId, unitId: $unitId, until: $until, reason: $reason) {
      __typename
      ... on GrantLateAdmissionDone {
        admissionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Lets a county or a school enroll teachers after the window has ended. */
export const useGrantLateAdmission = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { unitId: string; until: string; reason: string }) => {
      const { grantLateAdmission: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'GrantLateAdmissionDone':
          return done(answer.admissionId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
