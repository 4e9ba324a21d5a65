import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ResetPassword($accountId: ID!) {
    resetPassword(accountId: $accountId) {
      __typename
      ... on FirstPasswordIssued {
        accountId
        login
        firstPassword
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Sets a new first password, which the answer alone holds. */
export const useResetPassword = () =>
  useAction(
    async (input: string) => {
      const { resetPassword: answer } = await request(document, { accountId: input });
      switch (answer.__typename) {
        case 'FirstPasswordIssued':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
