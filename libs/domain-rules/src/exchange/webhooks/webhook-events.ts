/** What a training institution's endpoint can be told of; names as the exchange contract has them. */
export const WEBHOOK_EVENTS = [
  'trainee.enrolled',
  'trainee.transferred',
  'trainee.withdrawn',
  'selection.confirmed',
  'receipt.findings',
  'warning.issued',
] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Sent when an institution tries an endpoint out; it goes to every endpoint that asks for it. */
export const WEBHOOK_PING = 'ping';

export const isWebhookEvent = (text: string): text is WebhookEvent =>
  (WEBHOOK_EVENTS as readonly string[]).includes(text);

/** Items that one delivery tells of at most; more are several deliveries. */
export const ITEMS_OF_A_DELIVERY = 500;
