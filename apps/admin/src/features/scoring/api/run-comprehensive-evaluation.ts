import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RunComprehensiveEvaluation($cohortId: ID!, $reason: String!, $previewed: String!) {
    runComprehensiveEvaluation(cohortId: $cohortId, reason: $reason, previewed: $previewed) {
      __typename
      ... on RunComprehensiveEvaluationDone {
        learners
        changed
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes the comprehensive results of a whole cohort. */
export const useRunComprehensiveEvaluation = (cohortId: string, onDone: () => void) =>
  useAction(
    async (input: { readonly reason: string; readonly previewed: string }) => {
      const { runComprehensiveEvaluation: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'RunComprehensiveEvaluationDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
