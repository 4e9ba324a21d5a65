import { Injectable } from '@nestjs/common';
import { mayChangeJudges } from '@tisheng/domain-rules/practice-evidence/awards/may-move-round.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { GiveWorksToJudges } from '../give-works-to-judges.js';
import { AwardRounds, type AwardRoundRow } from '../persistence/award-rounds.js';
import { JudgeCandidates } from '../persistence/judge-candidates.js';
import { knownId } from '../persistence/known-id.js';

/** Which judge of which round. */
export interface JudgeNamed {
  readonly cohortId: string;
  readonly unitId: string;
  readonly roundId: string;
  readonly accountId: string;
}

/** The office names judges and lets them go; while judging is under way, works find another judge at once. */
@Injectable()
export class ChangeAwardJudges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly candidates: JudgeCandidates,
    private readonly give: GiveWorksToJudges,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when somebody was named. */
  name(actor: Actor, named: JudgeNamed): Promise<readonly Problem[]> {
    return this.change(actor, named, 'name', async (tx, round, accountId) => {
      await tx.run(
        `INSERT INTO practice_evidence.award_judge (round_id, account_id, named_at, named_by) VALUES ($1, $2, $3, $4)`,
        [round.id, accountId, this.clock.now(), actor.accountId],
      );
    });
  }

  /** Answers what stands in the way: nothing when somebody was let go. */
  dismiss(actor: Actor, named: JudgeNamed): Promise<readonly Problem[]> {
    return this.change(actor, named, 'dismiss', async (tx, round, accountId) => {
      await tx.run(
        `UPDATE practice_evidence.award_assignment SET returned_at = $3, return_reason = ''
          WHERE round_id = $1 AND account_id = $2 AND returned_at IS NULL`,
        [round.id, accountId, this.clock.now()],
      );
      await tx.run('DELETE FROM practice_evidence.award_judge WHERE round_id = $1 AND account_id = $2', [
        round.id,
        accountId,
      ]);
    });
  }

  private async change(
    actor: Actor,
    { cohortId, unitId, roundId, accountId }: JudgeNamed,
    act: 'name' | 'dismiss',
    write: (tx: Transaction, round: AwardRoundRow, accountId: string) => Promise<void>,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.own(tx, cohortId, unitId, roundId);
      if ('problems' in round) return round.problems;
      const id = knownId(accountId);
      const candidate = await this.candidates.one(tx, round, id);
      const judge = await tx.one<{ scores: number }>(
        `SELECT (SELECT count(*)::int FROM practice_evidence.award_assignment a
                  WHERE a.round_id = j.round_id AND a.account_id = j.account_id AND a.scored_at IS NOT NULL) AS scores
           FROM practice_evidence.award_judge j WHERE j.round_id = $1 AND j.account_id = $2`,
        [round.id, id],
      );
      const facts = {
        isKnown: judge !== undefined || candidate !== undefined,
        isNamed: judge !== undefined,
        scores: judge?.scores ?? 0,
      };
      const problems = mayChangeJudges(round.state, facts, act);
      if (problems.length > 0) return problems;
      await write(tx, round, id);
      if (round.state === 'judging')
        await this.give.execute(tx, round, await this.rounds.settingOf(round, tx));
      await this.audit.record(tx, actor, {
        action: act === 'name' ? 'name-award-judge' : 'dismiss-award-judge',
        targetKind: 'account',
        targetId: id,
        after: { roundId: round.id },
      });
      return [];
    });
  }
}
