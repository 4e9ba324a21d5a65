import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export interface IdentityRow {
  readonly issuer: string;
  readonly boundAt: Date;
  readonly lastUsedAt: Date;
}

/** What at providers of single sign-on opens an account. */
@Injectable()
export class FindMyIdentities {
  constructor(private readonly database: Database) {}

  async execute(accountId: string): Promise<IdentityRow[]> {
    return this.database.rows<IdentityRow & Record<string, unknown>>(
      `SELECT issuer, bound_at AS "boundAt", last_used_at AS "lastUsedAt"
         FROM identity.external_identity WHERE account_id = $1 ORDER BY bound_at`,
      [accountId],
    );
  }
}
