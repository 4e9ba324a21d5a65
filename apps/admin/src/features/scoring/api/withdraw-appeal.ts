import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { myProgressQuery } from './my-progress.js';
import { myResultQuery } from './my-result.js';

const document = graphql(`
  mutation WithdrawAppeal($appealId: ID!) {
    withdrawAppeal(appealId: $appealId) {
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

/** Takes an open appeal of one's own back. */
export const useWithdrawAppeal = (cohortId: string) =>
  useAction(
    async (appealId: string) => {
      const { withdrawAppeal: answer } = await request(document, { appealId });
      switch (answer.__typename) {
        case 'AppealDone':
          return done(answer.appealId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myResultQuery(cohortId).queryKey, myProgressQuery(cohortId).queryKey] },
  );
