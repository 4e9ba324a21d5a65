import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';

/** Decides that two entries are two people; the pair is not proposed again. */
@Injectable()
export class KeepApart {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, firstId: string, secondId: string, reason: string): Promise<Problem[]> {
    return this.database.transaction(async (tx) => {
      if (reason.trim() === '') return [problem('merge-needs-reason', { field: 'reason' })];
      const row = await tx.one<{ id: string }>(
        `UPDATE enrollment.duplicate_pair SET state = 'apart', decided_at = $3, decided_by = $4, reason = $5
          WHERE first_id = LEAST($1, $2::uuid) AND second_id = GREATEST($1, $2::uuid) AND state = 'open' RETURNING id`,
        [firstId, secondId, this.clock.now(), actor.accountId, reason.trim()],
      );
      if (!row) return [problem('merge-pair-decided')];
      await this.audit.record(tx, actor, {
        action: 'keep-teachers-apart',
        targetKind: 'teacher',
        targetId: firstId,
        after: { otherId: secondId, reason: reason.trim() },
      });
      return [];
    });
  }
}
