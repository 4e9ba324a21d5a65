import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfToken } from '../session-tokens.js';

/** Ends sessions of the own account elsewhere: one of them, or all but the one in use. */
@Injectable()
export class EndOwnSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers how many ended, or that there is no such session. */
  async execute(
    actor: Actor,
    token: string,
    which: { readonly id: string } | 'others',
  ): Promise<{ readonly ended: number } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const one = which === 'others' ? null : which.id;
      const ended = await tx.run(
        `UPDATE identity.session SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL AND token_hash <> $3
            AND ($4::text IS NULL OR id::text = $4)`,
        [actor.accountId, this.clock.now(), hashOfToken(token), one],
      );
      if (one !== null && ended === 0) return { problems: [problem('session-unknown')] };
      await this.audit.record(tx, actor, {
        action: 'end-own-sessions',
        targetKind: 'account',
        targetId: actor.accountId,
        after: { ended },
      });
      return { ended };
    });
  }
}
