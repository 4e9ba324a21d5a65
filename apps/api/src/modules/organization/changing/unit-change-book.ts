import { Injectable } from '@nestjs/common';
import type {
  PendingUnitChange,
  UnitChange,
  UnitChangeState,
} from '@tisheng/domain-rules/organization/unit-change.js';
import { targetOf, unitOf } from '@tisheng/domain-rules/organization/unit-change.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/** Who decided a change, why, and on what paper. */
export interface UnitChangeGrounds {
  readonly accountId: string | null;
  readonly displayName: string;
  readonly reason: string;
  readonly documentNo: string | null;
}

/** What became of a change. */
export interface SettledUnitChange {
  readonly id: string;
  readonly state: UnitChangeState;
  readonly unitId: string | null;
  readonly before: object | null;
  readonly after: object | null;
  readonly problems: readonly Problem[] | null;
}

/** A decision about a unit, as it is noted. */
export interface NotedUnitChange {
  readonly change: UnitChange;
  readonly on: PlainDate;
}

/** The book of decisions about the tree: what was decided, what waits, what came of it. */
@Injectable()
export class UnitChangeBook {
  constructor(private readonly clock: Clock) {}

  /** Changes of a region that wait for their day, in the order of their days. */
  async pending(db: Queryable, rootId: string): Promise<PendingUnitChange[]> {
    return db.rows<PendingUnitChange & Record<string, unknown>>(
      `SELECT id, change, effective_on AS "on" FROM organization.unit_change
        WHERE root_id = $1 AND state = 'pending' ORDER BY effective_on, id`,
      [rootId],
    );
  }

  /** Notes decisions and answers their ids in the same order. */
  async note(
    tx: Transaction,
    rootId: string,
    changes: readonly NotedUnitChange[],
    grounds: UnitChangeGrounds,
  ): Promise<string[]> {
    const rows = changes.map(({ change, on }, at) => ({
      at,
      unit: unitOf(change),
      target: targetOf(change),
      kind: change.kind,
      change,
      on,
    }));
    const made = await tx.rows<{ id: string }>(
      `INSERT INTO organization.unit_change (root_id, unit_id, target_id, kind, change, effective_on, reason, document_no,
                                             state, decided_by, decided_by_name, decided_at)
       SELECT $1, g.unit, g.target, g.kind, g.change, g."on", $3, $4, 'pending', $5, $6, $7
         FROM json_to_recordset($2) AS g("at" int, unit uuid, target uuid, kind text, change jsonb, "on" date)
        ORDER BY g."at" RETURNING id`,
      [
        rootId,
        JSON.stringify(rows),
        grounds.reason,
        grounds.documentNo,
        grounds.accountId,
        grounds.displayName,
        this.clock.now(),
      ],
    );
    return made.map(({ id }) => id);
  }

  /** Writes down what became of changes. */
  async settle(tx: Transaction, settled: readonly SettledUnitChange[]): Promise<void> {
    await tx.run(
      `UPDATE organization.unit_change c
          SET state = g.state, unit_id = COALESCE(c.unit_id, g."unitId"), before = g.before, after = g.after,
              problems = g.problems, applied_at = CASE WHEN g.state = 'applied' THEN $2::timestamptz END
         FROM json_to_recordset($1) AS g(id uuid, state text, "unitId" uuid, before jsonb, after jsonb, problems jsonb)
        WHERE c.id = g.id`,
      [JSON.stringify(settled), this.clock.now()],
    );
  }
}
