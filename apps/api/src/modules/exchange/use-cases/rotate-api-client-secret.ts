import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { SECRETS_AT_A_TIME, hashOfSecret, newSecret } from '../oauth/secrets.js';
import type { CreatedClient } from './create-api-client.js';

/** Gives a client a new secret beside the one in use; an older one, and the tokens made with it, end at once. */
@Injectable()
export class RotateApiClientSecret {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: NamedActor,
    apiClientId: string,
  ): Promise<CreatedClient | { problems: readonly Problem[] }> {
    const clientSecret = newSecret();
    return this.database.transaction(async (tx) => {
      const client = await tx.one<{ clientId: string; revokedAt: Date | null }>(
        'SELECT client_id AS "clientId", revoked_at AS "revokedAt" FROM exchange.api_client WHERE id = $1 FOR UPDATE',
        [apiClientId],
      );
      if (!client || client.revokedAt) return { problems: [problem('api-client-revoked')] };
      const now = this.clock.now();
      const ended = await tx.run(
        `UPDATE exchange.api_client_secret SET revoked_at = $2
          WHERE id IN (SELECT id FROM exchange.api_client_secret WHERE api_client_id = $1 AND revoked_at IS NULL
                        ORDER BY id DESC OFFSET $3)`,
        [apiClientId, now, SECRETS_AT_A_TIME - 1],
      );
      await tx.run(
        'INSERT INTO exchange.api_client_secret (api_client_id, secret_hash, created_at) VALUES ($1, $2, $3)',
        [apiClientId, hashOfSecret(clientSecret), now],
      );
      await this.audit.record(tx, actor, {
        action: 'rotate-api-client-secret',
        targetKind: 'apiClient',
        targetId: apiClientId,
        after: { secretsEnded: ended },
      });
      return { apiClientId, clientId: client.clientId, clientSecret };
    });
  }
}
