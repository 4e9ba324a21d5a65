import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  DEFAULT_SESSION_LIMITS,
  isSessionExpired,
  sessionExpiresAt,
} from '@tisheng/domain-rules/identity/session-expiry.js';
import { AuthRegistry, type SessionGrant } from '../../../platform/auth/auth-registry.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { hashOfToken } from '../session-tokens.js';

type Row = SessionGrant & { startedAt: Date; lastSeenAt: Date };

/** How often the time of the last request is written down. */
const NOTED_EVERY_MS = 60_000;

/** Asked before nearly every request. */
const SESSION = {
  name: 'session-of-token',
  text: `
  SELECT s.created_at AS "startedAt", s.last_seen_at AS "lastSeenAt", a.id AS "accountId", a.display_name AS "displayName",
          a.must_change_password AND s.way = 'password' AS "mustChangePassword", g.id AS "grantId", g.role,
          g.unit_id AS "unitId", g.institution_id AS "institutionId", g.teacher_id AS "teacherId"
     FROM identity.session s
     JOIN identity.account a ON a.id = s.account_id AND a.disabled_at IS NULL
     JOIN identity.role_grant g ON g.id = s.grant_id AND g.ended_at IS NULL
    WHERE s.token_hash = $1 AND s.ended_at IS NULL`,
};

/** Finds the person behind a session token, for the guard. */
@Injectable()
export class SessionReader implements OnModuleInit {
  constructor(
    private readonly registry: AuthRegistry,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.readSessionsWith((token) => this.read(token));
  }

  private async read(token: string): Promise<SessionGrant | null> {
    const hash = hashOfToken(token);
    const row = await this.database.one<Row>(SESSION, [hash]);
    const now = this.clock.now();
    if (!row || isSessionExpired(row, now, DEFAULT_SESSION_LIMITS)) return null;
    if (now.getTime() - row.lastSeenAt.getTime() > NOTED_EVERY_MS) {
      await this.database.run(
        'UPDATE identity.session SET last_seen_at = $2, expires_at = $3 WHERE token_hash = $1',
        [hash, now, sessionExpiresAt({ startedAt: row.startedAt, lastSeenAt: now })],
      );
    }
    return row;
  }
}
