import { graphql } from '../../../../gql/gql.js';
import type { PingWebhookEndpointMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { WEBHOOKS_KEY } from './webhook-endpoints.js';

const document = graphql(`
  mutation PingWebhookEndpoint($endpointId: ID!) {
    pingWebhookEndpoint(endpointId: $endpointId) {
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

/** Sends a delivery that means nothing. */
export const usePingEndpoint = (onDone?: () => void) =>
  useAction(
    async (input: PingWebhookEndpointMutationVariables) => {
      const { pingWebhookEndpoint: answer } = await request(document, input);
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
