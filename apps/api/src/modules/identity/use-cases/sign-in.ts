import { Injectable } from '@nestjs/common';
import { afterWrongPassword, isLockedOut, noFailures } from '@tisheng/domain-rules/identity/lock-out.js';
import { sessionExpiresAt } from '@tisheng/domain-rules/identity/session-expiry.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { SessionEntity } from '../persistence/session.entity.js';
import { Passwords } from '../passwords.js';
import { hashOfToken, newSessionToken } from '../session-tokens.js';

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export type SignInAnswer =
  | { readonly signedIn: true; readonly token: string }
  | { readonly signedIn: false; readonly problems: readonly Problem[] };

/**
 * Opens a session for a login name and password. A wrong name and a wrong password are answered alike; failures in a
 * row lock the account for a while.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async execute(request: SignInRequest): Promise<SignInAnswer> {
    const found = await this.database.one<{ passwordHash: string }>(
      'SELECT password_hash AS "passwordHash" FROM identity.account WHERE login = $1 AND disabled_at IS NULL',
      [request.login.trim()],
    );
    const matches = await this.passwords.matches(found?.passwordHash ?? null, request.password);
    if (!found) return refusal(problem('sign-in-failed'));
    return this.database.transaction((tx) => this.decide(tx, request, matches));
  }

  private async decide(tx: Transaction, request: SignInRequest, matches: boolean): Promise<SignInAnswer> {
    const account = await tx.manager.findOneOrFail(AccountEntity, {
      where: { login: request.login.trim() },
      lock: { mode: 'pessimistic_write' },
    });
    const now = this.clock.now();
    const failures = {
      count: account.failedAttempts,
      lastAt: account.lastFailedAt,
      lockedUntil: account.lockedUntil,
    };
    if (isLockedOut(failures, now)) return refusal(locked(account.lockedUntil, now));
    const after = matches ? noFailures : afterWrongPassword(failures, now);
    await tx.manager.update(AccountEntity, account.id, {
      failedAttempts: after.count,
      lastFailedAt: after.lastAt,
      lockedUntil: after.lockedUntil,
    });
    if (!matches) {
      await this.audit.record(tx, named(account, request), {
        action: 'sign-in-failed',
        after: { failures: after.count },
      });
      return refusal(after.lockedUntil ? locked(after.lockedUntil, now) : problem('sign-in-failed'));
    }
    const grant = await tx.one<{ id: string }>(
      'SELECT id FROM identity.role_grant WHERE account_id = $1 AND ended_at IS NULL ORDER BY granted_at, id LIMIT 1',
      [account.id],
    );
    if (!grant) return refusal(problem('account-without-role'));
    const token = await this.open(tx, account, grant.id, request);
    await this.audit.record(tx, named(account, request), { action: 'sign-in' });
    return { signedIn: true, token };
  }

  private async open(
    tx: Transaction,
    account: AccountEntity,
    grantId: string,
    request: SignInRequest,
  ): Promise<string> {
    const token = newSessionToken();
    const now = this.clock.now();
    await tx.manager.insert(SessionEntity, {
      tokenHash: hashOfToken(token),
      accountId: account.id,
      grantId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionExpiresAt({ startedAt: now, lastSeenAt: now }),
      ip: request.ip,
      userAgent: request.userAgent?.slice(0, 300) ?? null,
      endedAt: null,
    });
    return token;
  }
}

const refusal = (found: Problem): SignInAnswer => ({ signedIn: false, problems: [found] });
const locked = (until: Date | null, now: Date): Problem =>
  problem('account-locked', {
    data: { minutes: Math.ceil(((until?.getTime() ?? 0) - now.getTime()) / 60_000) },
  });
const named = (account: AccountEntity, request: SignInRequest) => ({
  accountId: account.id,
  displayName: account.displayName,
  ip: request.ip,
});
