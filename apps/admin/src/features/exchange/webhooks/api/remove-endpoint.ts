import { graphql } from '../../../../gql/gql.js';
import type { RemoveWebhookEndpointMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { WEBHOOKS_KEY } from './webhook-endpoints.js';

const document = graphql(`
  mutation RemoveWebhookEndpoint($endpointId: ID!) {
    removeWebhookEndpoint(endpointId: $endpointId) {
      __typename
      ... on WebhookChanged {
        endpointId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Removes an endpoint with its secrets. */
export const useRemoveEndpoint = (onDone?: () => void) =>
  useAction(
    async (input: RemoveWebhookEndpointMutationVariables) => {
      const { removeWebhookEndpoint: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WebhookChanged':
          return done(answer.endpointId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[WEBHOOKS_KEY]], ...(onDone ? { onDone } : {}) },
  );
