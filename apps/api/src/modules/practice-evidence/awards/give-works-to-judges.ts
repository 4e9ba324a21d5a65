import { Injectable } from '@nestjs/common';
import {
  assignJudges,
  type JudgePlan,
} from '@tisheng/domain-rules/practice-evidence/awards/assign-judges.js';
import {
  needsAnotherJudge,
  type JudgeScore,
} from '@tisheng/domain-rules/practice-evidence/awards/combined-score.js';
import { conflictsOf } from '@tisheng/domain-rules/practice-evidence/awards/conflict-of-interest.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { AwardRoundRow, AwardSetting } from './persistence/award-rounds.js';
import { JudgeTiesReader } from './persistence/judge-ties.js';

interface Given {
  readonly nominationId: string;
  readonly accountId: string;
  readonly isReturned: boolean;
  readonly technical: number | null;
  readonly teaching: number | null;
}

/** Gives works to judges by the rule, and again whenever one lacks a judge. */
@Injectable()
export class GiveWorksToJudges {
  constructor(
    private readonly clock: Clock,
    private readonly ties: JudgeTiesReader,
  ) {}

  /** Who would get what, and what nobody could judge; writes nothing. */
  async plan(tx: Transaction, round: AwardRoundRow, setting: AwardSetting): Promise<JudgePlan> {
    const judges = await this.ties.judges(round.id, tx);
    const nominees = await this.ties.nominees(round.id, tx);
    const given = await tx.rows<Given & Record<string, unknown>>(
      `SELECT nomination_id AS "nominationId", account_id AS "accountId", returned_at IS NOT NULL AS "isReturned",
              technical, teaching FROM practice_evidence.award_assignment WHERE round_id = $1`,
      [round.id],
    );
    const { judgesPerWork } = setting.plan;
    const { divergence } = setting.pack.practice.peerReview;
    const works = nominees.map((nominee) => {
      const own = given.filter(({ nominationId }) => nominationId === nominee.nominationId);
      const standing = own.filter(({ isReturned }) => !isReturned);
      const extra = needsAnotherJudge(scoresOf(standing), judgesPerWork, divergence) ? 1 : 0;
      const inConflict = judges.filter((judge) => conflictsOf(judge, nominee, round.level).length > 0);
      return {
        id: nominee.nominationId,
        needs: Math.max(judgesPerWork + extra - standing.length, 0),
        barred: [
          ...new Set([
            ...own.map(({ accountId }) => accountId),
            ...inConflict.map(({ accountId }) => accountId),
          ]),
        ],
      };
    });
    return assignJudges(
      works.filter(({ needs }) => needs > 0),
      judges.map(({ accountId, load }) => ({ id: accountId, load })),
      round.seed,
    );
  }

  /** Gives out what lacks judges. Answers what nobody could be found for. */
  async execute(
    tx: Transaction,
    round: AwardRoundRow,
    setting: AwardSetting,
    isExtra = false,
  ): Promise<JudgePlan['missing']> {
    const { assignments, missing } = await this.plan(tx, round, setting);
    await tx.run(
      `INSERT INTO practice_evidence.award_assignment (round_id, nomination_id, account_id, is_extra, given_at)
       SELECT $1, a."nomineeId", a."judgeId", $3, $4
         FROM json_to_recordset($2) AS a("nomineeId" uuid, "judgeId" uuid)`,
      [round.id, JSON.stringify(assignments), isExtra, this.clock.now()],
    );
    return missing;
  }
}

function scoresOf(given: readonly Given[]): JudgeScore[] {
  return given.flatMap(({ technical, teaching }) =>
    technical === null || teaching === null ? [] : [{ technical, teaching }],
  );
}
