import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { lockList } from './commit-unit-list.js';

/** Throws a checked list away; the tree was not touched. */
@Injectable()
export class DiscardUnitList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, unitId: string, listId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const { list, problems } = await lockList(tx, unitId, listId);
      if (!list) return problems;
      await tx.run(`UPDATE enrollment.unit_list SET state = 'discarded', ended_at = $2 WHERE id = $1`, [
        listId,
        this.clock.now(),
      ]);
      await this.audit.record(tx, actor, {
        action: 'discard-unit-list',
        targetKind: 'unit',
        targetId: unitId,
        after: { listId },
      });
      return [];
    });
  }
}
