import { Injectable } from '@nestjs/common';
import type { ExchangeScope } from '@tisheng/domain-rules/exchange/scopes.js';
import { Database } from '../../../platform/database/database.js';

export interface ApiClientRecord {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly sandbox: boolean;
  readonly scopes: readonly ExchangeScope[];
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  /** When each of the secrets that are valid was made, the oldest first. */
  readonly secretsMadeAt: readonly Date[];
  readonly lastTokenAt: Date | null;
}

/** The clients of an institution, those in use first. */
@Injectable()
export class FindApiClients {
  constructor(private readonly database: Database) {}

  async of(institutionId: string): Promise<ApiClientRecord[]> {
    return this.database.rows<ApiClientRecord & Record<string, unknown>>(
      `SELECT c.id, c.client_id AS "clientId", c.name, c.sandbox_id IS NOT NULL AS sandbox, c.scopes, c.created_at AS "createdAt", c.revoked_at AS "revokedAt",
              ARRAY(SELECT s.created_at FROM exchange.api_client_secret s
                     WHERE s.api_client_id = c.id AND s.revoked_at IS NULL ORDER BY s.id) AS "secretsMadeAt",
              (SELECT max(t.issued_at) FROM exchange.access_token t WHERE t.api_client_id = c.id) AS "lastTokenAt"
         FROM exchange.api_client c WHERE c.institution_id = $1 ORDER BY c.revoked_at NULLS FIRST, c.id`,
      [institutionId],
    );
  }
}
