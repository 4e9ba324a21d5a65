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
  /** Region in which it was done; without it only the check of the trail sees the entry, and no page. */
  readonly rootUnitId?: string | null;
  readonly unitId?: string | null;
  readonly unitPath?: string | null;
  /** Where somebody stands whose grant is for no unit. */
  readonly standingPath?: string | null;
}

export interface AuditEntry {
  /** Verb-noun of the use case, kebab-case: `confirm-enrollments`. */
  readonly action: string;
  readonly targetKind?: string;
  readonly targetId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Answers where a unit stands, read in the transaction of the entry. */
export type UnitPlace = (
  db: Queryable,
  unitId: string,
) => Promise<{ readonly rootUnitId: string; readonly unitPath: string } | undefined>;

/** The trail of decisions and of looks at personal data (feature I3): only added to, and linked into a chain. */
@Injectable()
export class Audit {
  private placeOfUnit: UnitPlace | null = null;

  constructor(private readonly clock: Clock) {}

  /** The stage that knows the units tells, at start, how to find out where one stands: for actors known by unit alone. */
  placeUnitsWith(placeOfUnit: UnitPlace): void {
    this.placeOfUnit = placeOfUnit;
  }

  /** Writes one entry, in the transaction of the decision. Never put personal data into `before` or `after`. */
  async record(tx: Queryable, actor: Actor | NamedActor, entry: AuditEntry): Promise<void> {
    const place =
      actor.rootUnitId === undefined && actor.unitId ? await this.placeOfUnit?.(tx, actor.unitId) : undefined;
    await tx.run(
      `INSERT INTO platform.audit_entry (at, account_id, actor, role, ip, action, target_kind, target_id, before, after,
         root_unit_id, unit_id, unit_path)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
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
        actor.rootUnitId ?? place?.rootUnitId ?? null,
        actor.unitId ?? null,
        actor.unitPath ?? actor.standingPath ?? place?.unitPath ?? null,
      ],
    );
  }
}
