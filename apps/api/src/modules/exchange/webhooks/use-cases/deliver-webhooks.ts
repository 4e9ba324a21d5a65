import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  isTaken,
  nextAttempt,
  PAUSED_AFTER_MILLISECONDS,
} from '@tisheng/domain-rules/exchange/webhooks/next-attempt.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../../platform/config/config.js';
import { Database } from '../../../../platform/database/database.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { sendWebhook, type WebhookAnswer } from '../send-webhook.js';
import { WebhookSealing } from '../webhook-sealing.js';
import { signatureHeader } from '../webhook-signature.js';

const EVERY_SECONDS = 3;
/** Deliveries taken at a turn, and endpoints that are called at the same time. */
const AT_A_TURN = 60;
/** Of one endpoint at a turn, so that a slow one keeps nobody waiting long. */
const OF_ONE_ENDPOINT = 6;
/** A process that took deliveries and is not heard of for so long has died. */
const CLAIM_SECONDS = 120;

interface Due extends Record<string, unknown> {
  readonly id: string;
  readonly endpointId: string;
  readonly url: string;
  readonly event: string;
  readonly body: string;
  readonly attempts: number;
  readonly failingSince: Date | null;
}

/**
 * Sends what is due: endpoint by endpoint at the same time, the deliveries of one in turn. Each is sent at least once, and
 * again after a failure; who receives it knows it by its id.
 */
@Injectable()
export class DeliverWebhooks implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly sealing: WebhookSealing,
  ) {}

  onModuleInit(): void {
    this.jobs.every(EVERY_SECONDS, 'deliver-webhooks', () => this.execute());
  }

  /** @returns how many were tried */
  async execute(): Promise<number> {
    const due = await this.claim();
    const endpoints = grouped(due, ({ endpointId }) => endpointId);
    await Promise.all([...endpoints.values()].map((deliveries) => this.deliverInTurn(deliveries)));
    return due.length;
  }

  private claim(): Promise<Due[]> {
    return this.database.rows<Due>(
      `WITH ranked AS (
         SELECT d.id, row_number() OVER (PARTITION BY d.endpoint_id ORDER BY d.next_at, d.id) AS place
           FROM exchange.webhook_delivery d
           JOIN exchange.webhook_endpoint e ON e.id = d.endpoint_id AND e.removed_at IS NULL AND e.paused_at IS NULL
          WHERE d.state = 'waiting' AND d.next_at <= $1 AND (d.claimed_until IS NULL OR d.claimed_until <= $1)
          LIMIT 5000
       ), taken AS (
         SELECT d.id FROM exchange.webhook_delivery d JOIN ranked r ON r.id = d.id AND r.place <= $3
          ORDER BY d.next_at LIMIT $2 FOR UPDATE OF d SKIP LOCKED
       ), claimed AS (
         UPDATE exchange.webhook_delivery d SET claimed_until = $1::timestamptz + make_interval(secs => $4)
           FROM taken WHERE d.id = taken.id RETURNING d.*
       )
       SELECT c.id, c.endpoint_id AS "endpointId", e.url, c.event, c.body, c.attempts, e.failing_since AS "failingSince"
         FROM claimed c JOIN exchange.webhook_endpoint e ON e.id = c.endpoint_id ORDER BY c.next_at, c.id`,
      [this.clock.now(), AT_A_TURN, OF_ONE_ENDPOINT, CLAIM_SECONDS],
    );
  }

  private async deliverInTurn(deliveries: readonly Due[]): Promise<void> {
    const secrets = await this.secretsOf(deliveries[0]!.endpointId);
    for (const delivery of deliveries) {
      const started = performance.now();
      const answer = await sendWebhook(
        delivery.url,
        delivery.body,
        {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Tisheng-Webhooks/1',
          'tisheng-event': delivery.event,
          'tisheng-delivery': delivery.id,
          'tisheng-signature': signatureHeader(delivery.body, secrets, this.clock.now().getTime()),
        },
        this.config.webhookNetworks === 'any',
      );
      await this.keep(delivery, answer, Math.round(performance.now() - started));
    }
  }

  private async secretsOf(endpointId: string): Promise<string[]> {
    const rows = await this.database.rows<{ sealed: Buffer; keyId: string }>(
      `SELECT sealed, key_id AS "keyId" FROM exchange.webhook_secret WHERE endpoint_id = $1 AND ended_at IS NULL ORDER BY id DESC`,
      [endpointId],
    );
    return rows.map((row) => this.sealing.open(endpointId, row));
  }

  private async keep(
    { id, endpointId, attempts, failingSince }: Due,
    { status, answer }: WebhookAnswer,
    milliseconds: number,
  ): Promise<void> {
    const now = this.clock.now();
    const number = attempts + 1;
    const taken = status !== null && isTaken(status);
    const wait = taken ? null : nextAttempt(number, Math.random());
    const state = taken ? 'delivered' : wait === null ? 'failed' : 'waiting';
    const since = taken ? null : (failingSince ?? now);
    const pauses = since !== null && now.getTime() - since.getTime() >= PAUSED_AFTER_MILLISECONDS;
    await this.database.transaction(async (tx) => {
      await tx.run(
        `INSERT INTO exchange.webhook_attempt (delivery_id, number, at, status, answer, milliseconds)
         SELECT $1, COALESCE(max(number), 0) + 1, $2, $3, $4, $5 FROM exchange.webhook_attempt WHERE delivery_id = $1`,
        [id, now, status, answer.replaceAll('\u0000', ''), milliseconds],
      );
      await tx.run(
        `UPDATE exchange.webhook_delivery SET attempts = $2, state = $3, next_at = $4, claimed_until = NULL, done_at = $5
          WHERE id = $1`,
        [id, number, state, new Date(now.getTime() + (wait ?? 0)), state === 'waiting' ? null : now],
      );
      await tx.run(
        `UPDATE exchange.webhook_endpoint
            SET failing_since = $2, paused_at = CASE WHEN $3 THEN COALESCE(paused_at, $4) ELSE paused_at END,
                paused_by_program = paused_by_program OR $3
          WHERE id = $1`,
        [endpointId, since, pauses, now],
      );
    });
  }
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
