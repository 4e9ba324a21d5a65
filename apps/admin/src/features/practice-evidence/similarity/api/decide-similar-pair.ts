import { graphql } from '../../../../gql/gql.js';
import type { DecideSimilarPairMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { SIMILARITY_KEY } from './similar-pairs.js';

const document = graphql(`
  mutation DecideSimilarPair(
    $cohortId: ID!
    $unitId: ID!
    $pairId: ID!
    $verdict: SimilarityVerdict!
    $copiedSubmissionId: ID
    $reason: String!
  ) {
    decideSimilarPair(
      cohortId: $cohortId
      unitId: $unitId
      pairId: $pairId
      verdict: $verdict
      copiedSubmissionId: $copiedSubmissionId
      reason: $reason
    ) {
      __typename
      ... on SimilarPairDecided {
        pairId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Writes down what was found of a pair. */
export const useDecideSimilarPair = () =>
  useAction(
    async (input: DecideSimilarPairMutationVariables) => {
      const { decideSimilarPair: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'SimilarPairDecided':
          return done(answer.pairId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[SIMILARITY_KEY]] },
  );
