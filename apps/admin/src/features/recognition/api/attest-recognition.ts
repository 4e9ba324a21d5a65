import { graphql } from '../../../gql/gql.js';
import type { AttestRecognitionMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation AttestRecognition(
    $cohortId: ID!
    $enrollmentId: ID!
    $claimId: ID!
    $attests: Boolean!
    $reason: String!
  ) {
    attestRecognition(
      cohortId: $cohortId
      enrollmentId: $enrollmentId
      claimId: $claimId
      attests: $attests
      reason: $reason
    ) {
      __typename
      ... on RecognitionClaimDone {
        claimId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Attests a claim at the school, or refuses it. */
export const useAttestRecognition = (onDone: () => void) =>
  useAction(
    async (input: AttestRecognitionMutationVariables) => {
      const { attestRecognition: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'RecognitionClaimDone':
          return done(answer.claimId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['recognition']], onDone },
  );
