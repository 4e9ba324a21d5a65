import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { myProgressQuery } from './my-progress.js';
import { myResultQuery } from './my-result.js';

const document = graphql(`
  mutation EscalateAppeal($appealId: ID!, $grounds: String!) {
    escalateAppeal(appealId: $appealId, grounds: $grounds) {
      __typename
      ... on AppealDone {
        appealId
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

/** Takes an appeal of one's own to the next level. */
export const useEscalateAppeal = (cohortId: string, onDone: () => void) =>
  useAction(
    async (input: { appealId: string; grounds: string }) => {
      const { escalateAppeal: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'AppealDone':
          return done(answer.appealId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myResultQuery(cohortId).queryKey, myProgressQuery(cohortId).queryKey], onDone },
  );
