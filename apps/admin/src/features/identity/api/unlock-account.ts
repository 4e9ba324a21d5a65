import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation UnlockAccount($accountId: ID!) {
    unlockAccount(accountId: $accountId) {
      __typename
      ... on AccountAdministered {
        accountId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Forgets the wrong passwords that locked an account. */
export const useUnlockAccount = () =>
  useAction(
    async (input: string) => {
      const { unlockAccount: answer } = await request(document, { accountId: input });
      switch (answer.__typename) {
        case 'AccountAdministered':
          return done(answer.accountId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
