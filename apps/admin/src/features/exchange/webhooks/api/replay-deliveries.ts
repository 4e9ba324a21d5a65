import { graphql } from '../../../../gql/gql.js';
import type { ReplayWebhookDeliveriesMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { WEBHOOKS_KEY } from './webhook-endpoints.js';

const document = graphql(`
  mutation ReplayWebhookDeliveries($endpointId: ID!, $deliveryId: ID) {
    replayWebhookDeliveries(endpointId: $endpointId, deliveryId: $deliveryId) {
      __typename
      ... on WebhookReplayed {
        queued
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Sends one delivery again, or all that failed. */
export const useReplayDeliveries = (onDone?: () => void) =>
  useAction(
    async (input: ReplayWebhookDeliveriesMutationVariables) => {
      const { replayWebhookDeliveries: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WebhookReplayed':
          return done(answer.queued);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[WEBHOOKS_KEY]], ...(onDone ? { onDone } : {}) },
  );
