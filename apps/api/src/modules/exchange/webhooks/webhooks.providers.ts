import { WebhooksResolver } from './graphql/webhooks.resolver.js';
import { FindWebhooks } from './queries/find-webhooks.js';
import { DeliverWebhooks } from './use-cases/deliver-webhooks.js';
import { KeepEndpoints } from './use-cases/keep-endpoints.js';
import { RemindOfCycles } from './use-cases/remind-of-cycles.js';
import { TellNews } from './use-cases/tell-news.js';
import { WebhookSealing } from './webhook-sealing.js';

/** News for training institutions: their endpoints, what is sent there, and reminders of cycles. */
export const WEBHOOKS = [
  WebhookSealing,
  KeepEndpoints,
  FindWebhooks,
  TellNews,
  DeliverWebhooks,
  RemindOfCycles,
  WebhooksResolver,
];
