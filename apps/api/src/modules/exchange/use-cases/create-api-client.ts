import { Injectable } from '@nestjs/common';
import { isExchangeScope, type ExchangeScope } from '@tisheng/domain-rules/exchange/scopes.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfSecret, newClientId, newSecret } from '../oauth/secrets.js';
import { SandboxRuns } from '../sandbox/sandbox-runs.js';

export interface CreatedClient {
  readonly apiClientId: string;
  readonly clientId: string;
  /** Told here and never again. */
  readonly clientSecret: string;
}

/** Makes a client of an institution with its first secret. */
@Injectable()
export class CreateApiClient {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sandboxes: SandboxRuns,
  ) {}

  async execute(
    actor: NamedActor,
    client: {
      readonly institutionId: string;
      readonly name: string;
      readonly scopes: readonly ExchangeScope[];
      /** For the sandbox alone; a real client when left out. */
      readonly sandbox?: boolean;
    },
  ): Promise<CreatedClient | { problems: readonly Problem[] }> {
    const name = client.name.trim();
    const problems: Problem[] = [];
    if (name === '' || [...name].length > 100)
      problems.push(problem('api-client-name-malformed', { field: 'name' }));
    if (client.scopes.length === 0 || !client.scopes.every(isExchangeScope)) {
      problems.push(problem('api-client-scopes-missing', { field: 'scopes' }));
    }
    if (problems.length > 0) return { problems };

    const [clientId, clientSecret] = [newClientId(), newSecret()];
    return this.database.transaction(async (tx) => {
      const run = client.sandbox ? await this.sandboxes.open(tx, client.institutionId) : null;
      if (run === undefined) return { problems: [problem('sandbox-without-programme')] };
      const row = await tx.one<{ id: string }>(
        `WITH made AS (
           INSERT INTO exchange.api_client (client_id, institution_id, name, scopes, created_at, sandbox_id)
           VALUES ($1, $2, $3, $4, $5, $7)
           RETURNING id
         ), secret AS (
           INSERT INTO exchange.api_client_secret (api_client_id, secret_hash, created_at) SELECT id, $6, $5 FROM made
         ) SELECT id FROM made`,
        [
          clientId,
          client.institutionId,
          name,
          [...new Set(client.scopes)],
          this.clock.now(),
          hashOfSecret(clientSecret),
          run?.id ?? null,
        ],
      );
      if (!row) throw new Error('The client was not made');
      await this.audit.record(tx, actor, {
        action: 'create-api-client',
        targetKind: 'apiClient',
        targetId: row.id,
        after: { clientId, name, scopes: client.scopes, sandbox: run !== null },
      });
      return { apiClientId: row.id, clientId, clientSecret };
    });
  }
}
