import {
  ITEMS_OF_A_DELIVERY,
  type WebhookEvent,
} from '@tisheng/domain-rules/exchange/webhooks/webhook-events.js';
import type { Queryable } from '../../../platform/database/database.js';

/** Something that an institution is told of. */
export interface News {
  readonly event: WebhookEvent;
  readonly cohortId: string;
  /** The same news has the same source, however often it is brought. */
  readonly source: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Queues news for every endpoint of the institution that asked for it: one delivery for up to 500 items. Brought twice it is
 * queued once.
 *
 * @returns how many deliveries were queued
 */
export async function enqueueNews(
  db: Queryable,
  institutionId: string,
  { event, cohortId, source, items }: News,
  now: Date,
): Promise<number> {
  let queued = 0;
  for (let from = 0; from < items.length; from += ITEMS_OF_A_DELIVERY) {
    const data = items.slice(from, from + ITEMS_OF_A_DELIVERY);
    const body = JSON.stringify({ event, occurredAt: now.toISOString(), cohortId, data });
    queued += await db.run(
      `INSERT INTO exchange.webhook_delivery (endpoint_id, event, source, body, created_at, next_at)
       SELECT id, $2, $3, $4, $5, $5 FROM exchange.webhook_endpoint
        WHERE institution_id = $1 AND removed_at IS NULL AND $2 = ANY(events)
       ON CONFLICT (endpoint_id, source) DO NOTHING`,
      [institutionId, event, `${event} ${source} ${from}`, body, now],
    );
  }
  return queued;
}
