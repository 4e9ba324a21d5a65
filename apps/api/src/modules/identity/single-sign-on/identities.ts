import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';

/** Somebody at a provider of single sign-on: the pair is unique in the world. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** Which account at a provider belongs to which of ours. */
@Injectable()
export class Identities {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The account that an identity is bound to; its use is noted. */
  async accountOf(tx: Transaction, identity: ExternalIdentity): Promise<string | undefined> {
    const row = await tx.one<{ accountId: string }>(
      `UPDATE identity.external_identity SET last_used_at = $3 WHERE issuer = $1 AND subject = $2
       RETURNING account_id AS "accountId"`,
      [identity.issuer, identity.subject, this.clock.now()],
    );
    return row?.accountId;
  }

  /** Binds an identity to an account whose owner is known. Bound already to the same account, nothing changes. */
  async bind(tx: Transaction, accountId: string, identity: ExternalIdentity): Promise<readonly Problem[]> {
    await tx.run(
      `INSERT INTO identity.external_identity (issuer, subject, account_id, bound_at, last_used_at)
       VALUES ($1, $2, $3, $4, $4) ON CONFLICT DO NOTHING`,
      [identity.issuer, identity.subject, accountId, this.clock.now()],
    );
    const found = await tx.one<{ same: boolean }>(
      `SELECT account_id = $3 AS same FROM identity.external_identity WHERE issuer = $1 AND subject = $2`,
      [identity.issuer, identity.subject, accountId],
    );
    // Nothing stands there when the account is bound to somebody else of the same provider.
    if (!found) return [problem('account-bound-already')];
    if (!found.same) return [problem('identity-bound-elsewhere')];
    await this.audit.record(
      tx,
      { accountId, displayName: await nameOf(tx, accountId) },
      {
        action: 'bind-identity',
        targetKind: 'account',
        targetId: accountId,
        after: { issuer: identity.issuer },
      },
    );
    return [];
  }
}

async function nameOf(tx: Transaction, accountId: string): Promise<string> {
  const row = await tx.one<{ name: string }>(
    'SELECT display_name AS name FROM identity.account WHERE id = $1',
    [accountId],
  );
  return row?.name ?? accountId;
}
