import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';

export interface EndpointRow extends Record<string, unknown> {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly createdAt: Date;
  readonly pausedAt: Date | null;
  readonly pausedByProgram: boolean;
  readonly failingSince: Date | null;
  readonly secretsMadeAt: readonly Date[];
  readonly waiting: number;
  readonly failed: number;
  readonly lastDeliveredAt: Date | null;
}

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

export interface DeliveryRow extends Record<string, unknown> {
  readonly id: string;
  readonly event: string;
  readonly createdAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly body: string;
  readonly tries: readonly {
    readonly at: Date;
    readonly status: number | null;
    readonly answer: string;
    readonly milliseconds: number;
  }[];
}

/** What an institution sees of its endpoints and of everything that was sent to them. */
@Injectable()
export class FindWebhooks {
  constructor(private readonly database: Database) {}

  endpoints(institutionId: string): Promise<EndpointRow[]> {
    return this.database.rows<EndpointRow>(
      `SELECT e.id, e.url, e.events, e.created_at AS "createdAt", e.paused_at AS "pausedAt",
              e.paused_by_program AS "pausedByProgram", e.failing_since AS "failingSince",
              ARRAY(SELECT s.created_at FROM exchange.webhook_secret s
                     WHERE s.endpoint_id = e.id AND s.ended_at IS NULL ORDER BY s.id) AS "secretsMadeAt",
              d.waiting, d.failed, d.last AS "lastDeliveredAt"
         FROM exchange.webhook_endpoint e
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'failed')::int AS failed,
                 max(done_at) FILTER (WHERE state = 'delivered') AS last
            FROM exchange.webhook_delivery WHERE endpoint_id = e.id) d
        WHERE e.institution_id = $1 AND e.removed_at IS NULL ORDER BY e.id`,
      [institutionId],
    );
  }

  /** The newest first. */
  async deliveries(
    institutionId: string,
    endpointId: string,
    state: DeliveryState | null,
    page: { readonly first: number; readonly after?: string | null | undefined },
  ): Promise<Connection<DeliveryRow>> {
    const first = pageSize(page.first);
    const cursor = decodeCursor(page.after, 1);
    const where = `d.endpoint_id = e.id AND ($3::text IS NULL OR d.state = $3)`;
    const rows = await this.database.rows<DeliveryRow & { total: number }>(
      `SELECT d.id, d.event, d.created_at AS "createdAt", d.state, d.attempts,
              CASE WHEN d.state = 'waiting' THEN d.next_at END AS "nextAt", d.body,
              COALESCE((SELECT json_agg(json_build_object('at', a.at, 'status', a.status, 'answer', a.answer,
                          'milliseconds', a.milliseconds) ORDER BY a.number)
                          FROM exchange.webhook_attempt a WHERE a.delivery_id = d.id), '[]') AS tries,
              (SELECT count(*)::int FROM exchange.webhook_delivery d WHERE ${where}) AS total
         FROM exchange.webhook_endpoint e JOIN exchange.webhook_delivery d ON ${where}
        WHERE e.institution_id = $1 AND e.id::text = $2 AND ($4::uuid IS NULL OR d.id < $4)
        ORDER BY d.id DESC LIMIT $5`,
      [institutionId, endpointId.toLowerCase(), state, cursor ? String(cursor[0]) : null, first + 1],
    );
    const dated = rows.map((row) => ({
      ...row,
      tries: row.tries.map((each) => ({ ...each, at: new Date(each.at) })),
    }));
    return pageOf<DeliveryRow>(dated, first, rows[0]?.total ?? 0, ({ id }) => [id]);
  }
}
