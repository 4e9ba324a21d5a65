import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WebhookDeliveriesQuery, WebhookDeliveryState } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';
import { WEBHOOKS_KEY } from './webhook-endpoints.js';

const document = graphql(`
  query WebhookDeliveries($endpointId: ID!, $state: WebhookDeliveryState, $after: String) {
    webhookDeliveries(endpointId: $endpointId, state: $state, first: 50, after: $after) {
      totalCount
      nodes {
        id
        event
        createdAt
        state
        attempts
        nextAt
        body
        tries {
          at
          status
          answer
          milliseconds
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Delivery = WebhookDeliveriesQuery['webhookDeliveries']['nodes'][number];

/** What was sent to an endpoint, the newest first. */
export const webhookDeliveriesQuery = (endpointId: string, state: WebhookDeliveryState | null) =>
  infiniteQueryOptions({
    queryKey: [WEBHOOKS_KEY, 'deliveries', endpointId, state],
    queryFn: ({ pageParam }) => request(document, { endpointId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ webhookDeliveries: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
