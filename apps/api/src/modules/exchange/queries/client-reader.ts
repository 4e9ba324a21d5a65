import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { AuthRegistry } from '../../../platform/auth/auth-registry.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfSecret } from '../oauth/secrets.js';

/** Tells the guard whose access token it sees and where a client stands. Asked anew each time: a revoked client is out at once. */
@Injectable()
export class ClientReader implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.readClientsWith((token) => this.read(token));
    this.registry.locateWith('apiClient', async (ids) => {
      const rows = await this.database.rows<{ id: string; rootUnitId: string; institutionId: string }>(
        `SELECT c.id, i.root_id AS "rootUnitId", i.id AS "institutionId" FROM exchange.api_client c
           JOIN organization.training_institution i ON i.id = c.institution_id WHERE c.id = ANY($1)`,
        [ids],
      );
      return new Map(
        rows.map(({ id, ...at }): [string, Place] => [id, { ...at, unitPath: null, teacherId: null }]),
      );
    });
  }

  private async read(token: string): Promise<Omit<ClientActor, 'ip'> | null> {
    const row = await this.database.one<Omit<ClientActor, 'ip'> & Record<string, unknown>>(
      `SELECT c.id AS "apiClientId", COALESCE(c.sandbox_id, c.institution_id) AS "institutionId",
              CASE WHEN c.sandbox_id IS NOT NULL THEN c.institution_id END AS "sandboxOf", i.root_id AS "rootUnitId", t.scopes
         FROM exchange.access_token t
         JOIN exchange.api_client_secret s ON s.id = t.api_client_secret_id AND s.revoked_at IS NULL
         JOIN exchange.api_client c ON c.id = t.api_client_id AND c.revoked_at IS NULL
         JOIN organization.training_institution i ON i.id = c.institution_id
        WHERE t.token_hash = $1 AND t.expires_at > $2`,
      [hashOfSecret(token), this.clock.now()],
    );
    return row ?? null;
  }
}
