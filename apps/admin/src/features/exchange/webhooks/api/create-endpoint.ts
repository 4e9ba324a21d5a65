import { graphql } from '../../../../gql/gql.js';
import type { CreateWebhookEndpointMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { WEBHOOKS_KEY } from './webhook-endpoints.js';

const document = graphql(`
  mutation CreateWebhookEndpoint($input: WebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      __typename
      ... on WebhookSecretIssued {
        endpointId
        secret
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes an endpoint; the answer holds its secret, which is never shown again. */
export const useCreateEndpoint = (onDone?: () => void) =>
  useAction(
    async (input: CreateWebhookEndpointMutationVariables) => {
      const { createWebhookEndpoint: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WebhookSecretIssued':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[WEBHOOKS_KEY]], ...(onDone ? { onDone } : {}) },
  );
