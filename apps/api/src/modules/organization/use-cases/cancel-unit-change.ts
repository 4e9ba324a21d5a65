import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';

const SHORTEST_REASON = 2;

/** An office takes a decision about the tree back before its day has come. */
@Injectable()
export class CancelUnitChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @param unitId unit that the change is about, or below which it opens another; the guard knows that the office reaches it */
  async execute(actor: Actor, unitId: string, changeId: string, reason: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await tx.one<{ state: string; kind: string; name: string; isAbove: boolean }>(
        `SELECT c.state, c.kind, u.name, u.path LIKE $3 || '_%' OR (c.unit_id IS NULL AND u.path LIKE $3 || '%') AS "isAbove"
           FROM organization.unit_change c JOIN organization.unit u ON u.id = COALESCE(c.unit_id, c.target_id)
          WHERE c.id = $1 AND u.id = $2 FOR UPDATE OF c`,
        [changeId, unitId, actor.unitPath],
      );
      if (!found) return [problem('unit-change-unknown', { field: 'changeId' })];
      const problems: Problem[] = [];
      if (!found.isAbove) {
        problems.push(
          problem('unit-changed-by-office-above', { field: 'unitId', data: { name: found.name } }),
        );
      }
      if (found.state !== 'pending') problems.push(problem('unit-change-not-pending', { field: 'changeId' }));
      if ([...reason.trim()].length < SHORTEST_REASON) {
        problems.push(problem('unit-change-reason-missing', { field: 'reason' }));
      }
      if (problems.length > 0) return problems;
      await tx.run(
        `UPDATE organization.unit_change SET state = 'cancelled', cancelled_at = $2, cancelled_by_name = $3, cancel_reason = $4
          WHERE id = $1`,
        [changeId, this.clock.now(), actor.displayName, reason.trim()],
      );
      await this.audit.record(tx, actor, {
        action: 'cancel-unit-change',
        targetKind: 'unit',
        targetId: unitId,
        before: { changeId, kind: found.kind, state: found.state },
        after: { changeId, state: 'cancelled' },
      });
      return [];
    });
  }
}
