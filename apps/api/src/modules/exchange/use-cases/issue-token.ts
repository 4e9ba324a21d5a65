import { Injectable } from '@nestjs/common';
import { parseScopes, type ExchangeScope } from '@tisheng/domain-rules/exchange/scopes.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { oauthError, type OAuthError, type TokenAnswer } from '../oauth/oauth-problem.js';
import { SandboxRuns } from '../sandbox/sandbox-runs.js';
import type { TokenRequest } from '../oauth/read-token-request.js';
import { TOKEN_SECONDS, hashOfSecret, newAccessToken } from '../oauth/secrets.js';

/** Gives a client an access token for an hour (RFC 6749 § 4.4). */
@Injectable()
export class IssueToken {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sandboxes: SandboxRuns,
  ) {}

  async execute(request: TokenRequest): Promise<TokenAnswer | OAuthError> {
    const client = await this.database.one<{
      id: string;
      secretId: string;
      scopes: ExchangeScope[];
      sandboxId: string | null;
    }>(
      `SELECT c.id, s.id AS "secretId", c.scopes, c.sandbox_id AS "sandboxId" FROM exchange.api_client c
         JOIN exchange.api_client_secret s ON s.api_client_id = c.id AND s.revoked_at IS NULL AND s.secret_hash = $2
        WHERE c.client_id = $1 AND c.revoked_at IS NULL`,
      [request.clientId, hashOfSecret(request.clientSecret)],
    );
    if (!client)
      return oauthError('invalid_client', 'The client is unknown, revoked, or its secret is wrong.');
    if (request.grantType !== 'client_credentials') {
      return oauthError('unsupported_grant_type', 'Only client_credentials is supported.');
    }
    const asked =
      request.scope === null ? { scopes: client.scopes, unknown: [] } : parseScopes(request.scope);
    const beyond = [...asked.unknown, ...asked.scopes.filter((scope) => !client.scopes.includes(scope))];
    // What the caller sent is not repeated: the description allows few characters.
    if (beyond.length > 0)
      return oauthError('invalid_scope', 'A scope is unknown or not granted to the client.');

    const token = newAccessToken();
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.run('DELETE FROM exchange.access_token WHERE api_client_id = $1 AND expires_at <= $2', [
        client.id,
        now,
      ]);
      await tx.run(
        `INSERT INTO exchange.access_token (token_hash, api_client_id, api_client_secret_id, scopes, issued_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          hashOfSecret(token),
          client.id,
          client.secretId,
          asked.scopes,
          now,
          new Date(now.getTime() + TOKEN_SECONDS * 1000),
        ],
      );
      if (client.sandboxId)
        await this.sandboxes.note(
          client.sandboxId,
          { operation: 'token', scope: asked.scopes.join(' ') },
          tx,
        );
    });
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      scope: asked.scopes.join(' '),
    };
  }
}
