import { Injectable } from '@nestjs/common';
import { afterWrongPassword, isLockedOut, noFailures } from '@tisheng/domain-rules/identity/lock-out.js';
import { normaliseLogin } from '@tisheng/domain-rules/identity/login-name.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { Passwords } from '../passwords.js';
import { OpenSession, type Browser } from '../sign-in/open-session.js';
import { SealedValues } from '../sign-in/sealed-values.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';
import { Identities } from '../single-sign-on/identities.js';

export interface SignInRequest extends Browser {
  readonly login: string;
  readonly password: string;
  /** Mark of a browser in which somebody signed in before; null without one. */
  readonly device?: string | null;
  /** Account at the provider of single sign-on to be bound to this one. */
  readonly bind?: { readonly issuer: string; readonly subject: string } | null;
}

export type SignInAnswer =
  | { readonly signedIn: true; readonly token: string; readonly device: string }
  | {
      readonly signedIn: false;
      readonly problems: readonly Problem[];
      /** Seconds to wait because this address asked too often; 0 otherwise. */
      readonly wait: number;
    };

/**
 * Opens a session for a login name and password. A wrong name and a wrong password are answered alike; failures in a
 * row lock the account for a while, except in a browser that is known for it.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly sealed: SealedValues,
    private readonly sessions: OpenSession,
    private readonly identities: Identities,
    private readonly audit: Audit,
  ) {}

  async execute(request: SignInRequest): Promise<SignInAnswer> {
    const wait = await this.limits.attempt(request.ip);
    if (wait > 0) return tooOften(wait);
    const login = normaliseLogin(request.login);
    const found = await this.database.one<{ id: string; passwordHash: string }>(
      'SELECT id, password_hash AS "passwordHash" FROM identity.account WHERE lower(login) = $1 AND disabled_at IS NULL',
      [login],
    );
    const matches = await this.passwords.matches(found?.passwordHash ?? null, request.password);
    if (!found) return this.refuseUnknown(login, request.ip);
    const device = this.sealed.deviceOf(found.id, request.device ?? null);
    const deviceWait = device === null ? 0 : await this.limits.deviceWait(device);
    if (deviceWait > 0) return refusal(lockedFor(deviceWait * 1000));
    const answer = await this.database.transaction((tx) => this.decide(tx, found, request, matches, device));
    if (!matches) {
      await this.limits.failed(request.ip);
      if (device !== null) await this.limits.deviceFailed(device);
    }
    return answer;
  }

  private async decide(
    tx: Transaction,
    compared: { readonly id: string; readonly passwordHash: string },
    request: SignInRequest,
    matches: boolean,
    device: string | null,
  ): Promise<SignInAnswer> {
    const account = await tx.manager.findOneOrFail(AccountEntity, {
      where: { id: compared.id },
      lock: { mode: 'pessimistic_write' },
    });
    // Disabled, or given another password, while this one was being compared.
    if (account.disabledAt !== null || account.passwordHash !== compared.passwordHash) {
      return refusal(problem('sign-in-failed'));
    }
    if (device === null) {
      const refused = await this.countFailures(tx, account, matches);
      if (refused) {
        if (!matches) await this.noteFailure(tx, account, request);
        return refused;
      }
    } else if (!matches) {
      await this.noteFailure(tx, account, request);
      return refusal(problem('sign-in-failed'));
    }
    const bound = request.bind ? await this.identities.bind(tx, account.id, request.bind) : [];
    if (bound.length > 0) return { signedIn: false, problems: bound, wait: 0 };
    const opened = await this.sessions.execute(tx, account, request, 'password');
    if ('problems' in opened) return { signedIn: false, problems: opened.problems, wait: 0 };
    return { signedIn: true, token: opened.token, device: this.sealed.newDevice(account.id) };
  }

  /** Counts what happened to the account; answers a refusal, or null when the password is right and no lock holds. */
  private async countFailures(
    tx: Transaction,
    account: AccountEntity,
    matches: boolean,
  ): Promise<SignInAnswer | null> {
    const now = this.clock.now();
    const failures = {
      count: account.failedAttempts,
      lastAt: account.lastFailedAt,
      lockedUntil: account.lockedUntil,
    };
    if (isLockedOut(failures, now)) return refusal(lockedUntil(account.lockedUntil, now));
    const after = matches ? noFailures : afterWrongPassword(failures, now);
    account.failedAttempts = after.count;
    await tx.manager.update(AccountEntity, account.id, {
      failedAttempts: after.count,
      lastFailedAt: after.lastAt,
      lockedUntil: after.lockedUntil,
    });
    if (matches) return null;
    return refusal(after.lockedUntil ? lockedUntil(after.lockedUntil, now) : problem('sign-in-failed'));
  }

  private async noteFailure(tx: Transaction, account: AccountEntity, request: SignInRequest): Promise<void> {
    const grant = await tx.one<{ unitId: string }>(
      `SELECT unit_id AS "unitId" FROM identity.role_grant
        WHERE account_id = $1 AND ended_at IS NULL AND unit_id IS NOT NULL ORDER BY granted_at, id LIMIT 1`,
      [account.id],
    );
    await this.audit.record(
      tx,
      {
        accountId: account.id,
        displayName: account.displayName,
        ip: request.ip,
        unitId: grant?.unitId ?? null,
      },
      {
        action: 'sign-in-failed',
        targetKind: 'account',
        targetId: account.id,
        after: { failures: account.failedAttempts },
      },
    );
  }

  /** A name that nobody has looks locked after as many failures as a real one, so that names cannot be probed. */
  private async refuseUnknown(login: string, ip: string | null): Promise<SignInAnswer> {
    await this.limits.failed(ip);
    const seconds = await this.limits.unknown(login);
    return refusal(seconds > 0 ? lockedFor(seconds * 1000) : problem('sign-in-failed'));
  }
}

const refusal = (found: Problem): SignInAnswer => ({ signedIn: false, problems: [found], wait: 0 });
const tooOften = (wait: number): SignInAnswer => ({
  signedIn: false,
  problems: [problem('too-many-sign-ins', { data: { minutes: Math.ceil(wait / 60) } })],
  wait,
});
const lockedFor = (milliseconds: number): Problem =>
  problem('account-locked', { data: { minutes: Math.ceil(milliseconds / 60_000) } });
const lockedUntil = (until: Date | null, now: Date): Problem =>
  lockedFor((until?.getTime() ?? 0) - now.getTime());
