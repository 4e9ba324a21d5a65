import { WebhookDesk } from '../../../features/exchange/webhooks/components/webhook-desk.js';

/** Where the institution is told of what happens. */
export const WebhooksPage = () => <WebhookDesk />;
