import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfToken } from '../session-tokens.js';

export interface SessionRow {
  readonly id: string;
  readonly userAgent: string | null;
  readonly ip: string | null;
  readonly way: 'password' | 'single-sign-on';
  readonly since: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

/** The live sessions of one account, this one first. */
@Injectable()
export class FindMySessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: string, token: string): Promise<SessionRow[]> {
    return this.database.rows<SessionRow & Record<string, unknown>>(
      `SELECT s.id, s.user_agent AS "userAgent", s.ip, s.way, s.created_at AS since, s.last_seen_at AS "lastSeenAt",
              s.token_hash = $2 AS "isCurrent"
         FROM identity.session s JOIN identity.role_grant g ON g.id = s.grant_id AND g.ended_at IS NULL
        WHERE s.account_id = $1 AND s.ended_at IS NULL AND s.expires_at > $3
        ORDER BY s.token_hash = $2 DESC, s.last_seen_at DESC LIMIT 100`,
      [accountId, hashOfToken(token), this.clock.now()],
    );
  }
}
