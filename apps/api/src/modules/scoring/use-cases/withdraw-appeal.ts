import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { recordStep } from '../persistence/appeal-steps.js';
import { AppealsOnRecord } from '../queries/appeals-on-record.js';

/** A teacher takes an open appeal back. */
@Injectable()
export class WithdrawAppeal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly appeals: AppealsOnRecord,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    appealId: string,
  ): Promise<{ appealId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const appeal = await this.appeals.locked(tx, appealId);
      const { pack } = await this.policies.ofCohort(appeal.cohortId, tx);
      const move = {
        lifecycle: 'appeal',
        from: appeal.state,
        to: 'withdrawn',
        roles: [actor.role],
      } as const;
      const problems = mayMove(pack, move);
      if (problems.length > 0) return { problems };
      const at = this.clock.now();
      await tx.run(`UPDATE scoring.appeal SET state = 'withdrawn', closed_at = $2 WHERE id = $1`, [
        appealId,
        at,
      ]);
      await recordStep(tx, appealId, { action: 'withdraw', reason: '', actor, at });
      await this.audit.record(tx, actor, {
        action: 'withdraw-appeal',
        targetKind: 'appeal',
        targetId: appealId,
        before: { state: appeal.state, level: appeal.level },
        after: { state: 'withdrawn' },
      });
      return { appealId };
    });
  }
}
