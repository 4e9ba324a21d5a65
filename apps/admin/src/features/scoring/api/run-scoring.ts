import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RunScoring($cohortId: ID!, $reason: String!) {
    runScoring(cohortId: $cohortId, reason: $reason) {
      __typename
      ... on RunScoringDone {
        learners
        changed
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Computes the institution results of a whole cohort. */
export const useRunScoring = (cohortId: string, onDone: () => void) =>
  useAction(
    async (reason: string) => {
      const { runScoring: answer } = await request(document, { cohortId, reason });
      switch (answer.__typename) {
        case 'RunScoringDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
