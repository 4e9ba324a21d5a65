import { Injectable } from '@nestjs/common';
import { mayWithdrawNomination } from '@tisheng/domain-rules/practice-evidence/awards/may-nominate.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { AwardRounds } from '../persistence/award-rounds.js';
import { knownId } from '../persistence/known-id.js';

/** The unit that nominated takes it back, before judging begins; its place is free again. */
@Injectable()
export class WithdrawNomination {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when it was withdrawn. */
  async execute(
    actor: Actor,
    of: {
      readonly cohortId: string;
      readonly unitId: string;
      readonly roundId: string;
      readonly nominationId: string;
    },
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.locked(tx, of.cohortId, of.roundId);
      if (!round) return [problem('award-round-unknown')];
      const nomination = await tx.one<{ isWithdrawn: boolean }>(
        `SELECT withdrawn_at IS NOT NULL AS "isWithdrawn" FROM practice_evidence.award_nomination
          WHERE id = $1 AND round_id = $2 AND unit_id = $3`,
        [knownId(of.nominationId), round.id, of.unitId],
      );
      const problems = mayWithdrawNomination(round, nomination ?? null);
      if (problems.length > 0) return problems;
      await tx.run('UPDATE practice_evidence.award_nomination SET withdrawn_at = $2 WHERE id = $1', [
        of.nominationId,
        this.clock.now(),
      ]);
      await this.audit.record(tx, actor, {
        action: 'withdraw-nomination',
        targetKind: 'unit',
        targetId: of.unitId,
        before: { roundId: round.id, nominationId: of.nominationId },
      });
      return [];
    });
  }
}
