import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';
import type { Queryable } from '../database/database.js';

/** Who did it, where no person did: the program itself or an institution's client. */
export interface NamedActor {
  readonly accountId?: string | null;
  readonly displayName: string;
  readonly role?: string | null;
  readonly ip?: string | null;
}

export interface AuditEntry {
  /** Verb-noun of the use case, kebab-case: `confirm-enrollments`. */
  readonly action: string;
  readonly targetKind?: string;
  readonly targetId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The trail of decisions and of looks at personal data (features I3). */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** Writes one entry, in the transaction of the decision. Never put personal data into `before` or `after`. */
  async record(tx: Queryable, actor: Actor | NamedActor, entry: AuditEntry): Promise<void> {
    await tx.run(
      `INSERT INTO platform.audit_entry (at, account_id, actor, role, ip, action, target_kind, target_id, before, after)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        this.clock.now(),
        actor.accountId ?? null,
        actor.displayName,
        actor.role ?? null,
        actor.ip ?? null,
        entry.action,
        entry.targetKind ?? null,
        entry.targetId ?? null,
        entry.before === undefined ? null : JSON.stringify(entry.before),
        entry.after === undefined ? null : JSON.stringify(entry.after),
      ],
    );
  }
}
