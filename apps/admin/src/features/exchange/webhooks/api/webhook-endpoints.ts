import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WebhookEndpointsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WebhookEndpoints {
    webhookEndpoints {
      id
      url
      events
      pausedAt
      pausedByProgram
      failingSince
      secretsMadeAt
      waiting
      failed
      lastDeliveredAt
    }
  }
`);

export const WEBHOOKS_KEY = 'webhooks';
export type Endpoint = WebhookEndpointsQuery['webhookEndpoints'][number];

/** Endpoints of the institution. */
export const webhookEndpointsQuery = queryOptions({
  queryKey: [WEBHOOKS_KEY, 'endpoints'],
  queryFn: () => request(document),
});
