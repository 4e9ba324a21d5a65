import { Inject, Injectable } from '@nestjs/common';
import {
  checkWebhookEndpoint,
  MOST_ENDPOINTS,
} from '@tisheng/domain-rules/exchange/webhooks/check-webhook-endpoint.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../../platform/config/config.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { SECRETS_AT_A_TIME } from '../../oauth/secrets.js';
import { addressOf, PrivateAddress } from '../send-webhook.js';
import { WebhookSealing } from '../webhook-sealing.js';
import { newWebhookSecret } from '../webhook-signature.js';

export interface NewEndpoint {
  readonly url: string;
  readonly events: readonly string[];
}

/** An endpoint with a secret that is told here and never again. */
export interface EndpointSecret {
  readonly endpointId: string;
  readonly secret: string;
}

type Refusal = { readonly problems: readonly Problem[] };

const UNKNOWN = problem('webhook-unknown');

/** Makes, changes, pauses and removes the endpoints of an institution. What was sent stays on record. */
@Injectable()
export class KeepEndpoints {
  private readonly anyAddress: boolean;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sealing: WebhookSealing,
  ) {
    this.anyAddress = config.webhookNetworks === 'any';
  }

  async create(
    actor: Actor,
    institutionId: string,
    endpoint: NewEndpoint,
  ): Promise<EndpointSecret | Refusal> {
    const problems = await this.check(endpoint);
    if (problems.length > 0) return { problems };
    return this.database.transaction(async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [institutionId]);
      const row = await tx.one<{ n: number }>(
        'SELECT count(*)::int AS n FROM exchange.webhook_endpoint WHERE institution_id = $1 AND removed_at IS NULL',
        [institutionId],
      );
      if ((row?.n ?? 0) >= MOST_ENDPOINTS) {
        return { problems: [problem('webhook-too-many', { data: { maximum: MOST_ENDPOINTS } })] };
      }
      const made = await tx.one<{ id: string }>(
        `INSERT INTO exchange.webhook_endpoint (institution_id, url, events, created_at) VALUES ($1, $2, $3, $4) RETURNING id`,
        [institutionId, endpoint.url, [...new Set(endpoint.events)], this.clock.now()],
      );
      if (!made) throw new Error('The endpoint was not made');
      await this.note(tx, actor, 'create-webhook', made.id, { url: endpoint.url, events: endpoint.events });
      return this.newSecret(tx, made.id);
    });
  }

  async change(
    actor: Actor,
    institutionId: string,
    endpointId: string,
    endpoint: NewEndpoint,
  ): Promise<readonly Problem[]> {
    const problems = await this.check(endpoint);
    if (problems.length > 0) return problems;
    return this.on(actor, institutionId, endpointId, 'change-webhook', { ...endpoint }, (tx, id) =>
      tx.run('UPDATE exchange.webhook_endpoint SET url = $2, events = $3 WHERE id = $1', [
        id,
        endpoint.url,
        [...new Set(endpoint.events)],
      ]),
    );
  }

  /** A second secret is valid beside the one in use, a third, older one ends at once. */
  async rotate(actor: Actor, institutionId: string, endpointId: string): Promise<EndpointSecret | Refusal> {
    return this.database.transaction(async (tx) => {
      const id = await this.own(tx, institutionId, endpointId);
      if (!id) return { problems: [UNKNOWN] };
      await tx.run(
        `UPDATE exchange.webhook_secret SET ended_at = $2
          WHERE id IN (SELECT id FROM exchange.webhook_secret WHERE endpoint_id = $1 AND ended_at IS NULL
                        ORDER BY id DESC OFFSET $3)`,
        [id, this.clock.now(), SECRETS_AT_A_TIME - 1],
      );
      await this.note(tx, actor, 'rotate-webhook-secret', id, {});
      return this.newSecret(tx, id);
    });
  }

  async pause(actor: Actor, institutionId: string, endpointId: string): Promise<readonly Problem[]> {
    return this.on(actor, institutionId, endpointId, 'pause-webhook', {}, (tx, id) =>
      tx.run(
        'UPDATE exchange.webhook_endpoint SET paused_at = $2, paused_by_program = false WHERE id = $1 AND paused_at IS NULL',
        [id, this.clock.now()],
      ),
    );
  }

  /** What waited meanwhile is sent at once. */
  async resume(actor: Actor, institutionId: string, endpointId: string): Promise<readonly Problem[]> {
    return this.on(actor, institutionId, endpointId, 'resume-webhook', {}, async (tx, id) => {
      await tx.run(
        `UPDATE exchange.webhook_endpoint SET paused_at = NULL, paused_by_program = false, failing_since = NULL WHERE id = $1`,
        [id],
      );
      await tx.run(
        `UPDATE exchange.webhook_delivery SET next_at = $2 WHERE endpoint_id = $1 AND state = 'waiting'`,
        [id, this.clock.now()],
      );
    });
  }

  async remove(actor: Actor, institutionId: string, endpointId: string): Promise<readonly Problem[]> {
    return this.on(actor, institutionId, endpointId, 'remove-webhook', {}, async (tx, id) => {
      const now = this.clock.now();
      await tx.run('UPDATE exchange.webhook_endpoint SET removed_at = $2 WHERE id = $1', [id, now]);
      await tx.run(
        'UPDATE exchange.webhook_secret SET ended_at = COALESCE(ended_at, $2) WHERE endpoint_id = $1',
        [id, now],
      );
    });
  }

  /** A delivery that means nothing, to see whether the endpoint takes it. */
  async ping(actor: Actor, institutionId: string, endpointId: string): Promise<readonly Problem[]> {
    return this.on(actor, institutionId, endpointId, 'ping-webhook', {}, (tx, id) => {
      const now = this.clock.now();
      const body = JSON.stringify({ event: 'ping', occurredAt: now.toISOString(), cohortId: null, data: [] });
      return tx.run(
        `INSERT INTO exchange.webhook_delivery (endpoint_id, event, source, body, created_at, next_at)
         VALUES ($1, 'ping', 'ping ' || uuidv7(), $2, $3, $3)`,
        [id, body, now],
      );
    });
  }

  /**
   * Sends deliveries again under their own ids, whatever came of them: one, or all that failed.
   *
   * @returns how many wait now
   */
  async replay(
    actor: Actor,
    institutionId: string,
    endpointId: string,
    deliveryId: string | null,
  ): Promise<{ readonly queued: number } | Refusal> {
    return this.database.transaction(async (tx) => {
      const id = await this.own(tx, institutionId, endpointId);
      if (!id) return { problems: [UNKNOWN] };
      const queued = await tx.run(
        `UPDATE exchange.webhook_delivery SET state = 'waiting', attempts = 0, next_at = $3, claimed_until = NULL, done_at = NULL
          WHERE endpoint_id = $1 AND CASE WHEN $2::text IS NULL THEN state = 'failed' ELSE id::text = $2 END`,
        [id, deliveryId?.toLowerCase() ?? null, this.clock.now()],
      );
      if (queued === 0 && deliveryId !== null) return { problems: [problem('webhook-delivery-unknown')] };
      await this.note(tx, actor, 'replay-webhook', id, { queued });
      return { queued };
    });
  }

  private async check(endpoint: NewEndpoint): Promise<readonly Problem[]> {
    const problems: Problem[] = checkWebhookEndpoint(endpoint, this.anyAddress);
    if (problems.length > 0) return problems;
    try {
      await addressOf(new URL(endpoint.url).hostname, this.anyAddress);
    } catch (error) {
      // A name that leads nowhere today may lead somewhere tomorrow.
      if (error instanceof PrivateAddress) return [problem('webhook-address-private', { field: 'url' })];
    }
    return [];
  }

  private async on(
    actor: Actor,
    institutionId: string,
    endpointId: string,
    action: string,
    after: Readonly<Record<string, unknown>>,
    work: (tx: Transaction, id: string) => Promise<unknown>,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const id = await this.own(tx, institutionId, endpointId);
      if (!id) return [UNKNOWN];
      await work(tx, id);
      await this.note(tx, actor, action, id, after);
      return [];
    });
  }

  private async own(tx: Transaction, institutionId: string, endpointId: string): Promise<string | undefined> {
    const row = await tx.one<{ id: string }>(
      `SELECT id FROM exchange.webhook_endpoint
        WHERE institution_id = $1 AND id::text = $2 AND removed_at IS NULL FOR UPDATE`,
      [institutionId, endpointId.toLowerCase()],
    );
    return row?.id;
  }

  private async newSecret(tx: Transaction, endpointId: string): Promise<EndpointSecret> {
    const secret = newWebhookSecret();
    const { sealed, keyId } = this.sealing.seal(endpointId, secret);
    await tx.run(
      'INSERT INTO exchange.webhook_secret (endpoint_id, sealed, key_id, created_at) VALUES ($1, $2, $3, $4)',
      [endpointId, sealed, keyId, this.clock.now()],
    );
    return { endpointId, secret };
  }

  private note(
    tx: Transaction,
    actor: Actor,
    action: string,
    targetId: string,
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, targetKind: 'webhookEndpoint', targetId, after });
  }
}
