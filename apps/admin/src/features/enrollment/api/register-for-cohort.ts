import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RegisterForCohort($cohortId: ID!) {
    registerForCohort(cohortId: $cohortId) {
      __typename
      ... on RegisterForCohortDone {
        state
      }
      ... on Refused {
        problems {
          code
          field
          row
          zh
          en
        }
      }
    }
  }
`);

/** Registers the teacher who asks. Everything that a place in the cohort opens is read anew. */
export const useRegisterForCohort = (cohortId: string) =>
  useAction(
    async (_: void) => {
      const { registerForCohort: answer } = await request(document, { cohortId });
      switch (answer.__typename) {
        case 'RegisterForCohortDone':
          return done(answer.state);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
