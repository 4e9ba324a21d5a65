import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfToken } from '../session-tokens.js';

/** Ends the session at once; its token is good for nothing afterwards. */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, token: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.run('UPDATE identity.session SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL', [
        hashOfToken(token),
        this.clock.now(),
      ]);
      await this.audit.record(tx, actor, { action: 'sign-out' });
    });
  }
}
