import { Injectable } from '@nestjs/common';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { Passwords } from '../passwords.js';

/** An account to be made, with the roles that it starts with. */
export interface NewAccount {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
  /** Account of who makes it; null when the program does. */
  readonly givenBy?: string | null;
  readonly grants: readonly {
    readonly role: Role;
    readonly unitId?: string;
    readonly institutionId?: string;
    readonly teacherId?: string;
  }[];
}

/** Accounts, as later stages may make them. */
@Injectable()
export class Accounts {
  constructor(
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /** Makes an account with its grants and answers its id. The login name must be free. */
  async create(tx: Transaction, account: NewAccount): Promise<string> {
    const now = this.clock.now();
    const row = await tx.one<{ id: string }>(
      `INSERT INTO identity.account (login, display_name, password_hash, must_change_password, created_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [
        account.login,
        account.displayName,
        await this.passwords.hash(account.password),
        account.mustChangePassword,
        now,
      ],
    );
    if (!row) throw new Error('The account was not made');
    for (const grant of account.grants) {
      await tx.run(
        `INSERT INTO identity.role_grant (account_id, role, unit_id, institution_id, teacher_id, granted_at, granted_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          row.id,
          grant.role,
          grant.unitId ?? null,
          grant.institutionId ?? null,
          grant.teacherId ?? null,
          now,
          account.givenBy ?? null,
        ],
      );
    }
    return row.id;
  }

  /** The hash of a password, to be made before the transaction that stores it: it takes its time. */
  hash(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  /** Makes accounts of teachers, set by set, and answers their ids by teacher. The login names must be free. */
  async createForTeachers(
    tx: Transaction,
    accounts: readonly {
      readonly teacherId: string;
      readonly login: string;
      readonly displayName: string;
      readonly passwordHash: string;
    }[],
    givenBy: string,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.rows<{ teacherId: string; accountId: string }>(
      `WITH given AS (
         SELECT uuidv7() AS id, * FROM json_to_recordset($1)
           AS a("teacherId" uuid, login text, "displayName" text, "passwordHash" text)
       ), made AS (
         INSERT INTO identity.account (id, login, display_name, password_hash, must_change_password, created_at)
         SELECT id, login, "displayName", "passwordHash", true, $2 FROM given
       )
       INSERT INTO identity.role_grant (account_id, role, teacher_id, granted_at, granted_by)
       SELECT id, 'teacher', "teacherId", $2, $3 FROM given
       RETURNING teacher_id AS "teacherId", account_id AS "accountId"`,
      [JSON.stringify(accounts), this.clock.now(), givenBy],
    );
    return new Map(rows.map(({ teacherId, accountId }) => [teacherId, accountId]));
  }

  /** Gives accounts that nobody has used yet new first passwords. */
  async renewFirstPasswords(
    tx: Transaction,
    accounts: readonly { readonly accountId: string; readonly passwordHash: string }[],
  ): Promise<void> {
    await tx.run(
      `UPDATE identity.account a SET password_hash = g."passwordHash", must_change_password = true,
              failed_attempts = 0, last_failed_at = NULL, locked_until = NULL
         FROM json_to_recordset($1) AS g("accountId" uuid, "passwordHash" text)
        WHERE a.id = g."accountId" AND a.last_signed_in_at IS NULL AND a.disabled_at IS NULL`,
      [JSON.stringify(accounts)],
    );
  }
}
