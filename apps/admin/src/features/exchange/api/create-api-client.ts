import { graphql } from '../../../gql/gql.js';
import type { CreateApiClientInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CreateApiClient($input: CreateApiClientInput!) {
    createApiClient(input: $input) {
      __typename
      ... on ApiClientSecretIssued {
        apiClientId
        clientId
        clientSecret
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes a client; the answer holds its secret, which is never shown again. */
export const useCreateApiClient = () =>
  useAction(
    async (input: CreateApiClientInput) => {
      const { createApiClient: answer } = await request(document, {
        input: { name: input.name, scopes: [...input.scopes], sandbox: input.sandbox },
      });
      switch (answer.__typename) {
        case 'ApiClientSecretIssued':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
