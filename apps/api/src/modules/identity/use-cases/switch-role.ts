import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfToken } from '../session-tokens.js';

/** Goes on under another of one's own grants, in the same session. */
@Injectable()
export class SwitchRole {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the role was switched. */
  async execute(actor: Actor, token: string, grantId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const changed = await tx.run(
        `UPDATE identity.session SET grant_id = g.id
           FROM identity.role_grant g
          WHERE session.token_hash = $1 AND g.id::text = $2 AND g.account_id = session.account_id AND g.ended_at IS NULL`,
        [hashOfToken(token), grantId],
      );
      if (changed === 0) return [problem('role-not-held', { field: 'grantId' })];
      await this.audit.record(tx, actor, {
        action: 'switch-role',
        before: { grantId: actor.grantId },
        after: { grantId },
      });
      return [];
    });
  }
}
