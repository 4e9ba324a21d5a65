import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RevokeApiClient($apiClientId: ID!) {
    revokeApiClient(apiClientId: $apiClientId) {
      __typename
      ... on ApiClientRevoked {
        apiClientId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Ends a client with its secrets and tokens at once. */
export const useRevokeApiClient = (onDone: () => void) =>
  useAction(
    async (apiClientId: string) => {
      const { revokeApiClient: answer } = await request(document, { apiClientId });
      switch (answer.__typename) {
        case 'ApiClientRevoked':
          return done(answer.apiClientId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
