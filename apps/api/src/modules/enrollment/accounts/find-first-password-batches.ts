import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';

export interface FirstPasswordBatchRow {
  readonly id: string;
  readonly unitName: string;
  readonly accounts: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly downloadedAt: Date | null;
  readonly erasedAt: Date | null;
}

/** First passwords that the reader had made at and below a unit: the last twenty batches, the latest first. */
@Injectable()
export class FindFirstPasswordBatches {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, unitId: string): Promise<FirstPasswordBatchRow[]> {
    return this.database.rows<FirstPasswordBatchRow & Record<string, unknown>>(
      `SELECT b.id, u.name AS "unitName", b.accounts, b.created_at AS "createdAt", b.expires_at AS "expiresAt",
              b.downloaded_at AS "downloadedAt", b.erased_at AS "erasedAt"
         FROM identity.first_password_batch b
         JOIN organization.unit u ON u.id = b.unit_id
         JOIN organization.unit top ON top.id = $2 AND u.path LIKE top.path || '%'
        WHERE b.begun_by = $1 ORDER BY b.id DESC LIMIT 20`,
      [actor.accountId, unitId],
    );
  }
}
