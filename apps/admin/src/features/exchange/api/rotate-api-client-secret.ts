import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RotateApiClientSecret($apiClientId: ID!) {
    rotateApiClientSecret(apiClientId: $apiClientId) {
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

/** Gives a client a new secret beside the one in use; the answer alone holds it. */
export const useRotateApiClientSecret = () =>
  useAction(
    async (apiClientId: string) => {
      const { rotateApiClientSecret: answer } = await request(document, { apiClientId });
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
