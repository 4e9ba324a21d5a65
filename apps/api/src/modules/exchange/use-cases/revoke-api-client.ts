import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';

/** Ends a client with its secrets and tokens: the next request is refused. */
@Injectable()
export class RevokeApiClient {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute(actor: NamedActor, apiClientId: string): Promise<{ problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const revoked = await tx.run(
        'UPDATE exchange.api_client SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL',
        [apiClientId, now],
      );
      if (revoked === 0) return { problems: [problem('api-client-revoked')] };
      await tx.run(
        'UPDATE exchange.api_client_secret SET revoked_at = $2 WHERE api_client_id = $1 AND revoked_at IS NULL',
        [apiClientId, now],
      );
      await tx.run('DELETE FROM exchange.access_token WHERE api_client_id = $1', [apiClientId]);
      await this.audit.record(tx, actor, {
        action: 'revoke-api-client',
        targetKind: 'apiClient',
        targetId: apiClientId,
        before: { revoked: false },
        after: { revoked: true },
      });
      return { problems: [] };
    });
  }
}
