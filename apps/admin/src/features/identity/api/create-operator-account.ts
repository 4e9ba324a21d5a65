import { graphql } from '../../../gql/gql.js';
import type { CreateOperatorAccountInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CreateOperatorAccount($input: CreateOperatorAccountInput!) {
    createOperatorAccount(input: $input) {
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

/** Makes an account of an operator; the answer holds its first password, which is never shown again. */
export const useCreateOperatorAccount = () =>
  useAction(
    async (input: CreateOperatorAccountInput) => {
      const { createOperatorAccount: answer } = await request(document, { input });
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
