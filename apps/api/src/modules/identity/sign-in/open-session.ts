import { Injectable } from '@nestjs/common';
import { sessionExpiresAt } from '@tisheng/domain-rules/identity/session-expiry.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { hashOfToken, newSessionToken } from '../session-tokens.js';

/** Who asks, as the request tells. */
export interface Browser {
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export type WayIn = 'password' | 'single-sign-on';

/** Opens a session for an account whose owner has proved who they are. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers the token, or why there is no session: an account without any role. */
  async execute(
    tx: Transaction,
    account: { readonly id: string; readonly displayName: string },
    browser: Browser,
    way: WayIn,
  ): Promise<{ readonly token: string } | { readonly problems: readonly Problem[] }> {
    const grant = await tx.one<{ id: string; role: string; unitId: string | null }>(
      `SELECT id, role, unit_id AS "unitId" FROM identity.role_grant WHERE account_id = $1 AND ended_at IS NULL
        ORDER BY granted_at, id LIMIT 1`,
      [account.id],
    );
    if (!grant) return { problems: [problem('account-without-role')] };
    const token = newSessionToken();
    const now = this.clock.now();
    await tx.run(
      `INSERT INTO identity.session (token_hash, account_id, grant_id, created_at, last_seen_at, expires_at, ip, user_agent, way)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
      [
        hashOfToken(token),
        account.id,
        grant.id,
        now,
        sessionExpiresAt({ startedAt: now, lastSeenAt: now }),
        browser.ip,
        browser.userAgent?.slice(0, 300) ?? null,
        way,
      ],
    );
    await tx.run('UPDATE identity.account SET last_signed_in_at = $2 WHERE id = $1', [account.id, now]);
    await this.audit.record(
      tx,
      {
        accountId: account.id,
        displayName: account.displayName,
        role: grant.role,
        ip: browser.ip,
        unitId: grant.unitId,
      },
      { action: 'sign-in', targetKind: 'account', targetId: account.id, after: { way } },
    );
    return { token };
  }
}
