import { graphql } from '../../../gql/gql.js';
import type { DecideRecognitionMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DecideRecognition(
    $cohortId: ID!
    $enrollmentId: ID!
    $claimId: ID!
    $reason: String!
    $grantedHalfHours: Int
  ) {
    decideRecognition(
      cohortId: $cohortId
      enrollmentId: $enrollmentId
      claimId: $claimId
      reason: $reason
      grantedHalfHours: $grantedHalfHours
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

/** Grants hours of a claim, or refuses it. */
export const useDecideRecognition = (onDone: () => void) =>
  useAction(
    async (input: DecideRecognitionMutationVariables) => {
      const { decideRecognition: answer } = await request(document, input);
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
