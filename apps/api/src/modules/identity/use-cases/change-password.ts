import { Injectable } from '@nestjs/common';
import { checkPassword } from '@tisheng/domain-rules/identity/password-policy.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { Passwords } from '../passwords.js';
import { hashOfToken } from '../session-tokens.js';

/** Sets a new password and ends every other session of the account. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, token: string, current: string, next: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const account = await tx.manager.findOneByOrFail(AccountEntity, { id: actor.accountId });
      const problems: Problem[] = checkPassword(next, {
        accountName: account.login,
        personName: account.displayName,
      }).map((found) => ({
        ...found,
        field: 'next',
      }));
      if (!(await this.passwords.matches(account.passwordHash, current))) {
        problems.push(problem('password-wrong', { field: 'current' }));
      } else if (current === next) {
        problems.push(problem('password-unchanged', { field: 'next' }));
      }
      if (problems.length > 0) return problems;
      await tx.manager.update(AccountEntity, account.id, {
        passwordHash: await this.passwords.hash(next),
        mustChangePassword: false,
      });
      await tx.run(
        'UPDATE identity.session SET ended_at = $3 WHERE account_id = $1 AND token_hash <> $2 AND ended_at IS NULL',
        [actor.accountId, hashOfToken(token), this.clock.now()],
      );
      await this.audit.record(tx, actor, { action: 'change-password' });
      return [];
    });
  }
}
