import { Injectable } from '@nestjs/common';
import { mayCancelRound } from '@tisheng/domain-rules/practice-evidence/awards/may-move-round.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { AwardRounds } from '../persistence/award-rounds.js';

/** Calls a round off before it is final; what was nominated and scored stays on record. */
@Injectable()
export class CancelAwardRound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was called off. */
  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    roundId: string,
    reason: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.own(tx, cohortId, unitId, roundId);
      if ('problems' in round) return round.problems;
      const problems = mayCancelRound(round.state, reason);
      if (problems.length > 0) return problems;
      await tx.run(
        `UPDATE practice_evidence.award_round SET state = 'cancelled', cancelled_at = $2, cancel_reason = $3 WHERE id = $1`,
        [round.id, this.clock.now(), reason.trim().slice(0, 500)],
      );
      await this.audit.record(tx, actor, {
        action: 'cancel-award-round',
        targetKind: 'unit',
        targetId: unitId,
        before: { state: round.state },
        after: { roundId: round.id, state: 'cancelled', reason: reason.trim() },
      });
      return [];
    });
  }
}
