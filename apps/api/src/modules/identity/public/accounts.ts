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
        `INSERT INTO identity.role_grant (account_id, role, unit_id, institution_id, teacher_id, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [row.id, grant.role, grant.unitId ?? null, grant.institutionId ?? null, grant.teacherId ?? null, now],
      );
    }
    return row.id;
  }
}
