import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { problem } from '@tisheng/domain-rules/problem.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { decisionDeadline, mayEscalate, nextAppealLevel } from '@tisheng/domain-rules/scoring/appeal.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { insertAppeal, recordStep } from '../persistence/appeal-steps.js';
import { AppealsOnRecord, onRecord } from '../queries/appeals-on-record.js';

/** A teacher takes a dismissed appeal, or one that its level let lie, to the next level. */
@Injectable()
export class EscalateAppeal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly appeals: AppealsOnRecord,
    private readonly audit: Audit,
  ) {}

  /** @returns the appeal at the next level */
  async execute(
    actor: Actor,
    appealId: string,
    grounds: string,
  ): Promise<{ appealId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const appeal = await this.appeals.locked(tx, appealId);
      const { pack } = await this.policies.ofCohort(appeal.cohortId, tx);
      const at = this.clock.now();
      const today = plainDateIn(pack.programme.timeZone, at);
      const problems: Problem[] = [
        ...mayEscalate(pack, onRecord(appeal, pack.programme.timeZone), today),
        ...mayMove(pack, {
          lifecycle: 'appeal',
          from: appeal.state,
          to: 'escalated',
          roles: [actor.role],
        }),
        ...(grounds.trim() === '' ? [problem('appeal-reason-missing', { field: 'grounds' })] : []),
      ];
      const level = nextAppealLevel(pack, appeal.level);
      if (problems.length > 0 || level === null) return { problems };
      const reason = grounds.trim();
      await tx.run(`UPDATE scoring.appeal SET state = 'escalated', closed_at = $2 WHERE id = $1`, [
        appealId,
        at,
      ]);
      await recordStep(tx, appealId, { action: 'escalate', reason, actor, at });
      const next = await insertAppeal(tx, {
        ...appeal,
        level,
        grounds: reason,
        openedAt: at,
        decideBy: decisionDeadline(pack, today),
      });
      await recordStep(tx, next, { action: 'open', reason, actor, at });
      await this.audit.record(tx, actor, {
        action: 'escalate-appeal',
        targetKind: 'appeal',
        targetId: appealId,
        before: { state: appeal.state, level: appeal.level },
        after: { state: 'escalated', level, appealId: next },
      });
      return { appealId: next };
    });
  }
}
