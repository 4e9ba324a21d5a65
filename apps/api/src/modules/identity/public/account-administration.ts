import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable, type Transaction } from '../../../platform/database/database.js';
import { Passwords } from '../passwords.js';
import { FirstPasswords } from './first-passwords.js';

/** An account as administrators see it. */
export interface AccountRecord {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly lockedUntil: Date | null;
  readonly disabledAt: Date | null;
  /** Unit of the grant under which it was disabled. */
  readonly disabledAtUnitId: string | null;
}

/** Accounts that exist, as later stages may administer them. Who may, they decide themselves. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly firstPasswords: FirstPasswords,
  ) {}

  /** Locks an account, so that what is decided about it stays true until the transaction ends. */
  async lock(tx: Transaction, accountId: string): Promise<AccountRecord | undefined> {
    const locked = await tx.one('SELECT id FROM identity.account WHERE id = $1 FOR UPDATE', [accountId]);
    if (!locked) return undefined;
    return tx.one<AccountRecord & Record<string, unknown>>(
      `SELECT a.id, a.login, a.display_name AS "displayName", a.must_change_password AS "mustChangePassword",
              a.locked_until AS "lockedUntil", a.disabled_at AS "disabledAt", g.unit_id AS "disabledAtUnitId"
         FROM identity.account a LEFT JOIN identity.role_grant g ON g.id = a.disabled_under WHERE a.id = $1`,
      [accountId],
    );
  }

  /** Logins that exist already, of those that begin like this. */
  async loginsLike(prefix: string, db: Queryable = this.database): Promise<Set<string>> {
    const rows = await db.rows<{ login: string }>(
      'SELECT lower(login) AS login FROM identity.account WHERE starts_with(lower(login), $1)',
      [prefix],
    );
    return new Set(rows.map(({ login }) => login));
  }

  /** Those of the logins that exist already. */
  async taken(logins: readonly string[], db: Queryable = this.database): Promise<Set<string>> {
    const rows = await db.rows<{ login: string }>(
      'SELECT lower(login) AS login FROM identity.account WHERE lower(login) = ANY($1)',
      [logins],
    );
    return new Set(rows.map(({ login }) => login));
  }

  async giveGrant(
    tx: Transaction,
    grant: {
      readonly accountId: string;
      readonly role: Role;
      readonly unitId?: string | null;
      readonly institutionId?: string | null;
      readonly teacherId?: string | null;
      readonly givenBy: string;
    },
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO identity.role_grant (account_id, role, unit_id, institution_id, teacher_id, granted_at, granted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        grant.accountId,
        grant.role,
        grant.unitId ?? null,
        grant.institutionId ?? null,
        grant.teacherId ?? null,
        this.clock.now(),
        grant.givenBy,
      ],
    );
    if (!row) throw new Error('The grant was not made');
    return row.id;
  }

  /** Ends a grant and the sessions that work under it. */
  async endGrant(tx: Transaction, grantId: string, endedBy: string): Promise<void> {
    const now = this.clock.now();
    await tx.run(
      'UPDATE identity.role_grant SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL',
      [grantId, now, endedBy],
    );
    await tx.run('UPDATE identity.session SET ended_at = $2 WHERE grant_id = $1 AND ended_at IS NULL', [
      grantId,
      now,
    ]);
  }

  /** Answers how many sessions there were. */
  async endSessions(tx: Transaction, accountId: string): Promise<number> {
    return tx.run('UPDATE identity.session SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL', [
      accountId,
      this.clock.now(),
    ]);
  }

  async disable(tx: Transaction, accountId: string, underGrantId: string): Promise<void> {
    await tx.run('UPDATE identity.account SET disabled_at = $2, disabled_under = $3 WHERE id = $1', [
      accountId,
      this.clock.now(),
      underGrantId,
    ]);
    await this.endSessions(tx, accountId);
  }

  async enable(tx: Transaction, accountId: string): Promise<void> {
    await tx.run('UPDATE identity.account SET disabled_at = NULL, disabled_under = NULL WHERE id = $1', [
      accountId,
    ]);
    await this.unlock(tx, accountId);
  }

  /** Forgets wrong passwords. */
  async unlock(tx: Transaction, accountId: string): Promise<void> {
    await tx.run(
      `UPDATE identity.account SET failed_attempts = 0, last_failed_at = NULL, locked_until = NULL WHERE id = $1`,
      [accountId],
    );
  }

  /** Sets a new first password, which must be changed at the next sign-in, and ends every session. Answers it. */
  async resetPassword(tx: Transaction, accountId: string): Promise<string> {
    const password = this.firstPasswords.draw();
    await tx.run(
      'UPDATE identity.account SET password_hash = $2, must_change_password = true WHERE id = $1',
      [accountId, await this.passwords.hash(password)],
    );
    await this.unlock(tx, accountId);
    await this.endSessions(tx, accountId);
    await this.firstPasswords.withdraw(tx, [accountId]);
    return password;
  }
}
