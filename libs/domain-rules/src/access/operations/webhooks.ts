import type { AccessRule } from '../access-rule.js';
import { INSTITUTION, roles } from '../grantees.js';

/** Endpoints of an institution: its own staff alone. What they name is looked for among the institution's own. */
export const ACCESS_TO_WEBHOOKS = {
  webhookEndpoints: roles(INSTITUTION),
  webhookDeliveries: roles(INSTITUTION),
  createWebhookEndpoint: roles(INSTITUTION),
  changeWebhookEndpoint: roles(INSTITUTION),
  rotateWebhookSecret: roles(INSTITUTION),
  pauseWebhookEndpoint: roles(INSTITUTION),
  resumeWebhookEndpoint: roles(INSTITUTION),
  removeWebhookEndpoint: roles(INSTITUTION),
  pingWebhookEndpoint: roles(INSTITUTION),
  replayWebhookDeliveries: roles(INSTITUTION),
} as const satisfies Record<string, AccessRule>;
